import { wordsOf } from './words.js';

/** Spellings of one and the same word in company names. */
const spellings: ReadonlyMap<string, string> = new Map([
  ['LIMITED', 'LTD'],
  ['LTDA', 'LTD'],
  ['INCORPORATED', 'INC'],
  ['CORPORATION', 'CORP'],
  ['COMPANY', 'CO'],
  ['INTERNATIONAL', 'INTL'],
  ['BROTHERS', 'BROS'],
]);

/** Forms of companies, which feeds write or leave out as they like; dropped at the end of a name. */
const companyForms: ReadonlySet<string> = new Set(
  'LTD INC CORP CO LLC LLP LP PLC SA SRL SARL SAS NV BV GMBH AND'.split(' '),
);

/** Texts that stand where a name is missing; as keys they would link strangers. */
const nonNames: ReadonlySet<string> = new Set(
  `NA|N A|NONE|NIL|UNKNOWN|TBA|TBD|NOT PROVIDED|NOT AVAILABLE|SHIPPER|CONSIGNEE
  |SAME|SAME AS ABOVE|SAME AS CONSIGNEE|SAME AS SHIPPER|SAME AS NOTIFY
  |TO ORDER|TO THE ORDER|TO THE ORDER OF|TO ORDER OF SHIPPER|TO THE ORDER OF SHIPPER`.split(/\s*\|/),
);

/** Words in the longest of them. */
const LONGEST_NON_NAME = 5;

/**
 * A name as it is compared: ASCII upper case, punctuation out, spaces collapsed, spellings of company forms
 * unified and a trailing form dropped (`Caribe Foods, Ltd.` → `CARIBE FOODS`). Light on purpose: people's
 * names keep their order and initials. `""` where the text names nobody.
 */
export function normalizeName(name: string): string {
  const words = wordsOf(name, spellings);
  if (words.length <= LONGEST_NON_NAME && nonNames.has(words.join(' '))) return '';
  while (words.length > 1 && companyForms.has(words.at(-1) ?? '')) words.pop();
  return words.join(' ');
}
