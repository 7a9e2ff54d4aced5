// Entries of the Consolidated Screening List where its file is given, filled up to a number with people and firms whose
// words are drawn from the same list.
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { openList } from '../../watchlists/build/src/index.js';
import { Random } from '@hammerhead/primitives';

export async function readEntries(file, count) {
  const entries = [];
  const { items } = await openList(createReadStream(file).pipe(createGunzip()));
  for await (const { entry } of items) if (entry !== undefined) entries.push(entry);
  const names = namesOf(entries);
  const random = new Random(1);
  const word = () => random.pick(random.pick(names).split(/[\s,]+/)) ?? 'X';
  for (let id = entries.length; id < count; id += 1) {
    const words = Array.from({ length: 2 + random.below(3) }, word);
    entries.push({ ...entries[0], id: String(id), name: words.join(' '), aliases: [] });
  }
  return entries;
}

export const namesOf = (entries) => entries.flatMap(({ name, aliases }) => [name, ...aliases]);
