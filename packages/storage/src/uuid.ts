import { randomFillSync } from 'node:crypto';
import { formatUuidv7 } from '@hammerhead/primitives';

/** Makes a UUIDv7; an id with a position (of the log, below 2^40) identifies the partition of its row. */
export const uuidv7 = (position?: number, milliseconds: number = Date.now()): string =>
  formatUuidv7(randomBytes16(), milliseconds, position);

/** The position that `uuidv7(position)` was made with. */
export const positionOf = (id: string): number => Number.parseInt(id.replaceAll('-', '').slice(22), 16);

const pool = Buffer.alloc(16 * 1024);
let used = pool.length;

/** Random bytes cost a system call each time; drawing them 1,024 at once makes an id ten times cheaper. */
function randomBytes16(): Buffer {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += 16;
  return Buffer.from(pool.subarray(used - 16, used));
}
