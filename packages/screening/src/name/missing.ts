import { filiations, isPatronymic, marriages, weights } from './classes.js';
import type { Word } from './word.js';

/** The weight of each word of a name where the other name lacks it. */
export interface Missing {
  /** Where each name has words that the other lacks: what is missing is another word. */
  readonly full: readonly number[];
  /** Where only one name has more words: what is missing was left out. Word by word, at most as much. */
  readonly light: readonly number[];
}

/** The parts of a person's name, given name first. @param parted whether it is known where the surname begins */
export interface Parts {
  readonly given: readonly Word[];
  readonly surname: readonly Word[];
  readonly parted: boolean;
}

/** Second given names are left out more often than not, and mothers' surnames often. */
const laterFull = { given: 0.25, surname: 0.5 };
/**
 * Everyday use leaves all of these out: the second given name, the second surname, the husband's name, the father's,
 * and in a name without a comma the last word.
 */
const laterLight = {
  given: 0.1,
  surname: 0.2,
  before: 0.2,
  husbands: 0.12,
  fathers: 0.04,
  patronymic: 0.06,
  last: 0.2,
};
/** Given names before another that people go by: `Daniel Ortega` is `ORTEGA SAAVEDRA, Jose Daniel`. */
const before: ReadonlySet<string> = new Set(
  'JOSE JUAN MARIA MARIE JEAN MOHAMMED MUHAMMAD MOHAMED'.split(' '),
);
/** The highest weight of everything together that everyday use leaves out. */
const mostLeftOut = 0.32;

export function missingOfPerson({ given, surname, parted }: Parts): Missing {
  if (!parted) return ofUnparted([...given, ...surname]);
  const one = ofGiven(given);
  const other = ofSurname(surname);
  return limited([...one.full, ...other.full], [...one.light, ...other.light]);
}

function ofGiven(given: readonly Word[]): Missing {
  const chief = given.findIndex(isOwn);
  const second = given.find((word, at) => at > chief && isOwn(word));
  const goesBySecond =
    second !== undefined && !before.has(second.text) && before.has(given[chief]?.text ?? '');
  return {
    full: given.map((word, at) => fullOf(word, at === chief, laterFull.given)),
    light: given.map((word, at) =>
      at === chief && goesBySecond
        ? laterLight.before
        : lightOf(word, at === chief, isFather(given, at), laterLight.given),
    ),
  };
}

function ofSurname(surname: readonly Word[]): Missing {
  const chief = surname.findIndex(isOwn);
  return {
    full: surname.map((word, at) => fullOf(word, at === chief, laterFull.surname)),
    light: surname.map((word, at) => {
      const married = chief !== -1 && at > chief && marriages.has(surname[at - 1]?.text ?? '');
      const later = married ? laterLight.husbands : laterLight.surname;
      return lightOf(word, at === chief, chief !== -1 && at > chief && isFather(surname, at), later);
    }),
  };
}

/** The surname is not marked: the first and last words matter, unless there are more, of which one may be it. */
function ofUnparted(all: readonly Word[]): Missing {
  const own = all.flatMap((word, at) => (isOwn(word) ? [at] : []));
  const [first, last] = [own[0], own.at(-1)];
  const isChief = (at: number): boolean => at === first || at === last;
  const full = all.map((word, at) => fullOf(word, isChief(at), laterFull.given));
  const light = all.map((word, at) => {
    if (at === last && at !== first && own.length > 2) {
      if (isFather(all, at) && at !== own[1]) return laterLight.fathers;
      return marriages.has(all[at - 1]?.text ?? '') ? laterLight.husbands : laterLight.last;
    }
    return lightOf(word, isChief(at), at !== own[1] && isFather(all, at), laterLight.given);
  });
  return limited(full, light);
}

const isOwn = (word: Word): boolean => word.class === 'own';

const isFather = (words: readonly Word[], at: number): boolean => filiations.has(words[at - 1]?.text ?? '');

function fullOf(word: Word, chief: boolean, others: number): number {
  const weight = weights[word.class].missingPerson;
  return isOwn(word) && !chief ? weight * others : weight;
}

function lightOf(word: Word, chief: boolean, father: boolean, others: number): number {
  // `Rupert Isaacs III`: as JR.
  if (word.class === 'number' && /^[234]$/.test(word.text)) return weights.generation.missingPerson;
  if (!isOwn(word) || chief) return weights[word.class].missingPerson;
  if (father) return laterLight.fathers;
  return isPatronymic(word.text) ? laterLight.patronymic : others;
}

/** Limits the weight of what is left out: the more it is, the less each word weighs. */
function limited(full: readonly number[], light: readonly number[]): Missing {
  let left = 0;
  for (const [at, weight] of light.entries()) if (weight < (full[at] ?? 0)) left += weight;
  if (left <= mostLeftOut) return { full, light };
  return {
    full,
    light: light.map((weight, at) => (weight < (full[at] ?? 0) ? (weight * mostLeftOut) / left : weight)),
  };
}

/** The highest weights, together, of a company's words after the first, and of its trade and place. */
const tail = { trade: 0.06, place: 0.1, own: 0.25, most: 0.3 };

/** @param craft nothing is left out of the name of a ship or an aircraft */
export function missingOfOthers(all: readonly Word[], craft: boolean): Missing {
  const full = all.map((word) => weights[word.class].missing);
  if (craft) return { full, light: full };
  const chief = all.findIndex(isOwn);
  const light = all.map((word, at) => {
    if (word.class === 'trade') return tail.trade;
    if (word.class === 'place') return tail.place;
    return isOwn(word) && at !== chief ? tail.own : weights[word.class].missing;
  });
  let left = 0;
  for (const [at, weight] of light.entries()) if (weight < (full[at] ?? 0)) left += weight;
  if (left <= tail.most) return { full, light };
  return {
    full,
    light: light.map((weight, at) => (weight < (full[at] ?? 0) ? (weight * tail.most) / left : weight)),
  };
}
