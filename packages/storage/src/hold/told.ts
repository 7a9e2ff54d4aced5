import type { Transport, StoredJson } from '@hammerhead/contracts';
import type { Queryable } from '../pool.js';

/** A hold as its feed may hear of it. */
export interface ToldHold {
  readonly id: string;
  readonly bill: string;
  readonly manifestNumber: string;
  readonly masterBill: string | null;
  readonly placedAt: Date;
  readonly releasedAt: Date | null;
}

export interface ToldHoldFilter {
  readonly status: 'placed' | 'released' | 'all';
  /** Placed or released then or later. */
  readonly since: string | null;
  readonly bill: string | null;
  /** The last of the page before, and whether it had been released when it was shown: it may be released since. */
  readonly after: { readonly id: string; readonly isReleased: boolean } | null;
}

const standing = {
  placed: 'and h.released_position is null',
  released: 'and h.released_position is not null',
  all: '',
} as const;

/**
 * The holds that were placed on a feed's bills, by when they were placed or released: positions follow the order of
 * commit, so what changes while somebody turns pages comes after what they have seen. A position counts what everybody
 * does, so none is told.
 */
export async function listTold(
  db: Queryable,
  feedId: string,
  { status, since, bill, after }: ToldHoldFilter,
  limit: number,
): Promise<ToldHold[]> {
  const { rows } = await db.query<ToldHold>(
    `select h.id, h.bill, h.manifest_number as "manifestNumber", h.master_bill as "masterBill", h.placed_at as "placedAt",
            h.released_at as "releasedAt"
       from hold h
      where h.feed_id = $1::text and h.placed_position is not null ${standing[status]}
        and ($2::timestamptz is null or coalesce(h.released_at, h.placed_at) >= $2::timestamptz)
        and ($3::text is null or h.bill = $3::text)
        and ($4::uuid is null or h.told_position > (
              select case when $6::boolean then a.released_position else a.placed_position end
                from hold a where a.id = $4::uuid and a.feed_id = $1::text))
      order by h.told_position limit $5::int`,
    [feedId, since, bill, after?.id ?? null, limit, after?.isReleased ?? null],
  );
  return rows;
}

/** How each of these manifests of a feed travels, by its number: as its latest revision states it. */
export async function findTransports(
  db: Queryable,
  feedId: string,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, StoredJson<Transport>>> {
  if (numbers.length === 0) return new Map();
  const { rows } = await db.query<{ number: string; transport: StoredJson<Transport> }>(
    `select distinct on (m.number) m.number, m.transport::text as transport from manifest m
      where m.feed_id = $1::text and m.number = any($2::text[]) order by m.number, m.revision desc`,
    [feedId, numbers],
  );
  return new Map(rows.map(({ number, transport }) => [number, transport]));
}
