import { remembering } from '@hammerhead/primitives';
import { type Repaired, undisguise } from './disguise.js';
import { type Folded, fold } from './fold.js';
import { compilePhrases, type FindSpan, type FindSpans, quoteSpan, type Span } from './phrases.js';
import { everyday } from './term-query.js';
import { termLists } from './terms/index.js';
import { saysOnlyVague } from './vague.js';

/** Matches any word of any other list: most texts contain none, and then no list needs to be searched. */
const anyOther = compilePhrases(
  termLists.filter((list) => !everyday.has(list.class)).flatMap(({ phrases }) => phrases),
);

const touches = ([start, end]: Span, [from, to]: Span): boolean => start < to && from < end;

/** One text, read once for everything that rules need from it; each part is computed when it is first needed. */
export class Reading {
  readonly text: string;
  readonly #folded: Folded;
  #found: Map<FindSpan, string | null> | undefined;
  #repaired: Repaired | undefined;
  #speaks: boolean | undefined;
  #disguised: string | null | undefined;
  #vague: boolean | undefined;

  constructor(text: string) {
    this.text = text;
    this.#folded = fold(text);
  }

  /** Whether any list but the everyday ones has words of the text. */
  get speaks(): boolean {
    return this.#speaks ?? this.#listen();
  }

  /** Returns the first words of an everyday list, as written in the text, or undefined. */
  findEveryday(findSpan: FindSpan): string | undefined {
    const before = this.#found?.get(findSpan);
    if (before !== undefined) return before ?? undefined;
    return this.#keep(findSpan, this.#quote(this.#folded, findSpan));
  }

  /** Returns the first words of any other list, as written in the text, or undefined. */
  find(findSpan: FindSpan): string | undefined {
    if (!this.speaks) return undefined;
    const before = this.#found?.get(findSpan);
    if (before !== undefined) return before ?? undefined;
    return this.#keep(findSpan, this.#quote(this.#repaired ?? this.#folded, findSpan));
  }

  /** Returns the first words of a phrase that were deliberately disguised, as written in the text, or undefined. */
  findDisguised(findSpans: FindSpans): string | undefined {
    if (!this.speaks) return undefined;
    this.#disguised ??= this.#disguisedIn(findSpans) ?? null;
    return this.#disguised ?? undefined;
  }

  /** Whether the text contains nothing but vague words, counts and packages. */
  get vague(): boolean {
    this.#vague ??= saysOnlyVague(this.#folded.text);
    return this.#vague;
  }

  /** The text with its disguises undone. */
  get repaired(): Repaired {
    this.#repaired ??= undisguise(this.#folded);
    return this.#repaired;
  }

  #listen(): boolean {
    anyOther.lastIndex = 0;
    this.#speaks = anyOther.test(this.repaired.text);
    return this.#speaks;
  }

  #keep(findSpan: FindSpan, words: string | undefined): string | undefined {
    this.#found ??= new Map();
    this.#found.set(findSpan, words ?? null);
    return words;
  }

  #quote(folded: Folded, findSpan: FindSpan): string | undefined {
    const span = findSpan(folded.text);
    return span && quoteSpan(this.text, folded, span);
  }

  #disguisedIn(findSpans: FindSpans): string | undefined {
    const repaired = this.#repaired;
    if (repaired === undefined || repaired.disguised.length === 0) return undefined;
    const weapons = findSpans(repaired.text);
    const written = repaired.disguised.find((span) => weapons.some((weapon) => touches(span, weapon)));
    return written && quoteSpan(this.text, repaired, written);
  }
}

/** Repeated texts (PERSONAL EFFECTS) are read once; longer ones hardly repeat, and are not remembered. */
const longestRemembered = 200;
const remembered = remembering(8_192, (text) => new Reading(text));
let last = new Reading('');
let lastButOne = last;

/**
 * Returns the reading of a text; the same text always has the same reading. Rules run many queries on the same few
 * texts in turn.
 */
export const readingOf = (text: string): Reading => {
  if (text === last.text) return last;
  const reading = text === lastButOne.text ? lastButOne : read(text);
  lastButOne = last;
  last = reading;
  return reading;
};

const read = (text: string): Reading =>
  text.length <= longestRemembered ? remembered(text) : new Reading(text);
