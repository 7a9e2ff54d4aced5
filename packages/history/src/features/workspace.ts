import { mostNeighbors } from '@hammerhead/imprint';
import { NeighborList } from '../sources/source.js';
import { Distinct } from './distinct.js';
import { Nearby } from './nearby.js';

/**
 * The memory in which the features of one shipment are computed. It is reused for the next one: features are computed
 * by the million, and this is 200 kB. Each function uses the sets only as long as it runs.
 */
export class Workspace {
  readonly nearby = new Nearby();
  readonly list = new NeighborList();
  readonly first = new Distinct(mostNeighbors + 1);
  readonly second = new Distinct(mostNeighbors + 1);
}

let idle: Workspace | undefined;

/**
 * Lends a workspace for one synchronous computation. One that begins within another gets its own.
 * @param compute returns nothing that lies in the workspace
 */
export function inWorkspace<Result>(compute: (workspace: Workspace) => Result): Result {
  const workspace = idle ?? new Workspace();
  idle = undefined;
  try {
    return compute(workspace);
  } finally {
    idle = workspace;
  }
}
