import type { PartyRow } from '@hammerhead/imprint';
import type { Queryable } from '../pool.js';

/** Records that shipments name these parties. */
export async function noteNamed(db: Queryable, rows: readonly PartyRow[]): Promise<void> {
  if (rows.length === 0) return;
  await db.query('insert into identity_party (key) select unnest($1::uuid[]) on conflict do nothing', [
    rows.map(({ key }) => key),
  ]);
}

/** The old key of a party and the key that replaced it. */
export interface MovedKey {
  readonly from: string;
  readonly to: string;
}

/**
 * Records a moved key unless one is recorded for the old key; if that one is no longer a key either, the last one
 * counts.
 */
export async function noteMoved(db: Queryable, moved: readonly MovedKey[]): Promise<void> {
  if (moved.length === 0) return;
  await db.query(
    `insert into identity_moved (old_key, new_key)
     select distinct on (t.old) t.old, t.new from unnest($1::uuid[], $2::uuid[]) with ordinality as t (old, new, at)
      order by t.old, t.at
     on conflict do nothing`,
    [moved.map(({ from }) => from), moved.map(({ to }) => to)],
  );
}

/** Follows keys further that were left by a recomputation which another one overtook. */
export async function followMoved(db: Queryable): Promise<void> {
  await db.query(
    `update identity_moved m set new_key = n.new_key from identity_moved n
      where n.old_key = m.new_key and not exists (select from identity_party i where i.key = m.new_key)`,
  );
}

/** Records the ids of parties whose keys no shipment has any more: from then on those keys count as moved. */
export async function noteMovedIds(db: Queryable): Promise<void> {
  await db.query(
    `update identity_moved m set id = p.id from party p
      where p.key = m.old_key and not exists (select from identity_party i where i.key = p.key)`,
  );
}

/** Removes parties from the directory that no shipment names by their key any more. */
export async function removeUnnamed(db: Queryable): Promise<void> {
  await db.query('delete from party p where not exists (select from identity_party i where i.key = p.key)');
}

/** Gives parties the id of the key that moved to theirs; if several did, the id of the party that was named first. */
export async function keepIds(db: Queryable): Promise<void> {
  await db.query(
    `update party p set id = t.id
       from (select distinct on (new_key) new_key, id from identity_moved where id is not null order by new_key, id) as t
      where p.key = t.new_key and p.id > t.id`,
  );
}
