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
  /** Given name first, as far as a comma tells. */
  readonly words: readonly Word[];
  readonly joins: readonly Join[];
  /** It can be a person's: said to be one, or not said to be anything else and without a company's words. */
  readonly person: boolean;
  /** It is known where the surname begins. */
  readonly parted: boolean;
  /** Place of the first word of the surname, where that is known; else 0. */
  readonly surnameAt: number;
  /** It is said to be a ship's or an aircraft's. */
  readonly craft: boolean;
  /** What each word weighs where the other name does not have it: among persons, and else. */
  readonly missingPerson: Missing;
  readonly missing: Missing;
  /** Titles and degrees that are none of the name. */
  readonly titles: readonly string[];
  /** Its letters were of a script that is spelled one by one: not to be compared with another such. */
  readonly spelledOut: boolean;
}

type Kind = NonNullable<ListEntry['kind']>;

/** How a name is to be read, beside what it says. */
export interface Manner {
  /** Initials that stand together are those of given names. */
  readonly initials?: boolean;
  readonly spelledOut?: boolean;
  /** Titles are part of the name: it may be a company's or a ship's. */
  readonly withTitles?: boolean;
}

const plainly: Manner = {};

/** The words of a name, what each of them tells, and who it can be. @param kind what the name is said to be */
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
  /** Before the comma, where there is one. */
  readonly surnameParts: readonly string[];
  readonly givenParts: readonly string[];
  readonly titles: readonly string[];
}

/** Words as written, surname and given names apart as far as a comma tells, without what is none of the name. */
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

/** Titles that weigh next to nothing stay, since they may be misspelt in the other name. */
const besideTitles = (left: readonly string[], titles: readonly string[]): readonly string[] => {
  const light = titles.filter((title) => classOf(title) === 'particle');
  return light.length === 0 ? left : [...light, ...left];
};

/** `PEREZ, Capt. Juan`, where a word that is none of a company's is left on either side. */
function untitledGiven(
  surnameParts: readonly string[],
  givenParts: readonly string[],
  kind: Kind | undefined,
): Written {
  const asWritten = { surnameParts, givenParts, titles: none };
  if (kind !== undefined && kind !== 'person') return asWritten;
  if (surnameParts.length === 0 || givenParts.length < 2) return asWritten;
  const surname = surnameParts.at(-1) ?? '';
  // A degree stands after the given names, a title before them: each with a name beside it.
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

/** @param last the text ends the name: a form may have been cut off */
function parts(text: string, last: boolean): readonly string[] {
  const found = formsJoined(withoutNumberSign(wordsOf(text, canonical)));
  const cut = last && found.length > 1 ? cutForm(found.at(-1) ?? '') : undefined;
  return cut === undefined ? found : [...found.slice(0, -1), cut];
}

/** `SEA STAR NO. 2` */
function withoutNumberSign(written: readonly string[]): readonly string[] {
  const at = written.lastIndexOf('NO');
  return at > 0 && /^[0-9]+$/.test(written[at + 1] ?? '')
    ? written.filter((_, place) => place !== at)
    : written;
}

/** `JC` is written as `J C` by then. */
function withStrongInitials(given: readonly Word[]): readonly Word[] {
  const other = given.findIndex((word) => word.class !== 'initial');
  const end = other === -1 ? given.length : other;
  if (end < 2) return given;
  return given.map((word, at) => (at < end ? strongInitial(word.text) : word));
}

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
  part.length < 6 && /^(?:A?ADB|ABB?DD?|BAD|BD|AB|AABD)$/.test(part) && /^[AEU]L$/.test(next);

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

/** `S A`, `C por A`, `Sp. z o.o.`, `Sociedad Anónima`: forms that are written apart or in full. */
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

/** A name does not begin with letters that stand for a form: those are initials. */
const isForm = (written: readonly string[], at: number, full: readonly string[], degree: boolean): boolean =>
  (at > 0 || degree || full.some((word) => word.length > 2)) &&
  full.every((word, step) => written[at + step] === word);
