import type { View } from '../channel.js';
import type { Operation } from '../document.js';
import { unknownId } from './asked.js';
import { Unasked } from './calls.js';

export interface Path {
  readonly path: string;
  /** The same in every world. */
  readonly label: string;
}

/** What a path names first, by its beginning. */
const named: Readonly<Record<string, (view: View) => Iterable<readonly [string, string]>>> = {
  '/v1/releases/{id}': ({ releases }) => releases,
  '/v1/webhooks/{id}': ({ webhooks }) => Object.entries(webhooks),
};

/** The operation's path for each thing of the partner that it may name; once where it names none. */
export function pathsOf(operation: Operation, view: View): Path[] {
  const name = nameOf(operation);
  if (!operation.path.includes('{')) return [{ path: operation.path, label: name }];
  const things = named[operation.path.slice(0, operation.path.indexOf('}') + 1)];
  if (things === undefined)
    throw new Unasked(`${name}: say in test/src/twins/channels/paths.ts what its path names`);
  return [...things(view)].map(([what, id]) => ({ path: fill(operation, id), label: `${name} of ${what}` }));
}

/** The operation's path with this id first; what it names after that never was. */
export const fill = ({ path }: Operation, id: string): string =>
  path.replace(/\{[^}]+\}/, id).replaceAll(/\{[^}]+\}/g, unknownId);

export const nameOf = ({ method, path }: Operation): string => `${method} ${path}`;
