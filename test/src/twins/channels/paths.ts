import type { View } from '../channel.js';
import type { Operation } from '../document.js';
import { Unasked } from './calls.js';

export interface Path {
  readonly path: string;
  /** The same in every world. */
  readonly label: string;
}

/** The operation's path for each release that the partner may see; once where it names none. */
export function pathsOf(operation: Operation, { releases }: View): Path[] {
  if (!operation.path.includes('{')) return [{ path: operation.path, label: nameOf(operation) }];
  return [...releases].map(([bill, id]) => ({
    path: fill(operation, id),
    label: `${nameOf(operation)} of ${bill}`,
  }));
}

/** The operation's path with this id of a release. */
export function fill(operation: Operation, id: string): string {
  const filled = operation.path.replace(/^\/v1\/releases\/\{[^}]+\}/, `/v1/releases/${id}`);
  if (filled.includes('{'))
    throw new Unasked(`${nameOf(operation)}: say in test/src/twins/channels/paths.ts what its path names`);
  return filled;
}

export const nameOf = ({ method, path }: Operation): string => `${method} ${path}`;
