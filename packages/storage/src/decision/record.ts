import type pg from 'pg';
import { advanceHead, lockHead } from '../append/lock-head.js';

/**
 * Puts a decision into the log, in the caller's transaction: from here to its end others who append wait, so do what
 * needs no lock before.
 * @param body told as JSON, for the record; what scoring reads stands in tables of its own, by this position
 * @returns its position
 */
export async function recordDecision(
  client: pg.PoolClient,
  { kind, actor, body }: { kind: string; actor: string; body: unknown },
): Promise<number> {
  const position = (await lockHead(client)) + 1;
  await client.query(
    `insert into decision (position, kind, actor, body)
     values ($1::bigint, $2::text, $3::text, $4::json)`,
    [position, kind, actor, JSON.stringify(body)],
  );
  await advanceHead(client, position);
  return position;
}
