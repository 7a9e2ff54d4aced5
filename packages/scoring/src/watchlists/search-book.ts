import { type ListEntry, parseStored } from '@hammerhead/contracts';
import { NameFinder } from '@hammerhead/screening';
import { inSteps } from '@hammerhead/primitives';
import { type Pool, type WatchlistRow, watchlists } from '@hammerhead/storage';
import { eventLoop } from '../event-loop.js';

/** One version of a list, ready for searches. */
export interface SearchableList {
  readonly version: number;
  readonly finder: NameFinder;
  /** The version that brought each entry in its current form. */
  readonly since: ReadonlyMap<ListEntry, number>;
}

/** Prepares lists for searches on their first search, and keeps the last searched version of each. */
export class SearchBook {
  readonly #pool: Pool;
  readonly #ready = new Map<string, { readonly version: number; readonly list: Promise<SearchableList> }>();

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  get({ id }: Pick<WatchlistRow, 'id'>, version: number): Promise<SearchableList> {
    const known = this.#ready.get(id);
    if (known?.version === version) return known.list;
    const list = this.#read(id, version);
    const ready = { version, list };
    this.#ready.set(id, ready);
    list.catch(() => {
      if (this.#ready.get(id) === ready) this.#ready.delete(id);
    });
    return list;
  }

  async #read(id: string, version: number): Promise<SearchableList> {
    const since = new Map<ListEntry, number>();
    for await (const page of watchlists.readEntries(this.#pool, id, version))
      for (const stored of page) since.set(parseStored(stored.body), stored.since);
    const named = [...since.keys()].filter(({ name, aliases }) => name !== '' || aliases.length > 0);
    return { version, finder: await inSteps(NameFinder.building(named), eventLoop), since };
  }
}

/** A person to search for once, so that the first real search does not wait for the tables of names to be built. */
const anybody: ListEntry = {
  id: 'nobody',
  name: 'Dr. Jos\u00e9 Clarke c/o Sunrise Barrel Shipping Inc.',
  aliases: [],
  countries: [],
  identifiers: [],
  phones: [],
  emails: [],
  addresses: [],
};

/** Builds the tables of names that would otherwise be built by the first search for a name. */
export async function warmUpSearch(): Promise<void> {
  const finder = await inSteps(NameFinder.building([anybody]), eventLoop);
  for (const found of finder.find(anybody.name)) found.because();
}
