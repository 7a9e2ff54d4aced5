import type { SeenParty, StoredJson } from '@hammerhead/contracts';
import type { Queryable } from '../pool.js';

export interface ExclusionRow {
  readonly id: string;
  readonly position: number;
  readonly watchlistId: string;
  readonly watchlist: string;
  readonly entry: string;
  readonly name: string;
  /** Of a party that was seen; null where everybody of the name is cleared. */
  readonly seen: StoredJson<SeenParty> | null;
  readonly listed: string;
  readonly reason: string;
  readonly createdAt: Date;
  readonly createdBy: string;
  readonly revokedAt: Date | null;
  readonly revokedBy: string | null;
}

export interface ExclusionFilter {
  readonly name: {
    /** As it is compared (packages/parties, sortedName). */
    readonly normalized: string;
    /** The positions of exclusions that clear it beside the name they go by. */
    readonly others: readonly number[];
  } | null;
  readonly watchlist: string | null;
  readonly entry: string | null;
}

const select = `
  select x.id, x.position, x.watchlist_id as "watchlistId", w.name as watchlist, x.entry_id as entry, x.name,
         x.seen, x.listed, x.reason, d.recorded_at as "createdAt", d.actor as "createdBy",
         r.recorded_at as "revokedAt", r.actor as "revokedBy"
    from exclusion x
    join watchlist w on w.id = x.watchlist_id
    join decision d on d.position = x.position
    left join decision r on r.position = x.revoked_by`;

export async function find(db: Queryable, id: string): Promise<ExclusionRow | null> {
  const { rows } = await db.query<ExclusionRow>(`${select} where x.id = $1::uuid`, [id]);
  return rows[0] ?? null;
}

/** Lists exclusions before the position `before`, the newest first, including those that were revoked. */
export async function list(
  db: Queryable,
  { name, watchlist, entry }: ExclusionFilter,
  before: number | null,
  limit: number,
): Promise<ExclusionRow[]> {
  const { rows } = await db.query<ExclusionRow>(
    `${select}
      where ($1::bigint is null or x.position < $1::bigint)
        and ($2::text is null or x.normalized = $2::text or x.position = any($6::bigint[]))
        and ($3::text is null or w.name = $3::text or w.id::text = lower($3::text))
        and ($4::text is null or x.entry_id = $4::text)
      order by x.position desc limit $5::int`,
    [before, name?.normalized ?? null, watchlist, entry, limit, name?.others ?? []],
  );
  return rows;
}

/** The exclusions of a party that clear more than the name they go by, with all names as written. */
export async function listSeveralNames(
  db: Queryable,
): Promise<{ readonly position: number; readonly names: readonly string[] }[]> {
  const { rows } = await db.query<{ position: number; names: readonly string[] }>(
    `select position, array(select json_array_elements_text(seen -> 'names')) as names
       from exclusion where seen is not null and json_array_length(seen -> 'names') > 1`,
  );
  return rows;
}

/** A cleared name, and of a party that was seen, by what it is known again. */
export interface ClearedName {
  readonly name: string;
  readonly seen: StoredJson<SeenParty> | null;
}

/** What the decision at `position` excluded or revoked. */
export async function findCleared(db: Queryable, position: number): Promise<ClearedName | null> {
  const { rows } = await db.query<ClearedName>(
    `select name, seen from exclusion where position = $1::bigint or revoked_by = $1::bigint`,
    [position],
  );
  return rows[0] ?? null;
}

/** The exclusions in force of this entry, the oldest first. */
export async function listInForce(
  db: Queryable,
  watchlistId: string,
  entryId: string,
): Promise<(ClearedName & { readonly id: string })[]> {
  const { rows } = await db.query<ClearedName & { readonly id: string }>(
    `select id, name, seen from exclusion
      where watchlist_id = $1::uuid and entry_id = $2::text and revoked_by is null order by position`,
    [watchlistId, entryId],
  );
  return rows;
}

interface ExclusionEnd {
  readonly revokedBy: number | null;
  readonly scope: 'name' | 'party';
}

/** Whom it clears, and the position of the decision that revoked it, null if none did; undefined if there is none. */
export async function findEnd(db: Queryable, id: string): Promise<ExclusionEnd | undefined> {
  const { rows } = await db.query<ExclusionEnd>(
    'select revoked_by as "revokedBy", scope from exclusion where id = $1::uuid',
    [id],
  );
  return rows[0];
}
