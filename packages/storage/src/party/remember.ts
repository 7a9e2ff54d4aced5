import type { PartyRow } from '@hammerhead/imprint';
import type { Queryable } from '../pool.js';
import { uuidv7 } from '../uuid.js';

/**
 * Adds parties to the directory that are not in it, in one statement. A party that was known from EEI alone and is now
 * named by a manifest is no longer confidential, and is stored as the manifest states it: what EEI said of it stays
 * confidential. The statement decides that, as several workers may remember the same party at once.
 * @param rows each key once; they are sorted here, or two transactions that name the same parties would wait for each
 *   other
 */
export async function remember(db: Queryable, rows: readonly PartyRow[]): Promise<void> {
  if (rows.length === 0) return;
  const sorted = rows.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  await db.query(
    `insert into party as p (id, key, name_key, anchor_key, name, kind, town, country, eei, tokens)
     select id, key, name_key, anchor_key, name, kind, town, country, eei, tokens::int[]
       from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::text[], $8::text[],
         $9::boolean[], $10::text[]) as t (id, key, name_key, anchor_key, name, kind, town, country, eei, tokens)
     on conflict (key) do update
       set eei = false, name = excluded.name, kind = excluded.kind, town = excluded.town,
           country = excluded.country, tokens = excluded.tokens
     where p.eei and not excluded.eei`,
    [
      sorted.map(({ position }) => uuidv7(position)),
      sorted.map(({ key }) => key),
      sorted.map(({ nameKey }) => nameKey),
      sorted.map(({ anchorKey }) => anchorKey),
      sorted.map(({ name }) => name),
      sorted.map(({ kind }) => kind),
      sorted.map(({ town }) => town),
      sorted.map(({ country }) => country),
      sorted.map(({ eei }) => eei),
      sorted.map(({ tokens }) => `{${tokens.join(',')}}`),
    ],
  );
}

/** Replaces the tokens of parties by those with which they are now searched for. */
export async function renewTokens(db: Queryable, rows: readonly PartyRow[]): Promise<void> {
  if (rows.length === 0) return;
  await db.query(
    `update party p set tokens = t.tokens::int[]
       from unnest($1::uuid[], $2::text[]) as t (key, tokens)
      where p.key = t.key and p.tokens <> t.tokens::int[]`,
    [rows.map(({ key }) => key), rows.map(({ tokens }) => `{${tokens.join(',')}}`)],
  );
}
