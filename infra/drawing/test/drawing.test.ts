import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import t, { type Test } from 'tap';
import { cyclesOf, layersOf, withoutImplied } from '../src/graph.js';
import { importsIn } from '../src/imports.js';
import { draw } from '../src/index.js';

t.test('imports are found as they are formatted, types and re-exports included', async (t) => {
  const text = `
import './effect.js';
import { readFile } from 'node:fs/promises';
import type { Party } from '@hammerhead/contracts';
import {
  one,
  type Two,
} from '../two.js';
export * from './all.js';
export { three } from './three.js';
export const four = 'not from "./five.js"';
const later = () => import('./later.js');
// import of './comment.js' is none
`;
  t.same(importsIn(text), [
    './effect.js',
    'node:fs/promises',
    '@hammerhead/contracts',
    '../two.js',
    './all.js',
    './three.js',
    './later.js',
  ]);
});

t.test('layers are longest ways; an arrow that follows from others is left out', async (t) => {
  const graph = new Map([
    ['top', ['base', 'left', 'right']],
    ['left', ['base']],
    ['right', ['left', 'base']],
    ['base', []],
  ]);
  t.same(Object.fromEntries(layersOf(graph)), { base: 0, left: 1, right: 2, top: 3 });
  t.same(Object.fromEntries(withoutImplied(graph)), {
    top: ['right'],
    left: ['base'],
    right: ['left'],
    base: [],
  });
});

t.test('cycles are found, each once, with all that is in them', async (t) => {
  const graph = new Map([
    ['a', ['b']],
    ['b', ['c', 'd']],
    ['c', ['a']],
    ['d', ['e']],
    ['e', []],
    ['f', ['f']],
  ]);
  t.same(cyclesOf(graph), [['a', 'b', 'c'], ['f']]);
});

/** A house of one service and two packages, with these further files. */
async function house(test: Test, files: Record<string, string> = {}): Promise<string> {
  const root = test.testdir({});
  const manifest = (name: string, description: string, ...dependencies: string[]): string =>
    JSON.stringify({
      name: `@hammerhead/${name}`,
      description,
      dependencies: Object.fromEntries(dependencies.map((one) => [`@hammerhead/${one}`, 'workspace:*'])),
    });
  const all: Record<string, string> = {
    'services/web-api/package.json': manifest('web-api', 'Answers', 'base', 'middle'),
    'services/web-api/src/main.ts': "import '@hammerhead/base';\nimport '@hammerhead/middle';\n",
    'packages/middle/package.json': manifest('middle', 'Thinks', 'base'),
    'packages/middle/src/index.ts': "export * from './inner.js';\n",
    'packages/middle/src/inner.ts': "import type { Base } from '@hammerhead/base';\n",
    'packages/base/package.json': manifest('base', 'Holds'),
    'packages/base/src/index.ts': 'export type Base = string;\n',
    'docs/other.md': '',
    ...files,
  };
  for (const [path, text] of Object.entries(all)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  return root;
}

async function drawn(root: string, ...args: string[]): Promise<{ code: number; said: string[] }> {
  const said: string[] = [];
  const code = await draw(root, args, (line) => void said.push(line));
  return { code, said };
}

t.test('packages are drawn in layers below the services, with what they are', async (t) => {
  const root = await house(t);
  t.match(await drawn(root), {
    code: 0,
    said: ['1 services, 2 packages in 2 layers, 3 arrows; no cycle among 4 files', /drawn anew/],
  });
  const text = await readFile(join(root, 'docs/architecture.md'), 'utf8');
  for (const line of [
    '    web_api["web-api"]',
    '  subgraph layer2["layer 2"]',
    '  web_api --> middle',
    '  middle --> base',
    '| 2 | `middle` | Thinks |',
    '| 1 | `base` | Holds |',
  ])
    t.ok(text.split('\n').includes(line), line);
  t.notMatch(text, 'web_api --> base', 'which follows');
  t.match(await drawn(root, '--check'), { code: 0 });
});

t.test(
  'what is written around the drawing stays; what is stale is refused, not mended, by a check',
  async (t) => {
    const root = await house(t);
    await drawn(root);
    const path = join(root, 'docs/architecture.md');
    const before = `${await readFile(path, 'utf8')}\nWritten by hand.\n`;
    await writeFile(path, before);
    t.equal((await drawn(root)).code, 0);
    t.equal(await readFile(path, 'utf8'), before);
    await writeFile(path, before.replace('Thinks', 'Thought'));
    t.match(await drawn(root, '--check'), { code: 1 });
    t.match(await readFile(path, 'utf8'), 'Thought');
    await drawn(root);
    t.equal(await readFile(path, 'utf8'), before);
    await writeFile(path, 'No markers.');
    t.match(await drawn(root), { code: 1, said: [/./, /no markers/] });
  },
);

t.test('what must not be is refused by name', async (t) => {
  const cases: readonly (readonly [RegExp, Record<string, string>])[] = [
    [
      /files import each other: packages\/base\/src\/a\.ts, packages\/base\/src\/b\.ts/,
      {
        'packages/base/src/a.ts': "import type { B } from './b.js';\n",
        'packages/base/src/b.ts': "import './a.js';\n",
      },
    ],
    [
      /package base imports service web-api/,
      { 'packages/base/src/index.ts': "import '@hammerhead/web-api/main';\n" },
    ],
    [
      /packages import each other: base, middle/,
      { 'packages/base/src/index.ts': "import '@hammerhead/middle';\n" },
    ],
    [
      /base imports middle and does not declare/,
      { 'packages/base/src/index.ts': "import '@hammerhead/middle';\n" },
    ],
    [
      /middle declares base in package\.json and does not/,
      { 'packages/middle/src/inner.ts': 'export {};\n' },
    ],
  ];
  for (const [fault, files] of cases) {
    const root = await house(t, files);
    const { code, said } = await drawn(root, '--check');
    t.equal(code, 1);
    t.match(said.join('\n'), fault);
    await rm(root, { recursive: true });
  }
});
