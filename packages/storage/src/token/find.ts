import type { TokenActor } from '@hammerhead/contracts';
import { type ActorColumns, actorOf } from '../person/actor.js';
import type { Queryable } from '../pool.js';
import { isInForce } from './in-force.js';

interface TokenRow extends ActorColumns {
  readonly id: string;
  readonly feed_id: string | null;
  readonly scopes: string[] | null;
}

/**
 * The actor that a token identifies; fields that are null in the database are absent.
 * @param hash SHA-256 of the token
 */
export async function find(db: Queryable, hash: Buffer): Promise<TokenActor | null> {
  const { rows } = await db.query<TokenRow>(
    `select id, role, subject, feed_id, countries, agency, name, federal, scopes from token t
      where hash = $1::bytea and ${isInForce('t')}`,
    [hash],
  );
  const row = rows[0];
  if (!row) return null;
  return {
    ...actorOf(row.id, row),
    ...(row.feed_id !== null && { feedId: row.feed_id }),
    ...(row.scopes !== null && { scopes: row.scopes }),
  };
}
