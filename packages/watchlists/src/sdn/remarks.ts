import { countryOf } from '../country.js';
import type { CslId } from '../csl/ids.js';

/** The words before a number or address in the remarks of sdn.csv. */
const types = [
  'Passport',
  'Diplomatic Passport',
  'National ID No.',
  'Tax ID No.',
  'Cedula No.',
  'US FEIN',
  'SSN',
  'D-U-N-S Number',
  'Registration ID',
  'Registration Number',
  'Identification Number',
  'Company Number',
  'Commercial Registry Number',
  'Business Registration Number',
  'Trade License No.',
  'V.A.T. Number',
  'NIT #',
  'RUC #',
  'RIF #',
  'R.F.C.',
  'C.U.R.P.',
  'C.U.I.T.',
  'D.N.I.',
  'Folio Mercantil No.',
  'Matricula Mercantil No',
  "Driver's License No.",
  'Electoral Registry No.',
  'Aircraft Tail Number',
  'MMSI',
  'SWIFT/BIC',
  'Vessel Registration Identification',
  'Phone Number',
  'Email Address',
] as const;

/** Splits remarks into statements: semicolons separate them, and the last ends with a full stop. */
const statementsIn = (remarks: string): string[] => {
  const text = remarks.trim();
  return (text.endsWith('.') ? text.slice(0, -1) : text).split(';').map((part) => part.trim());
};

/** Reads identifiers in the remarks of sdn.csv: `DOB 1961; Passport A123 (Iran) expires 2020; Tax ID No. 55 (Cuba)`. */
export const idsIn = (remarks: string): CslId[] =>
  statementsIn(remarks).flatMap((statement) => {
    const text = statement.replace(/^(?:alt\.|\(alt\.\)) /i, '');
    const type = types.find((own) => text.startsWith(`${own} `));
    return type === undefined ? [] : [{ type, value: bare(text.slice(type.length)) }];
  });

/** Removes the country and the dates after a value. */
function bare(value: string): string {
  const ends = [value.length];
  for (const word of [' issued', ' expires', ')issued', ')expires']) {
    const at = value.indexOf(word);
    if (at !== -1 && !/\w/.test(value.charAt(at + word.length))) ends.push(at + 1);
  }
  const text = value.slice(0, Math.min(...ends)).trimEnd();
  const open = text.endsWith(')') ? text.lastIndexOf('(') : -1;
  return (open === -1 || text.indexOf(')', open) < text.length - 1 ? text : text.slice(0, open)).trim();
}

/** ISO 3166-1 alpha-2 of the nationalities and citizenships in the remarks. */
export const citizenshipsIn = (remarks: string): string[] =>
  statementsIn(remarks).flatMap((statement) => {
    const [, country] = /^(?:alt\. )?(?:nationality|citizen) ([^.]+)/i.exec(statement) ?? [];
    return country === undefined ? [] : (countryOf(country) ?? []);
  });

const otherName = /\b[afn]\.k\.a\./i;
/** The quotes that OFAC and others put around a name, in pairs, so that an apostrophe is kept. */
const quotes: ReadonlyMap<string, string> = new Map([
  ["'", "'"],
  ['"', '"'],
  ['“', '”'],
  ['‘', '’'],
  ['«', '»'],
]);

/** Reads names that are in the remarks alone, since they are weak: `a.k.a. 'EL MENCHO'`, `f.k.a. …`, `n.k.a. …`. */
export const aliasesIn = (remarks: string): string[] =>
  statementsIn(remarks).flatMap((statement) => {
    const names: string[] = [];
    for (let rest = statement; ; ) {
      const at = rest.search(otherName);
      if (at === -1) return names;
      rest = rest.slice(at + 'a.k.a.'.length);
      const next = rest.search(otherName);
      const name = unquoted(next === -1 ? rest : rest.slice(0, next));
      if (name !== '') names.push(name);
    }
  });

/** Within the marks, where it has them, else up to a bracket; without a comma or `and` before another name. */
function unquoted(text: string): string {
  const name = text.trim();
  const close = quotes.get(name.charAt(0));
  const end = close === undefined ? -1 : name.lastIndexOf(close);
  if (end > 0) return name.slice(1, end).trim();
  const bracket = name.search(/[()]/);
  return (bracket === -1 ? name : name.slice(0, bracket)).replace(/(?:,|\band)$/i, '').trim();
}
