import { searchForm } from './search-form.js';

/** What a page of the queue is narrowed to; null narrows nothing. */
export interface ReferralFilter {
  readonly tiers: readonly number[] | null;
  readonly statuses: readonly string[] | null;
  readonly destinations: readonly string[] | null;
  readonly modes: readonly string[] | null;
  readonly assignee: string | null;
  /** Any of these hit. */
  readonly rules: readonly string[] | null;
  /** Stands in the bill, manifest number, shipper or consignee, in any case and however its letters are composed. */
  readonly contains: string | null;
  readonly departureBefore: string | null;
  /** Brought here, or to a more urgent tier, by a later decision; or not. */
  readonly raised: boolean | null;
}

/** SQL for a referral `r`, with the values of `valuesOf` from $1 to $9. */
export const conditionsOf = ({ statuses }: ReferralFilter): string => `
  ($1::smallint[] is null or r.tier = any ($1::smallint[]))
  and ($2::text[] is null or r.status = any ($2::text[]))
  and ($3::text[] is null or r.destination = any ($3::text[]))
  and ($4::text[] is null or r.mode = any ($4::text[]))
  and ($5::text is null or r.assignee = $5::text)
  and ($6::text[] is null or r.rules && $6::text[])
  and ($7::text is null or r.search like $7::text)
  and ($8::timestamptz is null or r.departure_at < $8::timestamptz)
  and ($9::boolean is null or (r.raised_at is not null) = $9::boolean)
  ${
    // Said as the index of open ones says it, or it could not be used.
    statuses?.includes('closed') === false ? `and r.status <> 'closed'` : ''
  }`;

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
];

/** `text` with the characters escaped that mean something in a pattern of `like`. */
const literally = (text: string): string => text.replaceAll(/[\\%_]/g, '\\$&');
