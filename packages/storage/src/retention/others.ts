import type { Queryable } from '../pool.js';

/** Kinds of old rows that hang on no shipment. */
export const otherKinds = ['submissions', 'exclusions', 'watchlistEntries', 'legalHolds'] as const;
export type OtherKind = (typeof otherKinds)[number];

/**
 * SQL of each kind: what is due before the instant $1, with `id`, a text that names it; `ctid`; and `decisions`, the
 * positions of the decisions that have its words.
 */
const due: Readonly<Record<OtherKind, { readonly table: string; readonly sql: string }>> = {
  submissions: {
    table: 'submission',
    sql: `select s.ctid, s.feed_id || ' ' || s.id as id, '{}'::bigint[] as decisions from submission s
           where s.advanced_at < $1::timestamptz
             and not exists (select from manifest m where m.feed_id = s.feed_id and m.submission_id = s.id)`,
  },
  exclusions: {
    table: 'exclusion',
    sql: `select e.ctid, e.id::text as id, array[e.position, e.revoked_by] as decisions
            from exclusion e join decision d on d.position = e.revoked_by where d.recorded_at < $1::timestamptz`,
  },
  watchlistEntries: {
    table: 'watchlist_entry',
    sql: `select e.ctid, e.watchlist_id || ' ' || e.entry_id || ' ' || e.since as id, '{}'::bigint[] as decisions
            from watchlist_entry e
            join watchlist_version v on v.watchlist_id = e.watchlist_id and v.version = e.until
            join decision d on d.position = v.position
           where d.recorded_at < $1::timestamptz`,
  },
  legalHolds: {
    table: 'legal_hold',
    sql: `select h.ctid, h.id::text as id, array[h.position, h.lifted_position] as decisions
            from legal_hold h where h.lifted_at < $1::timestamptz`,
  },
};

/** How many of a kind are due, and a hash of which. */
export async function countOthers(
  db: Queryable,
  kind: OtherKind,
  before: Date,
): Promise<{ readonly count: number; readonly hash: string }> {
  const { rows } = await db.query<{ count: number; hash: string }>(
    `select count(*) as count,
            encode(sha256(convert_to(coalesce(string_agg(id, E'\\n' order by id collate "C"), ''), 'UTF8')), 'hex') as hash
       from (${due[kind].sql}) as due`,
    [before],
  );
  return rows[0] ?? { count: 0, hash: '' };
}

/** Deletes some of a kind that are due; returns how many, and the decisions that have their words. */
export async function removeOthers(
  db: Queryable,
  kind: OtherKind,
  before: Date,
  limit: number,
): Promise<{ readonly count: number; readonly decisions: readonly number[] }> {
  const { table, sql } = due[kind];
  const { rows } = await db.query<{ decisions: string }>(
    `with going as (select ctid as place, decisions from (${sql}) as due limit $2::int)
     delete from ${table} t using going where t.ctid = going.place
     returning array_to_json(going.decisions) as decisions`,
    [before, limit],
  );
  return {
    count: rows.length,
    decisions: rows.flatMap(({ decisions }) => {
      const positions: unknown = JSON.parse(decisions);
      return Array.isArray(positions) ? positions.map(Number) : [];
    }),
  };
}
