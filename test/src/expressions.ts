import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parse } from 'acorn';
import { simple } from 'acorn-walk';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const rooms = ['packages', 'services', 'infra'] as const;

/** A regular expression of the product. */
export interface Expression {
  readonly source: string;
  readonly flags: string;
  /** Modules that have it, such as `packages/text/src/latin`. */
  readonly where: readonly string[];
}

/** A file of built JavaScript. */
interface Module {
  readonly name: string;
  readonly path: string;
  readonly text: string;
}

function* modules(): Generator<Module> {
  for (const room of rooms)
    for (const name of readdirSync(join(root, room))) {
      const built = join(root, room, name, 'build', 'src');
      if (!existsSync(built)) continue;
      for (const file of readdirSync(built, { recursive: true, encoding: 'utf8' }).toSorted()) {
        if (!file.endsWith('.js')) continue;
        const path = join(built, file);
        const module = `${room}/${name}/src/${file.slice(0, -'.js'.length).replaceAll('\\', '/')}`;
        yield { name: module, path, text: readFileSync(path, 'utf8') };
      }
    }
}

/** Every regular expression that stands in the product's code, and the modules that compose others when they run. */
export function writtenExpressions(): { written: Expression[]; composing: string[] } {
  const found = new Collection();
  const composing = new Set<string>();
  for (const { name, text } of modules()) {
    const tree = parse(text, { ecmaVersion: 'latest', sourceType: 'module' });
    const noteCall = ({ callee }: { callee: { type: string; name?: string } }): void => {
      if (callee.type === 'Identifier' && callee.name === 'RegExp') composing.add(name);
    };
    simple(tree, {
      Literal: ({ regex }) => {
        if (regex) found.add(regex.pattern, regex.flags, name);
      },
      NewExpression: noteCall,
      CallExpression: noteCall,
    });
  }
  return { written: found.all(), composing: [...composing] };
}

/**
 * Every regular expression that the product composes: loads all of its modules with a constructor that takes notes. What
 * exports nothing is a program, and not loaded.
 */
export async function composedExpressions(): Promise<Expression[]> {
  const found = new Collection();
  const Native = globalThis.RegExp;
  const note = (made: RegExp): RegExp => {
    const caller = /(?:packages|services|infra)\/[^/]+\/(?:build\/)?src\/[^):]+?(?=\.(?:js|ts):)/.exec(
      new Error('who calls').stack ?? '',
    );
    if (caller) found.add(made.source, made.flags, caller[0].replace('/build/', '/'));
    return made;
  };
  globalThis.RegExp = new Proxy(Native, {
    construct: (_target, [pattern, flags]) => note(new Native(String(pattern), flagsOf(flags))),
    apply: (_target, _self, [pattern, flags]) => note(new Native(String(pattern), flagsOf(flags))),
  });
  try {
    for (const { path, text } of modules())
      if (/^export /m.test(text)) await import(pathToFileURL(path).href);
  } finally {
    globalThis.RegExp = Native;
  }
  return found.all();
}

const flagsOf = (flags: unknown): string => (typeof flags === 'string' ? flags : '');

class Collection {
  readonly #found = new Map<string, { source: string; flags: string; where: Set<string> }>();

  add(source: string, flags: string, where: string): void {
    const key = `/${source}/${flags}`;
    const before = this.#found.get(key);
    if (before) before.where.add(where);
    else this.#found.set(key, { source, flags, where: new Set([where]) });
  }

  all(): Expression[] {
    return [...this.#found.values()].map(({ where, ...rest }) => ({ ...rest, where: [...where] }));
  }
}
