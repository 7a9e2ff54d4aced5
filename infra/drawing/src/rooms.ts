import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, posix, relative, sep } from 'node:path';
import { importsIn } from './imports.js';

/** A package or a service. */
export interface Room {
  /** Without the scope. */
  readonly name: string;
  readonly kind: 'service' | 'package';
  readonly description: string;
  /** The workspace's packages that `package.json` says it needs to run. */
  readonly declared: readonly string[];
  /** Its sources by path from the top folder, with what each imports: other files by path, packages by name. */
  readonly files: ReadonlyMap<string, readonly string[]>;
}

const scope = '@hammerhead/';
const folders = [
  ['services', 'service'],
  ['packages', 'package'],
] as const;

/** Reads all packages and services below the top folder. */
export async function readRooms(root: string): Promise<Room[]> {
  const rooms: Room[] = [];
  for (const [folder, kind] of folders)
    for (const entry of await readdir(join(root, folder), { withFileTypes: true })) {
      const path = join(root, folder, entry.name);
      const manifest = entry.isDirectory() ? await readText(join(path, 'package.json')) : undefined;
      if (manifest !== undefined) rooms.push(await readRoom(root, path, kind, manifest));
    }
  return rooms.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

async function readRoom(root: string, path: string, kind: Room['kind'], manifest: string): Promise<Room> {
  const stated: unknown = JSON.parse(manifest);
  const files = new Map<string, readonly string[]>();
  const sources = join(path, 'src');
  for (const entry of await readdir(sources, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.ts')) continue;
    const file = join(entry.parentPath, entry.name);
    const name = relative(root, file).split(sep).join('/');
    files.set(name, placed(name, importsIn(await readFile(file, 'utf8'))));
  }
  return {
    name: textOf(stated, 'name').replace(scope, ''),
    kind,
    description: textOf(stated, 'description'),
    declared: keysOf(stated, 'dependencies').flatMap((name) => nameIn(name) ?? []),
    files,
  };
}

/** Relative imports as paths of sources; imports of the workspace as they are; others are left out. */
const placed = (file: string, imports: readonly string[]): string[] =>
  imports.flatMap((specifier) => {
    if (specifier.startsWith('.')) return posix.join(dirname(file), specifier).replace(/\.js$/, '.ts');
    return specifier.startsWith(scope) ? specifier : [];
  });

/** The package that an import is of, without the scope; undefined where it is none of ours. */
export const nameIn = (specifier: string): string | undefined =>
  specifier.startsWith(scope) ? specifier.slice(scope.length).split('/')[0] : undefined;

async function readText(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    return undefined;
  }
}

const fieldOf = (value: unknown, field: string): unknown =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).find(([name]) => name === field)?.[1]
    : undefined;

function textOf(value: unknown, field: string): string {
  const text = fieldOf(value, field);
  return typeof text === 'string' ? text : '';
}

function keysOf(value: unknown, field: string): string[] {
  const keyed = fieldOf(value, field);
  return typeof keyed === 'object' && keyed !== null ? Object.keys(keyed) : [];
}
