import { countryOf } from '../country.js';
import type { CslId } from '../csl/ids.js';

const types =
  /^(Passport|Diplomatic Passport|National ID No\.|Tax ID No\.|Cedula No\.|US FEIN|SSN|D-U-N-S Number|Registration ID|Registration Number|Identification Number|Company Number|Commercial Registry Number|Business Registration Number|Trade License No\.|V\.A\.T\. Number|NIT #|RUC #|RIF #|R\.F\.C\.|C\.U\.R\.P\.|C\.U\.I\.T\.|D\.N\.I\.|Folio Mercantil No\.|Matricula Mercantil No|Driver's License No\.|Electoral Registry No\.|Aircraft Tail Number|MMSI|SWIFT\/BIC|Vessel Registration Identification|Phone Number|Email Address) (.+)$/;

/** Identifiers in the remarks of sdn.csv: `DOB 1961; Passport A123 (Iran) expires 2020; Tax ID No. 55 (Cuba)`. */
export const idsIn = (remarks: string): CslId[] =>
  remarks
    .replace(/\.$/, '')
    .split(';')
    .flatMap((part) => {
      const [, type, value] = types.exec(part.trim().replace(/^(?:alt\.|\(alt\.\)) /i, '')) ?? [];
      return type === undefined || value === undefined ? [] : [{ type, value: bare(value) }];
    });

/** Without the country and the dates that stand after it. */
const bare = (value: string): string =>
  value.replace(/\s*(?:\([^)]*\))?\s*(?:(?:issued|expires)\b.*)?$/, '').trim();

/** ISO 3166-1 alpha-2 of the nationalities and citizenships in the remarks. */
export const citizenshipsIn = (remarks: string): string[] =>
  remarks.split(';').flatMap((part) => {
    const [, country] = /^(?:alt\. )?(?:nationality|citizen) ([^.]+)/i.exec(part.trim()) ?? [];
    return country === undefined ? [] : (countryOf(country) ?? []);
  });
