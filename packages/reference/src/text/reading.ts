import { remembering } from '@hammerhead/memo';
import { type Repaired, undisguise } from './disguise.js';
import { type Folded, fold } from './fold.js';
import { compilePhrases, quoteSpan, type Span, spanFinder } from './phrases.js';
import { type TermClass, type TermList, termClasses, termLists } from './terms/index.js';
import { saysOnlyVague } from './vague.js';

/**
 * What a text can be searched for: a class, or whatever by itself names a firearm, a part, a magazine or
 * ammunition (`weapon`). `weaponBesideTools` leaves out the words that tools share with firearms (gun,
 * pistol), `weaponBesideToys` those that toys share (rifle too); `disguised` finds the name of a weapon, a
 * maker or a silencer that was deliberately written otherwise.
 */
export type TermQuery = TermClass | 'weapon' | 'weaponBesideTools' | 'weaponBesideToys' | 'disguised';
export const termQueries: readonly TermQuery[] = [
  ...termClasses,
  'weapon',
  'weaponBesideTools',
  'weaponBesideToys',
  'disguised',
];

const selections: Readonly<Record<string, (list: TermList) => boolean>> = {
  weapon: ({ alone }) => alone,
  disguised: (list) => list.alone || list.class === 'firearmBrand' || list.class === 'silencer',
  weaponBesideTools: (list) => list.alone && list.class !== 'gun',
  weaponBesideToys: (list) => list.alone && list.class !== 'gun' && list.class !== 'firearm',
};

/** The lists of words that a query looks through. */
export const termListsOf = (query: TermQuery): readonly TermList[] =>
  termLists.filter(selections[query] ?? ((list) => list.class === query));

const finders = new Map(
  termQueries.map((query) => {
    const lists = termListsOf(query);
    return [
      query,
      spanFinder(
        lists.flatMap(({ phrases }) => phrases),
        lists.flatMap(({ not }) => not),
      ),
    ];
  }),
);

/**
 * Words of ordinary shipments, names and places, which nobody disguises: looked for directly, one list at a
 * time.
 */
const everyday: ReadonlySet<TermQuery> = new Set<TermQuery>([
  'household',
  'gift',
  'haiti',
  'forwarding',
  'bankOrBroker',
  'toOrder',
  'mailbox',
]);

/** Of names and addresses, which hardly come again: nothing is remembered of them. */
const ofNames: ReadonlySet<TermQuery> = new Set<TermQuery>([
  'haiti',
  'forwarding',
  'bankOrBroker',
  'toOrder',
  'mailbox',
]);

const findInName = (text: string, query: TermQuery): string | undefined => {
  const folded = fold(text);
  const span = finders.get(query)?.(folded.text);
  return span && quoteSpan(text, folded, span);
};

/** Any word of any other list: most texts hold none, and then no list need be asked. */
const anyOther = compilePhrases(
  termLists.filter((list) => !everyday.has(list.class)).flatMap(({ phrases }) => phrases),
);

const touches = ([start, end]: Span, [from, to]: Span): boolean => start < to && from < end;

/** One text, read once for everything that rules ask of it; each part when it is asked for. */
export class Reading {
  readonly text: string;
  readonly #folded: Folded;
  readonly #found = new Map<TermQuery, string | undefined>();
  #repaired: Repaired | undefined;
  #speaks: boolean | undefined;
  #vague: boolean | undefined;

  constructor(text: string) {
    this.text = text;
    this.#folded = fold(text);
  }

  /** Whether any list but the everyday ones has words of the text. */
  get speaks(): boolean {
    if (this.#speaks !== undefined) return this.#speaks;
    this.#repaired = undisguise(this.#folded);
    anyOther.lastIndex = 0;
    this.#speaks = anyOther.test(this.#repaired.text);
    return this.#speaks;
  }

  /** The first words that speak of `query`, as they stand in the text, or nothing. */
  find(query: TermQuery): string | undefined {
    const plain = everyday.has(query);
    if (!plain && !this.speaks) return undefined;
    const before = this.#found.get(query);
    if (before !== undefined || this.#found.has(query)) return before;
    const folded = plain ? this.#folded : (this.#repaired ?? this.#folded);
    const words = query === 'disguised' ? this.#disguised() : this.#quote(folded, query);
    this.#found.set(query, words);
    return words;
  }

  /** Whether the text says nothing but vague words, counts and packages. */
  get vague(): boolean {
    this.#vague ??= saysOnlyVague(this.#folded.text);
    return this.#vague;
  }

  #quote(folded: Folded, query: TermQuery): string | undefined {
    const span = finders.get(query)?.(folded.text);
    return span && quoteSpan(this.text, folded, span);
  }

  #disguised(): string | undefined {
    const repaired = this.#repaired;
    if (repaired === undefined || repaired.disguised.length === 0) return undefined;
    const weapon = finders.get('disguised')?.(repaired.text);
    const written = weapon && repaired.disguised.find((span) => touches(span, weapon));
    return written && quoteSpan(this.text, repaired, written);
  }
}

/** Texts that come again (PERSONAL EFFECTS) are read once; longer ones hardly do, and are not remembered. */
const longestRemembered = 200;
const remembered = remembering(8_192, (text) => new Reading(text));
let last = new Reading('');

/** The reading of a text; the same text always reads the same. Rules ask many things of one text in turn. */
export const readingOf = (text: string): Reading => {
  if (last.text !== text) last = text.length <= longestRemembered ? remembered(text) : new Reading(text);
  return last;
};

/**
 * The first words of `text` that speak of `query`, as they stand in the text (`Glock slide`, `P1STOL`), or
 * nothing. Case and accents do not matter; negative contexts (`nail gun`, `toner cartridge`) do not count.
 */
export const findTerm = (text: string, query: TermQuery): string | undefined =>
  ofNames.has(query) ? findInName(text, query) : readingOf(text).find(query);

/** Whether a text has words of any list but those of ordinary shipments (household, forwarding, mailbox …). */
export const speaks = (text: string): boolean => readingOf(text).speaks;
