import { atRiskAt } from './at-risk.js';
import { searchForm } from './search-form.js';

/** The filters of a page of the queue; null does not filter. */
export interface ReferralFilter {
  readonly tiers: readonly number[] | null;
  readonly statuses: readonly string[] | null;
  readonly destinations: readonly string[] | null;
  readonly modes: readonly string[] | null;
  readonly assignee: string | null;
  /** Whether it is assigned to nobody; those of anybody where it is left out. */
  readonly unassigned?: boolean;
  /** At least one of these rules hit. */
  readonly rules: readonly string[] | null;
  /**
   * A text that appears in the bill, manifest number, shipper, consignee, goods or headline, in any case, with or without
   * accents.
   */
  readonly contains: string | null;
  readonly departureBefore: string | null;
  /** UN/LOCODEs of the ports of export. */
  readonly ports?: readonly string[] | null;
  /** Whether the stated departure has passed at the time of the first page. */
  readonly departed?: boolean | null;
  /** Whether a later decision opened the referral or raised it to a more urgent tier. */
  readonly raised: boolean | null;
  /** Whether it is open, and people should have answered before the time of the first page. */
  readonly overdue: boolean | null;
  /** Whether its cargo was more likely to be laden than to be answered first, when a worker looked last; null: either. */
  readonly atRisk?: boolean | null;
  /** Whether a rule failed, so that the score may be too low. */
  readonly incomplete: boolean | null;
}

/** SQL for a referral `r`, with the values of `valuesOf` from $1 to $11, and the time of the first page in $14. */
export const conditionsOf = ({
  statuses,
  unassigned,
  atRisk = null,
  ports = null,
  departed = null,
}: ReferralFilter): string => `
  ($1::smallint[] is null or r.tier = any ($1::smallint[]))
  and ($2::text[] is null or r.status = any ($2::text[]))
  and ($3::text[] is null or r.destination = any ($3::text[]))
  and ($4::text[] is null or r.mode = any ($4::text[]))
  and ($5::text is null or r.assignee = $5::text)
  and ($6::text[] is null or r.rules && $6::text[])
  and ($7::text is null or r.search like $7::text)
  and ($8::timestamptz is null or r.departure_at < $8::timestamptz)
  and ($9::boolean is null or (r.raised_at is not null) = $9::boolean)
  and ($10::boolean is null or r.incomplete = $10::boolean)
  and ($11::boolean is null
       or (r.status <> 'closed' and coalesce(r.respond_by < $14::timestamptz, false)) = $11::boolean)
  ${
    // This repeats the condition of the index of open referrals, which could not be used otherwise.
    statuses?.includes('closed') === false ? `and r.status <> 'closed'` : ''
  }
  ${atRisk === null ? '' : `and ${atRisk ? '' : 'not '}${atRiskAt('$14::timestamptz')}`}
  ${ports === null ? '' : `and r.port_of_export in (${ports.map(quoted).join(', ')})`}
  ${departed === null ? '' : `and r.departure_at ${departed ? '<=' : '>'} $14::timestamptz`}
  ${unassigned === true ? 'and r.assignee is null' : ''}`;

export const valuesOf = (filter: ReferralFilter): readonly unknown[] => [
  filter.tiers,
  filter.statuses,
  filter.destinations,
  filter.modes,
  filter.assignee,
  filter.rules,
  filter.contains === null ? null : `%${literally(searchForm(filter.contains))}%`,
  filter.departureBefore,
  filter.raised,
  filter.incomplete,
  filter.overdue,
];

/** A code of a port as SQL has it: letters and figures alone, so that nothing has to be escaped. */
function quoted(port: string): string {
  if (!/^[A-Z0-9]{1,16}$/.test(port)) throw new Error('this is no code of a port');
  return `'${port}'`;
}

/** Escapes the characters of `text` that have a meaning in a pattern of `like`. */
const literally = (text: string): string => text.replaceAll(/[\\%_]/g, '\\$&');
