import { fold } from './fold.js';
import { type FindSpan, placesFinder, quoteSpan, spanFinder } from './phrases.js';
import { readingOf } from './reading.js';
import { contextsOf, everyday, ofNames, termListsOf, type TermQuery, termQueries } from './term-query.js';

/** Finds the first words of a text that mention something, as written in the text. */
export type TermSearch = (text: string) => string | undefined;

const searchOf = (query: TermQuery): TermSearch => {
  const phrases = termListsOf(query).flatMap((list) => list.phrases);
  if (query === 'disguised') {
    const findSpans = placesFinder(phrases, contextsOf(query));
    return (text) => readingOf(text).findDisguised(findSpans);
  }
  const findSpan = spanFinder(phrases, contextsOf(query));
  if (ofNames.has(query)) return inNames(findSpan);
  if (everyday.has(query)) return (text) => readingOf(text).findEveryday(findSpan);
  return (text) => readingOf(text).find(findSpan);
};

/** Searches names, and remembers only the last one: several rules may search it for the same words. */
const inNames = (findSpan: FindSpan): TermSearch => {
  let last = '';
  let found: string | undefined;
  return (text) => {
    if (text === last) return found;
    const folded = fold(text);
    const span = findSpan(folded.text);
    found = span && quoteSpan(text, folded, span);
    last = text;
    return found;
  };
};

/** Searches for one kind of words each, for callers that repeat the same query; see `findTerm`. */
export const termSearches: ReadonlyMap<TermQuery, TermSearch> = new Map(
  termQueries.map((query) => [query, searchOf(query)]),
);

/**
 * Returns the first words of `text` that mention `query`, as written in the text (`Glock slide`, `P1STOL`), or
 * undefined. Case and accents do not matter; negative contexts (`nail gun`, `toner cartridge`) do not count.
 */
export const findTerm = (text: string, query: TermQuery): string | undefined =>
  termSearches.get(query)?.(text);

/** Whether a text has words of any list except those of ordinary shipments (household, forwarding, mailbox …). */
export const speaks = (text: string): boolean => readingOf(text).speaks;
