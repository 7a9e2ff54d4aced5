import type { Party } from '@hammerhead/contracts';
import type { ScreeningIndex } from '@hammerhead/screening';
import { syntheticFeed } from '@hammerhead/synthetic';
import { thresholds } from './pairs.js';
import { percentile } from './percentile.js';

/** False hits among names that are on no list. */
export interface BenignReport {
  readonly names: number;
  /** The number of names with a hit from each threshold on: with the name alone, and with country and kind. */
  readonly byName: readonly number[];
  readonly withCountry: readonly number[];
  /** Microseconds per name. */
  readonly median: number;
  readonly p99: number;
  readonly hits: readonly { readonly name: string; readonly listed: string; readonly score: number }[];
}

/** Screens the first distinct names of shippers and consignees of a feed in which nothing is planted. */
export function screenBenign(index: ScreeningIndex, names: number, seed: number): BenignReport {
  const times: number[] = [];
  const byName = thresholds.map(() => 0);
  const withCountry = thresholds.map(() => 0);
  const hits: BenignReport['hits'][number][] = [];
  const parties = benignParties(names, seed);
  for (const { name, kind, address } of parties) {
    const start = performance.now();
    const [hit] = index.search(name, { atLeast: thresholds[0] });
    times.push((performance.now() - start) * 1_000);
    count(byName, hit?.score);
    if (hit !== undefined) hits.push({ name, listed: hit.listed, score: hit.score });
    const known = { ...countryOf(address?.country), kind: kind === 'person' ? kind : 'business' } as const;
    const [closer] = index.search(name, { atLeast: thresholds[0], ...known });
    count(withCountry, closer?.score);
  }
  return {
    names: parties.length,
    byName,
    withCountry,
    median: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    hits,
  };
}

const countryOf = (country: string | undefined): { country?: string } =>
  country === undefined ? {} : { country };

function count(found: number[], score: number | undefined): void {
  for (const [at, threshold] of thresholds.entries()) {
    if (score !== undefined && score >= threshold) found[at] = (found[at] ?? 0) + 1;
  }
}

function benignParties(names: number, seed: number): readonly Party[] {
  const parties = new Map<string, Party>();
  const feed = syntheticFeed({
    shipments: names * 10,
    seed,
    departingFrom: '2026-03-02T00:00:00Z',
    schemes: [],
  });
  for (const { manifest } of feed) {
    for (const shipment of manifest.shipments) {
      if (shipment.canceled === true) continue;
      for (const party of [shipment.parties.shipper, shipment.parties.consignee]) {
        const key = party.name.toUpperCase();
        if (parties.size < names && !parties.has(key)) parties.set(key, party);
      }
    }
    if (parties.size === names) break;
  }
  return [...parties.values()];
}
