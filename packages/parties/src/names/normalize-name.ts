import { withoutPhones } from './name-phones.js';
import { organization } from './organization.js';
import { isNobody, longestPlaceholder } from '../texts/placeholders.js';
import { withoutTitles } from './titles.js';
import { wordsOf } from '../texts/words.js';

/** Spellings of one and the same word, in the languages of the region. */
const spellings: ReadonlyMap<string, string> = new Map(
  Object.entries({
    LIMITED: 'LTD',
    LTDA: 'LTD',
    LTEE: 'LTD',
    LIMITADA: 'LTD',
    INCORPORATED: 'INC',
    CORPORATION: 'CORP',
    CORPORACION: 'CORP',
    COMPANY: 'CO',
    COMPANIA: 'CO',
    COMPAGNIE: 'CO',
    CIA: 'CO',
    CIE: 'CO',
    INTERNATIONAL: 'INTL',
    INTERNACIONAL: 'INTL',
    INTERNATIONALE: 'INTL',
    BROTHERS: 'BROS',
    HERMANOS: 'HNOS',
    SAINT: 'ST',
    SNT: 'ST',
    SAINTE: 'STE',
    // Haitians and Dominicans write so the first half of Jean-Baptiste.
    JN: 'JEAN',
    JNO: 'JEAN',
    LIMITEE: 'LTD',
    AKTIENGESELLSCHAFT: 'AG',
    AKTIEBOLAG: 'AB',
    BERHAD: 'BHD',
    SENDIRIAN: 'SDN',
    COMPANHIA: 'CO',
    '1ST': 'FIRST',
    '2ND': 'SECOND',
    '3RD': 'THIRD',
    '4TH': 'FOURTH',
    '5TH': 'FIFTH',
    '6TH': 'SIXTH',
    '7TH': 'SEVENTH',
  }),
);

/** `and` in the region's languages; in names of people they are something else. */
const conjunctions: ReadonlySet<string> = new Set(['Y', 'E', 'ET', 'EN', 'AK']);

/** Words that follow an `and` in names of companies. */
const joinedByAnd: ReadonlySet<string> = new Set(
  'SONS BROS CO FILS FRERES HIJOS HNOS ASOCIADOS ASSOCIES ASSOCIATES PARTNERS ZONEN ZOON PITIT FRE'.split(
    ' ',
  ),
);

/** Forms of companies, which feeds write or leave out at will; dropped at the end of a name. */
export const companyForms: ReadonlySet<string> = new Set(
  'LTD INC CORP CO LLC LLP LP PLC SA SRL SARL SAS SNC EIRL CPORA NV BV VOF GMBH AG BHD SDN AND'.split(' '),
);

/** The same forms with their letters or words separated by periods, and in full. */
const spacedForms: readonly (readonly string[])[] = [
  'C POR A',
  'S A',
  'S R L',
  'N V',
  'B V',
  'S N C',
  'S DE RL',
  'S DE R L',
  'DE CV',
  'DE C V',
  'SP Z OO',
  'SP Z O O',
  'SPOLKA Z OO',
  'SOCIEDAD ANONIMA',
  'SOCIETE ANONYME',
  'NAAMLOZE VENNOOTSCHAP',
  'BESLOTEN VENNOOTSCHAP',
  'ANONIM SIRKETI',
  'SOCIEDAD DE RESPONSABILIDAD LTD',
  'SOCIETE A RESPONSABILITE LTD',
  'GESELLSCHAFT MIT BESCHRANKTER HAFTUNG',
  'GESELLSCHAFT MIT BESCHRAENKTER HAFTUNG',
].map((form) => form.split(' '));

/** Last words of forms that are written apart: a glance that spares a closer look. */
const lastOfSpaced: ReadonlySet<string> = new Set(spacedForms.map((form) => form.at(-1) ?? ''));

/** A name in the words by which it is compared. */
export interface NormalWords {
  readonly words: readonly string[];
  /** Whether a company's form was dropped at its end. */
  readonly form: boolean;
}

/**
 * Normalizes a name for comparison: ASCII upper case, without punctuation, spaces collapsed, spellings of company forms
 * unified and a trailing form dropped (`Caribe Foods, Ltd.` → `CARIBE FOODS`). It removes what is not part of the name:
 * phones, the name after `c/o`, a title before a person's name and a degree after it; a name written twice counts once.
 * It is light on purpose: people's names keep their order and initials. `""` where the text names nobody.
 */
export const normalizeName = (name: string): string => normalWords(name).words.join(' ');

/** The words of `normalizeName`, and what was dropped. The words have no letters where the text names nobody. */
export function normalWords(name: string): NormalWords {
  const words = wordsOf(withoutCare(withoutPhones(name)), spellings);
  if (words.length <= longestPlaceholder && isNobody(words.join(' '))) return { words: [''], form: false };
  for (let at = words.length - 2; at > 0; at -= 1) {
    if (conjunctions.has(words[at] ?? '') && joinedByAnd.has(words[at + 1] ?? '')) words[at] = 'AND';
  }
  dropSecond(words);
  const size = words.length;
  dropForms(words);
  if (words.length < size) {
    // In `Caribe Foods Ltd Caribe Foods Ltd` the first form is in the middle.
    dropSecond(words);
    return { words, form: true };
  }
  const untitled = [...withoutTitles(words, isOfCompany).words];
  if (untitled.length < words.length) dropSecond(untitled);
  return { words: untitled.length === 0 ? [''] : untitled, form: false };
}

const isOfCompany = (word: string): boolean => companyForms.has(word) || organization.test(word);

/** `Marcia Brown c/o Devon Clarke` is Marcia Brown. */
function withoutCare(name: string): string {
  if (!name.includes('/')) return name;
  const care = CARE_OF.exec(name);
  return care === null || care.index === 0 || !TWO_WORDS.test(name.slice(0, care.index))
    ? name
    : name.slice(0, care.index);
}

const CARE_OF = /[ ,;(]c\s?\/\s?o\b/i;
const TWO_WORDS = /\p{L}{2}[^\p{L}]{1,5}\p{L}{2}/u;

/** The words of a name that is written twice, once; of one word never: `Hamed Hamed` is called so. */
function dropSecond(words: string[]): void {
  const half = words.length / 2;
  if (half < 2 || !Number.isInteger(half)) return;
  for (let at = 0; at < half; at += 1) if (words[at] !== words[at + half]) return;
  words.length = half;
  dropSecond(words);
}

function dropForms(words: string[]): void {
  while (words.length > 1) {
    const last = words.at(-1) ?? '';
    const spaced = lastOfSpaced.has(last) && words.length > 2;
    const form = spaced ? spacedForms.find((parts) => endsWith(words, parts)) : undefined;
    if (form !== undefined) words.length -= form.length;
    else if (companyForms.has(last)) words.pop();
    else return;
  }
}

/** Whether words end with a form and have at least one word before it. */
const endsWith = (words: readonly string[], form: readonly string[]): boolean =>
  words.length > form.length && form.every((part, at) => words[words.length - form.length + at] === part);
