import {
  type Ask,
  asksOf,
  FetchedHistory,
  type FetchedNeighbor,
  furtherAsksOf,
  type HistorySource,
  type MemoryHistory,
  MergedHistory,
  type Scope,
  type Seizures,
} from '@hammerhead/history';
import type { Imprint } from '@hammerhead/imprint';
import { facts, type Queryable } from '@hammerhead/storage';

/** A shipment that is about to be scored. */
export interface Asking {
  readonly imprint: Imprint;
  readonly scope: Scope;
}

/**
 * Reads the history of these shipments: from memory as far back as it reaches, and before that from answers that are
 * fetched now, in at most two statements for all of them.
 *
 * A source is valid only while memory does not change, so it is never handed out across an `await`: `read` is called
 * once, in the same turn of the event loop in which the source was found complete, and it cannot wait, because it
 * returns nothing.
 * @param memory null while it is not loaded; then everything is fetched
 */
export async function readHistory(
  db: Queryable,
  asking: readonly Asking[],
  memory: MemoryHistory | null,
  seizures: Seizures,
  read: (source: HistorySource) => undefined,
): Promise<void> {
  while (!(await readBelow(db, asking, memory, seizures, read))) {
    // While the answers were fetched, memory dropped shipments that they do not cover.
  }
}

/** @returns whether the history could be read */
async function readBelow(
  db: Queryable,
  asking: readonly Asking[],
  memory: MemoryHistory | null,
  seizures: Seizures,
  read: (source: HistorySource) => undefined,
): Promise<boolean> {
  const below = memory?.floor ?? Number.MAX_SAFE_INTEGER;
  const isCold = (ask: Ask): boolean => memory === null || !memory.covers(ask);
  const isOutdated = (): boolean => memory !== null && memory.floor !== below;
  const cold = asking.map(({ imprint }) => asksOf(imprint).filter(isCold));
  if (memory !== null && cold.every((asks) => asks.length === 0)) {
    read(memory);
    return true;
  }
  const fetched = new FetchedHistory(seizures, below);
  await fetchInto(db, fetched, asking, cold, below);
  if (isOutdated()) return false;
  const source = memory === null ? fetched : new MergedHistory(memory, fetched);
  const further = asking.map(({ imprint, scope }) => furtherAsksOf(imprint, scope, source).filter(isCold));
  await fetchInto(db, fetched, asking, further, below);
  if (isOutdated()) return false;
  read(source);
  return true;
}

async function fetchInto(
  db: Queryable,
  fetched: FetchedHistory,
  asking: readonly Asking[],
  asks: readonly (readonly Ask[])[],
  below: number,
): Promise<void> {
  const wanted = asking.flatMap(({ scope }, index) =>
    (asks[index] ?? []).map((ask) => ({ ...ask, ...scope, neighbors: none() })),
  );
  for (const { ask, position, imprint } of await facts.findNeighbors(db, wanted, below))
    wanted[ask]?.neighbors.push({ position, imprint });
  for (const { key, day, days, self, neighbors } of wanted) fetched.put(self, { key, day, days }, neighbors);
}

const none = (): FetchedNeighbor[] => [];
