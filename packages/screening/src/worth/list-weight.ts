import type { ListEntry } from '@hammerhead/contracts';

/**
 * How much it matters to be on a list. `high`: parties that may take no part in any export, and those whom an agency
 * seeks itself. `low`: parties with whom only certain dealings are barred, none of which is shipping goods.
 */
export type ListWeight = 'high' | 'usual' | 'low';

/** By the abbreviation before an entry's number in the Consolidated Screening List (`DPL-123`). */
const bySource: Readonly<Record<string, ListWeight>> = {
  // Denied Persons: no part in any export (15 CFR 764, supplement no. 1).
  DPL: 'high',
  // Debarred under the Arms Export Control Act (22 CFR 127.7).
  DTC: 'high',
  // Securities and loans alone: sectoral sanctions, correspondent accounts, Chinese military companies, menu-based.
  SSI: 'low',
  CAP: 'low',
  CMIC: 'low',
  'NS-MBS': 'low',
  MBS: 'low',
  PLC: 'low',
};

/** @param format the format of the version (`entries`: lookouts that an agency writes itself) */
export function listWeight({ id }: Pick<ListEntry, 'id'>, format: string): ListWeight {
  if (format === 'entries') return 'high';
  if (!format.startsWith('csl')) return 'usual';
  return bySource[/^([A-Z]+(?:-[A-Z]+)*)-/.exec(id)?.[1] ?? ''] ?? 'usual';
}
