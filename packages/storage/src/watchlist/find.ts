import type { Queryable } from '../pool.js';

/** A version with the changes that it brought. */
export interface WatchlistVersionRow {
  readonly version: number;
  readonly position: number;
  readonly format: string;
  readonly entries: number;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  /** Whether entries were added, changed or removed one by one; if so, which, and why. */
  readonly byHand: boolean;
  readonly entryIds: readonly string[] | null;
  readonly reason: string | null;
  readonly createdAt: Date;
  readonly createdBy: string;
}

/** A list in its present state. */
export interface WatchlistRow {
  readonly id: string;
  readonly name: string;
  /** The version in force; null if the list is retired. */
  readonly version: number | null;
  readonly publishedAt: Date | null;
  readonly maxAgeDays: number | null;
  readonly latest: WatchlistVersionRow;
}

/** Of a version `v` and its decision `d`. */
const versionColumns = `v.position, v.format, v.entries, v.added, v.changed, v.removed, v.by_hand as "byHand",
  case when v.by_hand then array(select json_array_elements_text(d.body -> 'entryIds')) end as "entryIds",
  d.body ->> 'reason' as reason, d.recorded_at as "createdAt",
  d.actor as "createdBy"`;

const columns = `w.id, w.name, i.version, i.published_at as "publishedAt", i.max_age_days as "maxAgeDays",
  v.version as "latestVersion", ${versionColumns}`;

const joins = `join lateral (
    select version, published_at, max_age_days from watchlist_issue where watchlist_id = w.id
     order by position desc limit 1) i on true
  join lateral (
    select * from watchlist_version where watchlist_id = w.id order by version desc limit 1) v on true
  join decision d on d.position = v.position`;

type Row = Omit<WatchlistRow, 'latest'> &
  Omit<WatchlistVersionRow, 'version'> & { readonly latestVersion: number };

const nested = ({
  id,
  name,
  version,
  publishedAt,
  maxAgeDays,
  latestVersion,
  ...latest
}: Row): WatchlistRow => ({
  id,
  name,
  version,
  publishedAt,
  maxAgeDays,
  latest: { version: latestVersion, ...latest },
});

/** Lists the watchlists after `after`, by name. */
export async function list(db: Queryable, after: string, limit: number): Promise<WatchlistRow[]> {
  const { rows } = await db.query<Row>(
    `select ${columns} from watchlist w ${joins} where w.name > $1::text order by w.name limit $2::int`,
    [after, limit],
  );
  return rows.map(nested);
}

/** Of a list `w`: whether it has the name or the id `$1`, and the order in which the one of that name comes first. */
const isCalled = '(w.name = $1::text or w.id::text = lower($1::text))';
const nameFirst = 'order by w.name = $1::text desc limit 1';

/** The list with this name or id. */
export async function find(db: Queryable, nameOrId: string): Promise<WatchlistRow | null> {
  const { rows } = await db.query<Row>(
    `select ${columns} from watchlist w ${joins} where ${isCalled} ${nameFirst}`,
    [nameOrId],
  );
  return rows[0] === undefined ? null : nested(rows[0]);
}

/** The id of the list with this name or id. */
export async function findId(db: Queryable, nameOrId: string): Promise<string | null> {
  const { rows } = await db.query<{ id: string }>(
    `select w.id from watchlist w where ${isCalled} ${nameFirst}`,
    [nameOrId],
  );
  return rows[0]?.id ?? null;
}

/** The versions before `before`, the newest first. */
export async function listVersions(
  db: Queryable,
  id: string,
  before: number,
  limit: number,
): Promise<WatchlistVersionRow[]> {
  const { rows } = await db.query<WatchlistVersionRow>(
    `select v.version, ${versionColumns}
       from watchlist_version v join decision d on d.position = v.position
      where v.watchlist_id = $1::uuid and v.version < $2::int
      order by v.version desc limit $3::int`,
    [id, before, limit],
  );
  return rows;
}
