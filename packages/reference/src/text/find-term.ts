import { phraseFinder } from './phrases.js';
import { type TermClass, type TermList, termClasses, termLists } from './terms/index.js';

/**
 * What a text can be searched for: a class, or `weapon`: whatever by itself names a firearm, a part, a
 * magazine or ammunition.
 */
export type TermQuery = TermClass | 'weapon';
export const termQueries: readonly TermQuery[] = [...termClasses, 'weapon'];

const finderOf = (lists: readonly TermList[]): ((text: string) => string | undefined) =>
  phraseFinder(
    lists.flatMap(({ phrases }) => phrases),
    lists.flatMap(({ not }) => not),
  );

/** The lists of words that a query looks through. */
export const termListsOf = (query: TermQuery): readonly TermList[] =>
  termLists.filter((list) => (query === 'weapon' ? list.alone : list.class === query));

const finders = new Map<string, (text: string) => string | undefined>(
  termQueries.map((query) => [query, finderOf(termListsOf(query))]),
);

/**
 * The first words of `text` that speak of `query`, as they stand in the text (`Glock slide`), or nothing.
 * Case and accents do not matter; negative contexts (`nail gun`, `toner cartridge`) do not count.
 */
export const findTerm = (text: string, query: TermQuery): string | undefined => finders.get(query)?.(text);
