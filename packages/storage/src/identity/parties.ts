import type { PartyRow } from '@hammerhead/imprint';
import type { Queryable } from '../pool.js';

/** Notes that shipments name these parties. */
export async function noteNamed(db: Queryable, rows: readonly PartyRow[]): Promise<void> {
  if (rows.length === 0) return;
  await db.query('insert into identity_party (key) select unnest($1::uuid[]) on conflict do nothing', [
    rows.map(({ key }) => key),
  ]);
}

/** What became of the key of a party. */
export interface MovedKey {
  readonly from: string;
  readonly to: string;
}

/** Notes it, where nothing is noted of the old key; of one that is no key any more either, the last one counts. */
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

/**
 * Takes those out of the directory whom no shipment names by their key any more. Whoever a shipment names by another one
 * instead keeps its id, and what people decided about it.
 */
export async function settleParties(db: Queryable): Promise<void> {
  // A recomputation that another one overtook left keys of its own.
  await db.query(
    `update identity_moved m set new_key = n.new_key from identity_moved n
      where n.old_key = m.new_key and not exists (select from identity_party i where i.key = m.new_key)`,
  );
  await db.query(
    `update identity_moved m set id = p.id from party p
      where p.key = m.old_key and not exists (select from identity_party i where i.key = p.key)`,
  );
  await moveMerges(db);
  await db.query('delete from party p where not exists (select from identity_party i where i.key = p.key)');
  await db.query(
    `update party p set id = t.id
       from (select distinct on (new_key) new_key, id from identity_moved where id is not null order by new_key, id) as t
      where p.key = t.new_key and p.id > t.id`,
  );
}

/**
 * Lets decisions about parties follow their keys. Of several that are about the same two now, what was about them before
 * stays in force, else the latest; one whose two parties are one by themselves is about nobody. Those are in force no more;
 * all stand in the log as they were decided.
 */
async function moveMerges(db: Queryable): Promise<void> {
  const { rows } = await db.query<{ position: number; one: string; other: string; stays: boolean }>(
    `with meant as (
       select m.position, m.undone_by is null as valid, a.id is not null or b.id is not null as moved,
              least(coalesce(a.new_key, m.key_a), coalesce(b.new_key, m.key_b)) as one,
              greatest(coalesce(a.new_key, m.key_a), coalesce(b.new_key, m.key_b)) as other
         from merge m
         left join identity_moved a on a.old_key = m.key_a and a.id is not null
         left join identity_moved b on b.old_key = m.key_b and b.id is not null),
     placed as (
       select *, row_number() over (partition by one, other, valid order by moved, position desc) as place from meant)
     select position, one, other, one <> other and (place = 1 or not valid) as stays from placed where moved`,
  );
  const gone = rows.filter(({ stays }) => !stays);
  if (gone.length > 0)
    await db.query('delete from merge where position = any($1::bigint[])', [
      gone.map(({ position }) => position),
    ]);
  const moved = rows.filter(({ stays }) => stays);
  if (moved.length > 0)
    await db.query(
      `update merge m set key_a = t.one, key_b = t.other
         from unnest($1::bigint[], $2::uuid[], $3::uuid[]) as t (position, one, other)
        where m.position = t.position`,
      [moved.map(({ position }) => position), moved.map(({ one }) => one), moved.map(({ other }) => other)],
    );
}
