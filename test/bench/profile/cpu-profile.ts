import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** What V8 writes with `--cpu-prof`: a tree of calls, and which node of it was running at each sample. */
const cpuProfile = z.object({
  nodes: z
    .object({
      id: z.number(),
      callFrame: z.object({ functionName: z.string(), url: z.string(), lineNumber: z.number() }),
      children: z.number().array().default([]),
    })
    .array(),
  samples: z.number().array(),
  timeDeltas: z.number().array(),
});

type Node = z.output<typeof cpuProfile>['nodes'][number];

/** Where a process spent its time, in seconds. */
export interface CpuProfile {
  /** Not idle. */
  readonly busy: number;
  /** By package, what it spends itself. */
  readonly packages: ReadonlyMap<string, number>;
  /** By function, what it spends itself. */
  readonly functions: ReadonlyMap<string, number>;
  /** What a function and all that it calls spend; `file` ends as the path of the compiled file does. */
  within(functionName: string, file: string): number;
}

const root = fileURLToPath(new URL('../../../../', import.meta.url));

export function readCpuProfile(path: string): CpuProfile {
  const { nodes, samples, timeDeltas } = cpuProfile.parse(JSON.parse(readFileSync(path, 'utf8')));
  const self = new Map<number, number>();
  for (const [index, id] of samples.entries())
    self.set(id, (self.get(id) ?? 0) + (timeDeltas[index] ?? 0) / 1e6);

  const packages = new Map<string, number>();
  const functions = new Map<string, number>();
  for (const node of nodes) {
    const seconds = self.get(node.id) ?? 0;
    if (seconds === 0 || node.callFrame.functionName === '(idle)') continue;
    add(packages, packageOf(node), seconds);
    add(functions, functionOf(node), seconds);
  }
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return {
    busy: [...packages.values()].reduce((sum, seconds) => sum + seconds, 0),
    packages: descending(packages),
    functions: descending(functions),
    within(functionName, file) {
      const outermost = (id: number, inside: boolean): number => {
        const node = byId.get(id);
        if (!node) return 0;
        const { callFrame, children } = node;
        const here = inside || (callFrame.functionName === functionName && callFrame.url.endsWith(file));
        const below = children.reduce((sum, child) => sum + outermost(child, here), 0);
        return below + (here ? (self.get(id) ?? 0) : 0);
      };
      return outermost(nodes[0]?.id ?? 0, false);
    },
  };
}

/** A library's name, a folder of ours, or what V8 calls what is neither. */
function packageOf({ callFrame: { url, functionName } }: Node): string {
  if (url === '') return functionName.startsWith('(') ? functionName : '(built in)';
  if (url.startsWith('node:')) return 'Node.js';
  const path = pathOf(url);
  const library = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];
  return library ?? path.split('/').slice(0, 2).join('/');
}

function functionOf({ callFrame: { url, functionName, lineNumber } }: Node): string {
  const name = functionName === '' ? '(anonymous)' : functionName;
  if (url === '') return name;
  const path = pathOf(url).replace(/^.*node_modules\//, '');
  return `${name} (${path.replace('/build/src/', '/').replace(/\.js$/, '')}:${lineNumber + 1})`;
}

const pathOf = (url: string): string =>
  url.startsWith('file:') ? fileURLToPath(url).replace(root, '') : url;

const add = (sums: Map<string, number>, key: string, seconds: number): void => {
  sums.set(key, (sums.get(key) ?? 0) + seconds);
};

const descending = (sums: ReadonlyMap<string, number>): ReadonlyMap<string, number> =>
  new Map([...sums].sort(([, a], [, b]) => b - a));
