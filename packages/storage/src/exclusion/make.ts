import type pg from 'pg';
import { lockHead } from '../append/lock-head.js';
import { recordDecision } from '../decision/record.js';
import { requestRescore } from '../rescore/request.js';
import { uuidv7 } from '../uuid.js';

export interface NewExclusion {
  readonly watchlistId: string;
  readonly entryId: string;
  /** As it stood on the shipment, and as it is compared (packages/parties, sortedName). */
  readonly name: string;
  readonly normalized: string;
  /** The entry's name. */
  readonly listed: string;
  readonly reason: string;
  readonly actor: string;
}

/**
 * Records, as a decision in the log, that this name is not this entry; shipments of that name are scored again.
 * @returns its id, and false where the pair was excluded already
 */
export async function makeExclusion(
  client: pg.PoolClient,
  { watchlistId, entryId, name, normalized, listed, reason, actor }: NewExclusion,
): Promise<{ id: string; made: boolean }> {
  await lockHead(client);
  const { rows } = await client.query<{ id: string }>(
    `select id from exclusion
      where watchlist_id = $1::uuid and entry_id = $2::text and normalized = $3::text and revoked_by is null`,
    [watchlistId, entryId, normalized],
  );
  if (rows[0]) return { id: rows[0].id, made: false };
  const id = uuidv7();
  const position = await recordDecision(client, {
    kind: 'exclusion',
    actor,
    body: { exclusion: id, watchlist: watchlistId, entry: entryId, name, reason },
  });
  await client.query(
    `insert into exclusion (position, id, watchlist_id, entry_id, name, normalized, listed, reason)
     values ($1::bigint, $2::uuid, $3::uuid, $4::text, $5::text, $6::text, $7::text, $8::text)`,
    [position, id, watchlistId, entryId, name, normalized, listed, reason],
  );
  await requestRescore(client, position, 'exclusion');
  return { id, made: true };
}

/**
 * Takes an exclusion back, as a decision of its own.
 * @returns false where there is no such exclusion; true also where it was taken back already
 */
export async function revokeExclusion(client: pg.PoolClient, id: string, actor: string): Promise<boolean> {
  await lockHead(client);
  const { rows } = await client.query<{ revokedBy: number | null }>(
    'select revoked_by as "revokedBy" from exclusion where id = $1::uuid',
    [id],
  );
  if (rows[0] === undefined) return false;
  if (rows[0].revokedBy !== null) return true;
  const position = await recordDecision(client, {
    kind: 'exclusion_revoked',
    actor,
    body: { exclusion: id },
  });
  await client.query('update exclusion set revoked_by = $2::bigint where id = $1::uuid', [id, position]);
  await requestRescore(client, position, 'exclusion');
  return true;
}
