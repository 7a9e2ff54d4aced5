import { uuidKey } from '@hammerhead/imprint';
import { dayMs } from '@hammerhead/primitives';
import type { Queryable } from '../pool.js';

/** A fact as it is stored. */
export interface StandingFact {
  /** The key: sixteen characters, as `factKey` makes them. */
  readonly key: string;
  readonly position: number;
  /** The day of departure, `YYYY-MM-DD`. */
  readonly day: string;
  readonly kind: number;
  readonly roles: number;
  /** The hash as a signed integer. */
  readonly own: number;
}

/** The facts of shipments that lie near one another in the log. @param days the days of their departures */
export async function findStanding(
  db: Queryable,
  positions: readonly number[],
  days: readonly number[],
): Promise<StandingFact[]> {
  const { rows } = await db.query<Omit<StandingFact, 'key'> & { uuid: string }>(
    `select key as uuid, position, departure_day::text as day, kind, roles, own from fact
      where position between $1::bigint and $2::bigint and position = any($3::bigint[])
        and departure_day = any($4::date[])`,
    [
      positions.reduce((least, one) => Math.min(least, one), Number.POSITIVE_INFINITY),
      positions.reduce((most, one) => Math.max(most, one), 0),
      positions,
      [...new Set(days)].map(dateOf),
    ],
  );
  return rows.map(({ uuid, ...row }) => ({ ...row, key: uuidKey(uuid) }));
}

export async function remove(db: Queryable, facts: readonly StandingFact[]): Promise<void> {
  if (facts.length === 0) return;
  await db.query(
    `delete from fact f using unnest($1::bytea[], $2::date[], $3::bigint[]) as t (key, day, position)
      where f.key = encode(t.key, 'hex')::uuid and f.departure_day = t.day and f.position = t.position
        and f.departure_day = any($4::date[])`,
    [
      facts.map(({ key }) => Buffer.from(key, 'latin1')),
      facts.map(({ day }) => day),
      facts.map(({ position }) => position),
      [...new Set(facts.map(({ day }) => day))],
    ],
  );
}

/** Days since 1970-01-01 as `YYYY-MM-DD`. */
const dateOf = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);
