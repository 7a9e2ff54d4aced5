import type { Queryable } from '../pool.js';

/** A referral whose cargo could still be stopped and was not. */
export interface WaitingRow {
  readonly id: string;
  readonly port: string;
  readonly tier: number | null;
  readonly stoppableUntil: Date;
}

/**
 * Those that waited at `asOf`, the first to be laden, at most `limit`. What has changed since is taken as having waited,
 * so that somebody who turns the pages of a queue and works on it finds the others where they were.
 */
export async function readWaiting(
  db: Queryable,
  {
    asOf,
    statuses,
    limit,
  }: { readonly asOf: string; readonly statuses: readonly string[]; readonly limit: number },
): Promise<WaitingRow[]> {
  const { rows } = await db.query<WaitingRow>(
    `select id, port_of_export as port, tier, stoppable_until as "stoppableUntil" from referral
      where stoppable_until > $1::timestamptz and asked_at <= $1::timestamptz
        and (status = any ($2::text[]) or updated_at > $1::timestamptz)
      order by stoppable_until, id limit $3::int`,
    [asOf, statuses, limit],
  );
  return rows;
}
