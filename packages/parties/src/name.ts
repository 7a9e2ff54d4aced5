import { isNobody, longestPlaceholder } from './placeholders.js';
import { wordsOf } from './words.js';

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
    // As Haitians and Dominicans write the first half of Jean-Baptiste.
    JN: 'JEAN',
    JNO: 'JEAN',
  }),
);

/** `and` in the region's languages; in names of people they are something else. */
const conjunctions: ReadonlySet<string> = new Set(['Y', 'E', 'ET', 'EN', 'AK']);

/** What an `and` joins in names of companies. */
const joinedByAnd: ReadonlySet<string> = new Set(
  'SONS BROS CO FILS FRERES HIJOS HNOS ASOCIADOS ASSOCIES ASSOCIATES PARTNERS ZONEN ZOON PITIT FRE'.split(
    ' ',
  ),
);

/** Forms of companies, which feeds write or leave out as they like; dropped at the end of a name. */
export const companyForms: ReadonlySet<string> = new Set(
  'LTD INC CORP CO LLC LLP LP PLC SA SRL SARL SAS SNC EIRL CPORA NV BV VOF GMBH AND'.split(' '),
);

/** The same, once periods have parted their letters or their words. */
const spacedForms: readonly (readonly string[])[] = ['C POR A', 'S A', 'S R L', 'N V', 'B V', 'S N C'].map(
  (form) => form.split(' '),
);

/**
 * A name as it is compared: ASCII upper case, punctuation out, spaces collapsed, spellings of company forms
 * unified and a trailing form dropped (`Caribe Foods, Ltd.` → `CARIBE FOODS`). Light on purpose: people's
 * names keep their order and initials. `""` where the text names nobody.
 */
export function normalizeName(name: string): string {
  const words = wordsOf(name, spellings);
  if (words.length <= longestPlaceholder && isNobody(words.join(' '))) return '';
  for (let at = words.length - 2; at > 0; at -= 1) {
    if (conjunctions.has(words[at] ?? '') && joinedByAnd.has(words[at + 1] ?? '')) words[at] = 'AND';
  }
  dropForms(words);
  return words.join(' ');
}

function dropForms(words: string[]): void {
  while (words.length > 1) {
    const last = words.at(-1) ?? '';
    if (companyForms.has(last)) words.pop();
    else if (last.length === 1 && words.length > 2) {
      const form = spacedForms.find((parts) => endsWith(words, parts));
      if (form === undefined) return;
      words.length -= form.length;
    } else return;
  }
}

/** With at least one word before it. */
const endsWith = (words: readonly string[], form: readonly string[]): boolean =>
  words.length > form.length && form.every((part, at) => words[words.length - form.length + at] === part);
