import { remembering } from '@hammerhead/memo';
import { soundOf, wordsOf } from '@hammerhead/parties';
import type { ListEntry } from '../entry.js';
import { canonical, classOf, meantBy, spacedForms, type WordClass, weights } from './classes.js';
import { givenNameOf } from './given-names.js';
import { lettersOf } from './letters.js';

export interface Word {
  /** Capital letters and digits, in canonical spelling. */
  readonly text: string;
  readonly sound: string;
  /** As `lettersOf` has them. */
  readonly letters: number;
  readonly class: WordClass;
  /** The well-known given name that it is a spelling of, as `givenNameOf` numbers them. */
  readonly given: number | undefined;
  /** Weight where both names have it. */
  readonly shared: number;
}

/** Neighboring words written as one: `DE LA CRUZ` as `DELACRUZ`. */
export interface Join {
  readonly text: string;
  readonly letters: number;
  /** First word of it, and the one after the last. */
  readonly from: number;
  readonly to: number;
}

/** A name ready to be compared. */
export interface PreparedName {
  /** Given name first, as far as a comma tells. */
  readonly words: readonly Word[];
  readonly joins: readonly Join[];
  /** It can be a person's: said to be one, or not said to be anything else and without a company's words. */
  readonly person: boolean;
  /** What each word weighs where the other name does not have it: among persons, and else. */
  readonly missingPerson: readonly number[];
  readonly missing: readonly number[];
}

type Kind = NonNullable<ListEntry['kind']>;

/** Letters that two words written as one must have at least to be told from chance. */
const shortestJoin = 4;

/** The words of a name, what each of them tells, and who it can be. @param kind what the name is said to be */
export function prepare(name: string, kind?: Kind): PreparedName {
  const comma = name.indexOf(',');
  const turned = comma > 0 && name.indexOf(',', comma + 1) === -1;
  const surnameParts = turned ? parts(name.slice(0, comma)) : [];
  const givenParts = parts(turned ? name.slice(comma + 1) : name);
  const given = words(givenParts, '', surnameParts[0]);
  const surname = words(surnameParts, givenParts.at(-1));
  const person = kind === undefined ? ![...surname, ...given].some(tellsCompany) : kind === 'person';
  const parted = turned && person && surname.some(isName) && given.some(isName);
  const all = parted ? [...given, ...surname] : [...surname, ...given];
  return {
    words: all,
    joins: joinsOf(all),
    person,
    missing: all.map((word) => weights[word.class].missing),
    missingPerson: parted ? [...ofGiven(given), ...ofSurname(surname)] : ofPerson(all),
  };
}

const tellsCompany = (word: Word): boolean => word.class === 'form' || word.class === 'trade';
const isName = (word: Word): boolean =>
  word.class === 'own' || word.class === 'place' || word.class === 'initial';

/** Second given names and patronymics are left out more often than not, mothers' surnames often. */
const LATER_GIVEN = 0.25;
const LATER_SURNAME = 0.5;

const ofGiven = (given: readonly Word[]): number[] => missingOf(given, firstOf(given), LATER_GIVEN);
const ofSurname = (surname: readonly Word[]): number[] => missingOf(surname, firstOf(surname), LATER_SURNAME);
/** Nobody knows which is the surname: the first and the last matter. */
const ofPerson = (all: readonly Word[]): number[] =>
  missingOf(all, [...firstOf(all), all.findLastIndex((word) => word.class === 'own')], LATER_GIVEN);

const firstOf = (all: readonly Word[]): number[] => [all.findIndex((word) => word.class === 'own')];

const missingOf = (all: readonly Word[], chief: readonly number[], others: number): number[] =>
  all.map((word, index) => {
    const weight = weights[word.class].missingPerson;
    return word.class === 'own' && !chief.includes(index) ? weight * others : weight;
  });

const parts = (text: string): readonly string[] => formsJoined(wordsOf(text, canonical));

/** @param previous, following what stands around them when the given name comes first: `AL-AZIZ, Abd` */
function words(written: readonly string[], previous = '', following = ''): Word[] {
  const found: Word[] = [];
  let before = meantAbd(previous, written[0]) ? 'ABDUL' : previous;
  for (const [at, part] of written.entries()) {
    const text = meantAbd(part, written[at + 1] ?? following) ? 'ABDUL' : part;
    // Abd al-Aziz, Abdel Aziz; Nur al-Din, Nur ed-Dine.
    if (ARTICLES.has(text) && before === 'ABDUL') continue;
    if (FAITH.test(text) && ARTICLES.has(before)) found.pop();
    found.push(wordOf(spelledOneWay(text)));
    before = text;
  }
  return found;
}

/** Too short to be known with a slip by itself, but for the article that follows. */
const meantAbd = (part: string, next = ''): boolean =>
  /^(?:A?ADB|ABB?DD?|BAD|BD|AB|AABD)$/.test(part) && /^[AEU]L$/.test(next);

const ARTICLES: ReadonlySet<string> = new Set('AL EL UL ED UD AD AR ER UR AS ES US'.split(' '));
const FAITH = /^D(?:I|EE|IE)NE?$/;

/** `ABDULAZIZ` for `ABDELAZIZ` and `ABDURRAHMAN`, `NOURUDDIN` for `NOUREDDINE`: parts that are written in many ways. */
function spelledOneWay(word: string): string {
  if (FAITH.test(word)) return 'UDDIN';
  if (word.length < 7 || /^ABD[A-Z]{1,2}LL/.test(word)) return word;
  return word
    .replace(/^ABD[AEOU]{1,2}(?:L|R(?=R)|S(?=S)|(?=RAH))(?=[A-Z]{3})/, 'ABDUL')
    .replace(/(?<=[B-DF-HJ-NP-TV-Z])(?:[AEU]L|[AEU]D)?D(?:I|EE|IE)NE?$/, (end) =>
      /^[AEU]/.test(end) ? 'UDDIN' : end,
    );
}

/** `S A`, `S R L`, `C por A`: forms that are written apart. */
function formsJoined(parts: readonly string[]): readonly string[] {
  if (!parts.some((part) => part.length === 1)) return parts;
  const found: string[] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const size = [3, 2].find((count) => spacedForms.has(parts.slice(at, at + count).join(' ')));
    found.push(size === undefined ? (parts[at] ?? '') : parts.slice(at, at + size).join(''));
    at += (size ?? 1) - 1;
  }
  return found;
}

const wordOf = remembering(131_072, (text): Word => {
  const known = meantBy(text) ?? text;
  const kind = classOf(known);
  return {
    text: known,
    sound: soundOf(known),
    letters: lettersOf(known),
    class: kind,
    given: givenNameOf(known),
    shared: weights[kind].shared,
  };
});

/** Every two neighbors, and every run of particles with the word that follows. */
function joinsOf(all: readonly Word[]): Join[] {
  const joins: Join[] = [];
  all.forEach((word, from) => {
    let text = word.text;
    for (let to = from + 1; to < all.length; to += 1) {
      const next = all[to];
      if (word.class === 'form' || next === undefined || next.class === 'form') return;
      text += next.text;
      if (text.length >= shortestJoin) joins.push({ text, letters: lettersOf(text), from, to: to + 1 });
      const run = all.slice(from + 1, to + 1).some(({ class: kind }) => kind === 'particle');
      if (!run || to - from >= 2) return;
    }
  });
  return joins;
}
