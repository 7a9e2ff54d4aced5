import type { PartnerReleaseItem } from '@hammerhead/contracts';
import { csvTable } from '@hammerhead/service-kit';

const columns = [
  'id',
  'status',
  'urgency',
  'releasedAt',
  'answerBy',
  'expiresAt',
  'bill',
  'manifestNumber',
  'destination',
  'mode',
  'portOfExport',
  'portOfUnlading',
  'departureAt',
  'arrivalAt',
  'departed',
  'canceled',
  'purpose',
  'tearline',
  'banner',
] as const satisfies readonly (keyof PartnerReleaseItem)[];

/** Lines of an inbox as a table, the names of the members first. */
export const toCsv = (items: readonly PartnerReleaseItem[]): string =>
  csvTable(
    columns,
    items.map((item) => columns.map((column) => item[column])),
  );

export const csvExample = csvTable(columns, []);
