import type { Party } from '@hammerhead/contracts';
import type { Imprint } from '@hammerhead/history';
import { ExactIndex, type ListEntry } from '@hammerhead/screening';
import { factKey } from '@hammerhead/storage';
import { exactKeys } from './exact-keys.js';
import type { ListVersion } from './list-version.js';

const dayMs = 86_400_000;

/** A list's version, with what says whether it is stale. */
export interface ListInForce {
  readonly version: ListVersion;
  readonly publishedAt: Date;
  readonly maxAgeDays: number | null;
}

/** An entry found by something other than a name. */
export interface ExactMatch {
  readonly version: ListVersion;
  readonly entry: ListEntry;
  readonly basis: 'identifier' | 'phone' | 'email' | 'address';
  readonly listed: string;
  readonly because: readonly string[];
}

/** All lists that hold over a span of positions, by name. */
export class ListsInForce {
  readonly lists: readonly ListInForce[];
  readonly #exact: ExactIndex;
  /** Of everything in `#exact`. */
  readonly #keys = new Set<string>();
  readonly #versionOf = new Map<ListEntry, ListVersion>();

  constructor(lists: readonly ListInForce[]) {
    this.lists = lists.toSorted((a, b) => (a.version.list < b.version.list ? -1 : 1));
    const exact = this.lists.flatMap(({ version }) =>
      version.entries.filter(isExact).map((entry) => {
        this.#versionOf.set(entry, version);
        for (const { kind, value } of exactKeys(entry)) this.#keys.add(factKey(kind, value));
        return entry;
      }),
    );
    this.#exact = new ExactIndex(exact);
  }

  /** False where nothing that stands on a shipment can be the same as anything on a list: true of nearly all. */
  hasSame(links: Imprint['links']): boolean {
    for (const { key } of links) if (this.#keys.has(key)) return true;
    return false;
  }

  /** Entries that have the same identifier, phone, email or address. */
  sameAs(party: Party): ExactMatch[] {
    return this.#exact.find(party).flatMap((hit): ExactMatch[] => {
      const version = this.#versionOf.get(hit.entry);
      return version === undefined ? [] : [{ ...hit, version }];
    });
  }
}

const isExact = ({ identifiers, phones, emails, addresses }: ListEntry): boolean =>
  [identifiers, phones, emails, addresses].some((values) => values.length > 0);

/** Whether a list was older than its limit when a manifest was accepted. */
export const isStale = ({ publishedAt, maxAgeDays }: ListInForce, receivedAt: Date): boolean =>
  maxAgeDays !== null && receivedAt.getTime() >= publishedAt.getTime() + maxAgeDays * dayMs;
