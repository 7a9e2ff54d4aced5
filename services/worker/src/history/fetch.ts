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
import { findNeighbors, type Queryable } from '@hammerhead/storage';

/** A shipment that is about to be scored. */
export interface Asking {
  readonly imprint: Imprint;
  readonly scope: Scope;
}

/**
 * Where the history of these shipments is read: in memory as far as it reaches, and below that in answers that are
 * fetched now, in at most two statements for all of them. Read it before anything else is awaited.
 * @param memory null while it is not loaded: then everything is fetched
 */
export async function sourceFor(
  db: Queryable,
  asking: readonly Asking[],
  memory: MemoryHistory | null,
  seizures: Seizures,
): Promise<HistorySource> {
  for (;;) {
    const below = memory?.floor ?? Number.MAX_SAFE_INTEGER;
    const source = await sourceBelow(db, asking, memory, seizures, below);
    if (source !== null) return source;
  }
}

/** Null where memory, while answers were waited for, has let go of shipments that they do not speak of. */
async function sourceBelow(
  db: Queryable,
  asking: readonly Asking[],
  memory: MemoryHistory | null,
  seizures: Seizures,
  below: number,
): Promise<HistorySource | null> {
  const isCold = (ask: Ask): boolean => memory === null || !memory.covers(ask);
  const isOutdated = (): boolean => memory !== null && memory.floor !== below;
  const cold = asking.map(({ imprint }) => asksOf(imprint).filter(isCold));
  if (memory !== null && cold.every((asks) => asks.length === 0)) return memory;
  const fetched = new FetchedHistory(seizures, below);
  await fetchInto(db, fetched, asking, cold, below);
  if (isOutdated()) return null;
  const source = memory === null ? fetched : new MergedHistory(memory, fetched);
  const further = asking.map(({ imprint, scope }) => furtherAsksOf(imprint, scope, source).filter(isCold));
  await fetchInto(db, fetched, asking, further, below);
  return isOutdated() ? null : source;
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
  for (const { ask, position, imprint } of await findNeighbors(db, wanted, below))
    wanted[ask]?.neighbors.push({ position, imprint });
  for (const { key, day, days, self, neighbors } of wanted) fetched.put(self, { key, day, days }, neighbors);
}

const none = (): FetchedNeighbor[] => [];
