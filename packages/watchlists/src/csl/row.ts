import type { EntryAddress, EntryDraft, EntryKind } from '../entry.js';
import { type CslId, sortIds } from './ids.js';

/** A row of the Consolidated Screening List, whichever form it came in; `""` for what is not stated. */
export interface CslRow {
  readonly id: string;
  readonly source: string;
  readonly entityNumber: string;
  readonly type: string;
  readonly programs: readonly string[];
  readonly name: string;
  readonly title: string;
  readonly addresses: readonly EntryAddress[];
  /** The countries of addresses, citizenships and nationalities. */
  readonly countries: readonly string[];
  /** Last day in force, `YYYY-MM-DD`. */
  readonly expiresAt: string | undefined;
  readonly callSign: string;
  readonly licenseRequirement: string;
  readonly licensePolicy: string;
  readonly standardOrder: string;
  readonly federalRegisterNotice: string;
  readonly remarks: string;
  readonly aliases: readonly string[];
  readonly datesOfBirth: readonly string[];
  readonly placesOfBirth: readonly string[];
  readonly ids: readonly CslId[];
}

const kinds: ReadonlyMap<string, EntryKind> = new Map([
  ['individual', 'person'],
  ['entity', 'business'],
  ['vessel', 'vessel'],
  ['aircraft', 'aircraft'],
]);

/** The kind that a list calls `Individual`, `Entity`, `Vessel` or `Aircraft`. */
export const kindOf = (type: string): EntryKind | undefined => kinds.get(type.trim().toLowerCase());

export function draftOf(row: CslRow): EntryDraft {
  const { identifiers, phones, emails, remarks } = sortIds(row.ids);
  return {
    id: idOf(row),
    name: row.name,
    aliases: row.aliases,
    kind: kindOf(row.type),
    countries: row.countries,
    identifiers:
      row.callSign === '' ? identifiers : [...identifiers, { type: 'CALLSIGN', value: row.callSign }],
    phones,
    emails,
    addresses: row.addresses,
    datesOfBirth: row.datesOfBirth,
    expiresAt: row.expiresAt,
    handling: handlingOf(row),
    remarks: remarksOf(row, remarks),
  };
}

/**
 * Makes the id of a row: one entity may be on several of the consolidated lists, under the same number: `SDN-21944`.
 */
function idOf({ id, source, entityNumber }: CslRow): string {
  const [, short] = /\(([^()]+)\)/.exec(source) ?? [];
  const list = (short ?? source).replace(/ List$/, '').trim();
  const own = entityNumber === '' ? id : entityNumber;
  return list === '' ? own : `${list}-${own}`;
}

/** The handling that the list prescribes, with its source. */
const handlingOf = ({ source, licenseRequirement, licensePolicy, standardOrder }: CslRow): string =>
  [
    source,
    licenseRequirement === '' ? '' : `license requirement: ${licenseRequirement}`,
    licensePolicy === '' ? '' : `license policy: ${licensePolicy}`,
    standardOrder === 'Y' ? 'standard denial order (15 CFR 764, supplement no. 1)' : '',
  ]
    .filter((part) => part !== '')
    .join('; ');

const remarksOf = (row: CslRow, others: readonly string[]): string =>
  [
    row.title,
    row.programs.length === 0 ? '' : `programs: ${row.programs.join(', ')}`,
    row.placesOfBirth.length === 0 ? '' : `born in: ${row.placesOfBirth.join('; ')}`,
    row.federalRegisterNotice,
    row.remarks,
    ...others,
  ]
    .filter((part) => part !== '')
    .join(' · ');
