import { type Known, knownOf, MemoryHistory } from '../../src/index.js';
import { encodeImprint, type Imprint } from '@hammerhead/imprint';
import { imprint } from './imprints.js';

/** What is known of the last of these shipments, after the others; positions count from 1. */
export function after(
  earlier: readonly Partial<Imprint>[],
  subject: Partial<Imprint>,
  lateChanges = 0,
): Known {
  const memory = new MemoryHistory();
  const all = [...earlier, subject];
  for (const [index, one] of all.entries()) memory.append(index + 1, encodeImprint(imprint(one)));
  const self = all.length;
  return knownOf(imprint(subject), { self, knownTo: self, lateChanges }, memory);
}

/** So many, each made by its number. */
export const times = <Item>(count: number, make: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => make(index));
