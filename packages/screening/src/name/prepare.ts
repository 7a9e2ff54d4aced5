import type { ListEntry } from '@hammerhead/contracts';
import { degrees, withoutTitles, wordsOf } from '@hammerhead/parties';
import { canonical, classOf, cutForm, formsInFull, generations } from './classes.js';
import { type Join, joinsOf } from './joins.js';
import { type Missing, missingOfOthers, missingOfPerson } from './missing.js';
import { isOneByOne, wordsByCharacter } from './scripts.js';
import { strongInitial, type Word, wordOf } from './word.js';

export type { Join } from './joins.js';
export type { Word } from './word.js';

/** A name ready to be compared. */
export interface PreparedName {
  /** The words, given name first where a comma shows it. */
  readonly words: readonly Word[];
  readonly joins: readonly Join[];
  /**
   * Whether it can be a person's name: it is said to be one, or it is not said to be anything else and has no words of
   * a company.
   */
  readonly person: boolean;
  /** Whether it is known where the surname begins. */
  readonly parted: boolean;
  /** The index of the first word of the surname, where that is known; else 0. */
  readonly surnameAt: number;
  /** Whether it is said to be the name of a ship or an aircraft. */
  readonly craft: boolean;
  /** The weight of each word where the other name lacks it: among persons, and in all other names. */
  readonly missingPerson: Missing;
  readonly missing: Missing;
  /** Titles and degrees that are not part of the name. */
  readonly titles: readonly string[];
  /** Whether its script was transliterated letter by letter: two such names are not compared. */
  readonly spelledOut: boolean;
}

type Kind = NonNullable<ListEntry['kind']>;

/** How a name is to be read, in addition to its text. */
export interface Manner {
  /** Whether initials that are written together are those of given names. */
  readonly initials?: boolean;
  readonly spelledOut?: boolean;
  /** Whether titles are part of the name, as they may be of a company's or a ship's. */
  readonly withTitles?: boolean;
}

const plainly: Manner = {};

/**
 * Prepares a name for comparison: its words, the class of each, and whose name it can be. @param kind what the name is
 * said to be
 */
export function prepare(name: string, kind?: Kind, manner: Manner = plainly): PreparedName {
  const craft = kind === 'vessel' || kind === 'aircraft';
  if (isOneByOne(name)) return byCharacter(name, kind, craft);
  const { surnameParts, givenParts, titles } = partsOf(name, manner.withTitles === true ? 'business' : kind);
  const given = words(givenParts, '', surnameParts[0]);
  const surname = words(surnameParts, givenParts.at(-1));
  const person = kind === undefined ? ![...surname, ...given].some(tellsCompany) : kind === 'person';
  const parted = person && surname.some(isName) && given.some(isName);
  const ordered = parted || surname.length === 0 ? { given, surname } : { given: surname, surname: given };
  const first = manner.initials === true ? withStrongInitials(ordered.given) : ordered.given;
  const all = [...first, ...ordered.surname];
  return {
    words: all,
    joins: joinsOf(all),
    person,
    parted,
    surnameAt: parted ? first.length : 0,
    craft,
    missing: missingOfOthers(all, craft),
    missingPerson: missingOfPerson({ given: first, surname: ordered.surname, parted }),
    titles,
    spelledOut: manner.spelledOut === true,
  };
}

function byCharacter(name: string, kind: Kind | undefined, craft: boolean): PreparedName {
  const all = wordsByCharacter(name);
  const full = missingOfOthers(all, true);
  return {
    words: all,
    joins: [],
    person: kind === undefined ? !all.some(tellsCompany) : kind === 'person',
    parted: false,
    surnameAt: 0,
    craft,
    missing: missingOfOthers(all, craft),
    missingPerson: full,
    titles: none,
    spelledOut: false,
  };
}

const none: readonly never[] = [];

const tellsCompany = (word: Word): boolean => word.class === 'form' || word.class === 'trade';
const isName = (word: Word): boolean =>
  word.class === 'own' || word.class === 'place' || word.class === 'initial';

interface Written {
  /** The parts before the comma, where there is one. */
  readonly surnameParts: readonly string[];
  readonly givenParts: readonly string[];
  readonly titles: readonly string[];
}

/**
 * Splits a name into words as written, surname and given names apart where a comma shows them, without titles and
 * additions.
 */
function partsOf(name: string, kind: Kind | undefined): Written {
  const comma = name.indexOf(',');
  if (comma > 0 && name.indexOf(',', comma + 1) === -1) {
    const before = parts(name.slice(0, comma), false);
    const after = parts(name.slice(comma + 1), true);
    const added = before.length > 1 && after.length > 0 && after.every(isAddition);
    if (!added) return untitledGiven(before, after, kind);
    return untitled([...before, ...after], kind);
  }
  return untitled(parts(name, true), kind);
}

/** `Marlene Chastanet, MP`; `Rupert Isaacs, Jr`. */
const isAddition = (part: string): boolean => degrees.has(part) || generations.has(part);

