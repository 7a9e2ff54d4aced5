import { mostListed, type PartyOutcomes } from '@hammerhead/contracts';
import type { LinkGraph } from '@hammerhead/networks';
import {
  type ListedOnShipment,
  parties,
  type Queryable,
  type ShipmentOutcome,
  shipments,
} from '@hammerhead/storage';

/** Returns what became of the shipments of a party, by its key. */
export type Outcomes = (key: string) => PartyOutcomes;

/** Reads what became of the shipments that name these parties, as far as they were read, in two statements. */
export async function loadOutcomes(
  db: Queryable,
  graph: LinkGraph,
  keys: readonly string[],
): Promise<Outcomes> {
  const positions = [...new Set(keys.flatMap((key) => [...(graph.parties.get(key)?.positions ?? [])]))];
  const outcomes = new Map((await shipments.findOutcomes(db, positions)).map((row) => [row.position, row]));
  const listed = new Map<number, ListedOnShipment[]>();
  for (const hit of await parties.findListed(db, positions))
    listed.set(hit.position, [...(listed.get(hit.position) ?? []), hit]);
  return (key) => {
    const party = graph.parties.get(key);
    const own = [...(party?.positions ?? [])];
    const rows = own.flatMap((position) => outcomes.get(position) ?? []);
    const hits = own.flatMap((position) =>
      (listed.get(position) ?? []).filter(({ name }) => party?.names.get(name)?.positions.has(position)),
    );
    return { ...figuresOf(rows), lists: entriesOf(hits) };
  };
}

const figuresOf = (rows: readonly ShipmentOutcome[]): Omit<PartyOutcomes, 'lists'> => ({
  shipments: rows.length,
  seized: rows.filter(({ seized }) => seized).length,
  referred: rows.filter(({ referralId }) => referralId !== null).length,
  tier: rows.reduce<number | null>(
    (most, { tier }) => (tier === null || (most !== null && most <= tier) ? most : tier),
    null,
  ),
});

/** The entries that these hits are about, each once. */
export function entriesOf(hits: readonly ListedOnShipment[]): PartyOutcomes['lists'] {
  const entries = new Map(
    hits.map(({ watchlist, entry }) => [`${watchlist} ${entry}`, { watchlist, entry }] as const),
  );
  return [...entries.values()].slice(0, mostListed);
}
