import type pg from 'pg';
import { lockHead } from '../append/lock-head.js';
import { recordDecision } from '../decision/record.js';
import { listBaselines } from './find.js';

/**
 * Publishes a version of the baselines as a decision in the log: scoring reads it from that position on.
 * @param after position of the last version that the caller knew of; 0 for none
 * @param upto it was computed from what the log held up to this position
 * @param body JSON
 * @returns its position; null where another version was published meanwhile
 */
export async function publishBaseline(
  client: pg.PoolClient,
  {
    after,
    upto,
    shipments,
    body,
    actor,
  }: { after: number; upto: number; shipments: number; body: string; actor: string },
): Promise<number | null> {
  await lockHead(client);
  const last = (await listBaselines(client)).at(-1);
  if ((last?.position ?? 0) !== after) return null;
  const position = await recordDecision(client, {
    kind: 'baseline_published',
    actor,
    body: { upto, shipments },
  });
  await client.query(
    `insert into baseline (position, upto, shipments, body)
     values ($1::bigint, $2::bigint, $3::int, $4::json)`,
    [position, upto, shipments, body],
  );
  return position;
}