function untitled(all: readonly string[], kind: Kind | undefined): Written {
  if (kind !== undefined && kind !== 'person') return { surnameParts: none, givenParts: all, titles: none };
  const { words: left, titles } = withoutTitles(all, isOfCompany);
  return { surnameParts: none, givenParts: besideTitles(left, titles), titles };
}

/** Titles of little weight are kept, since they may be misspelled in the other name. */
const besideTitles = (left: readonly string[], titles: readonly string[]): readonly string[] => {
  const light = titles.filter((title) => classOf(title) === 'particle');
  return light.length === 0 ? left : [...light, ...left];
};

/** Removes titles of `PEREZ, Capt. Juan`, where a word that cannot be a company's is left on either side. */
function untitledGiven(
  surnameParts: readonly string[],
  givenParts: readonly string[],
  kind: Kind | undefined,
): Written {
  const asWritten = { surnameParts, givenParts, titles: none };
  if (kind !== undefined && kind !== 'person') return asWritten;
  if (surnameParts.length === 0 || givenParts.length < 2) return asWritten;
  const surname = surnameParts.at(-1) ?? '';
  // A degree follows the given names, a title precedes them: each has a name beside it.
  const { words: left, titles } = withoutTitles(givenParts, isOfCompany);
  if (titles.length > 0) return { surnameParts, givenParts: besideTitles(left, titles), titles };
  const beside = withoutTitles([...givenParts, surname], isOfCompany);
  if (beside.titles.length === 0 || beside.words.at(-1) !== surname) return asWritten;
  const givenLeft = besideTitles(beside.words.slice(0, -1), beside.titles);
  return { surnameParts, givenParts: givenLeft, titles: beside.titles };
}

const isOfCompany = (word: string): boolean => {
  const kind = classOf(word);
  return kind === 'form' || kind === 'trade' || kind === 'number';
};

/** @param last whether the text ends the name, where a form may have been cut off */
function parts(text: string, last: boolean): readonly string[] {
  const found = formsJoined(withoutNumberSign(wordsOf(text, canonical)));
  const cut = last && found.length > 1 ? cutForm(found.at(-1) ?? '') : undefined;
  return cut === undefined ? found : [...found.slice(0, -1), cut];
}

/** Removes the sign of a number: `SEA STAR NO. 2`. */
function withoutNumberSign(written: readonly string[]): readonly string[] {
  const at = written.lastIndexOf('NO');
  return at > 0 && /^[0-9]+$/.test(written[at + 1] ?? '')
    ? written.filter((_, place) => place !== at)
    : written;
}

/** Marks initials that were written together; by now `JC` is `J C`. */
function withStrongInitials(given: readonly Word[]): readonly Word[] {
  const other = given.findIndex((word) => word.class !== 'initial');
  const end = other === -1 ? given.length : other;
  if (end < 2) return given;
  return given.map((word, at) => (at < end ? strongInitial(word.text) : word));
}

/** @param previous, following the words around these when the given name comes first: `AL-AZIZ, Abd` */
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

/** Whether a part means `ABD`. It is too short to be recognized with a slip unless an article follows. */
const meantAbd = (part: string, next = ''): boolean =>
  part.length < 6 && /^(?:A?ADB|ABB?DD?|BAD|BD|AB|AABD)$/.test(part) && /^[AEU]L$/.test(next);

const ARTICLES: ReadonlySet<string> = new Set('AL EL UL ED UD AD AR ER UR AS ES US'.split(' '));
const FAITH = /^D(?:I|EE|IE)NE?$/;

/**
 * Gives parts that are written in many ways one spelling: `ABDULAZIZ` for `ABDELAZIZ`, `NOURUDDIN` for `NOUREDDINE`.
 */
function spelledOneWay(word: string): string {
  if (FAITH.test(word)) return 'UDDIN';
  if (word.length < 7 || /^ABD[A-Z]{1,2}LL/.test(word)) return word;
  return word
    .replace(/^ABD[AEOU]{1,2}(?:L|R(?=R)|S(?=S)|(?=RAH))(?=[A-Z]{3})/, 'ABDUL')
    .replace(/(?<=[B-DF-HJ-NP-TV-Z])(?:[AEU]L|[AEU]D)?D(?:I|EE|IE)NE?$/, (end) =>
      /^[AEU]/.test(end) ? 'UDDIN' : end,
    );
}

/** Joins forms that are written apart or in full: `S A`, `C por A`, `Sp. z o.o.`, `Sociedad Anónima`. */
function formsJoined(written: readonly string[]): readonly string[] {
  let found: string[] | undefined;
  for (let at = 0; at < written.length; at += 1) {
    const form = formsInFull
      .get(written[at] ?? '')
      ?.find(({ words: full, form: short }) => isForm(written, at, full, degrees.has(short)));
    if (form === undefined) {
      found?.push(written[at] ?? '');
      continue;
    }
    found ??= written.slice(0, at);
    found.push(form.form);
    at += form.words.length - 1;
  }
  return found ?? written;
}

/** Whether words are a form. Letters at the beginning of a name are initials, not a form. */
const isForm = (written: readonly string[], at: number, full: readonly string[], degree: boolean): boolean =>
  (at > 0 || degree || full.some((word) => word.length > 2)) &&
  full.every((word, step) => written[at + step] === word);
