import type { ListEntry } from '@hammerhead/contracts';
import { readFile } from 'node:fs/promises';
import type { Watchlist } from '@hammerhead/calibration';
import { ListedWords, trafficShare, wordsToCount } from '@hammerhead/screening';
import {
  type Beside,
  type ListedPerson,
  listedPeople,
  listedSchemesUrl,
  loadSchemes,
} from '@hammerhead/synthetic';
import { Failure } from '../failure.js';
import { readListFile } from '../names/list.js';

/** A list in force for a feed, and the listed people that are planted. */
export interface FeedList {
  readonly watchlist: Watchlist;
  readonly beside: Beside;
}

/** Reads the lists by feed: one file for all, or people generated for each seed; undefined when none is requested. */
export async function readLists(
  given: string | undefined,
  seeds: readonly number[],
): Promise<{ of(feed: string): FeedList } | undefined> {
  if (given === undefined) return undefined;
  const schemes = loadSchemes(await readFile(listedSchemesUrl, 'utf8'));
  const byFeed = new Map<string, FeedList>();
  if (given === 'synthetic') {
    for (const seed of seeds) {
      const people = listedPeople(seed);
      const entries = people.map(entryOf);
      byFeed.set(String(seed), {
        watchlist: { name: 'synthetic', format: 'entries', entries },
        beside: { schemes, people },
      });
    }
  } else {
    const { format, entries } = await readListFile(given);
    const people = peopleOf(entries);
    if (!people.some(({ telling }) => telling))
      throw new Failure(`${given} has nobody to plant: a person named \`SURNAME, Given\` with a rare word`);
    const list = { watchlist: { name: given, format, entries }, beside: { schemes, people } };
    for (const seed of seeds) byFeed.set(String(seed), list);
  }
  return {
    of: (feed) => {
      const list = byFeed.get(feed);
      if (list === undefined) throw new Error(`no list for feed ${feed}`);
      return list;
    },
  };
}

const entryOf = ({ id, name, country }: ListedPerson): ListEntry => ({
  id,
  name,
  aliases: [],
  kind: 'person',
  countries: country === undefined ? [] : [country],
  identifiers: [],
  phones: [],
  emails: [],
  addresses: [],
});

/** Names rarer than one in 3,000 are rare. */
const rareBelow = 1 / 3_000;

/** The people of a list whose names can be written with a slip: surname and given name, of two to four words. */
function peopleOf(entries: readonly ListEntry[]): ListedPerson[] {
  const listed = new ListedWords(entries);
  return entries.flatMap(({ id, name, kind, countries: [country] }): ListedPerson[] => {
    if (kind !== 'person' || !/^[^,]+, [^,]+$/.test(name)) return [];
    const words = wordsToCount(name);
    if (words.length < 2 || words.length > 4) return [];
    const rare = words.filter(
      (word) => Math.max(trafficShare(word, undefined), listed.shareOf(word)) < rareBelow,
    );
    const rarity = `${words.length} words, ${rare.length} of them rare`;
    return [{ id, name, rarity, telling: rare.length > 0, ...(country === undefined ? {} : { country }) }];
  });
}
