import { statfsSync } from 'node:fs';

const GB = 1e9;
/** Bytes on disk: of a shipment with its facts, of one that is scored, too, and of the write-ahead log and all else. */
const size = { past: 4_000, scored: 7_000, beside: 6 * GB };

/**
 * @param before shipments that nobody scores
 * @param measured shipments that are scored
 * @throws where the disk has not room for them
 */
export function requireRoom(folder: string, before: number, measured: number): void {
  const { bavail, bsize } = statfsSync(folder);
  const free = bavail * bsize;
  const needed = before * size.past + measured * size.scored + size.beside;
  if (free >= needed) return;
  const [has, needs] = [free, needed].map((bytes) => `${Math.ceil(bytes / GB).toLocaleString('en-US')} GB`);
  throw new Error(
    `${folder} has ${has} free, and this needs ${needs}: set TMPDIR to a folder with more room, or --before to less`,
  );
}
