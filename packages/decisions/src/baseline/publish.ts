import type { Actor } from '@hammerhead/contracts';
import { baselines, log, type Transaction } from '@hammerhead/storage';
import { recordDecision } from '../record.js';

export interface NewBaseline {
  /** The position of the last version that the caller knew of; 0 for none. */
  readonly after: number;
  /** It was computed from what the log held up to this position. */
  readonly upto: number;
  readonly shipments: number;
  /** JSON. */
  readonly body: string;
}

/**
 * Publishes a version of the baselines: scoring reads it from that position on.
 * @returns its position; null where another version was published meanwhile
 */
export async function publishBaseline(
  tx: Transaction,
  actor: Actor,
  { after, upto, shipments, body }: NewBaseline,
): Promise<number | null> {
  await log.lockHead(tx);
  const last = (await baselines.list(tx)).at(-1);
  if ((last?.position ?? 0) !== after) return null;
  const position = await recordDecision(tx, actor, {
    kind: 'baseline_published',
    body: { upto, shipments },
  });
  await baselines.insert(tx, position, { upto, shipments, body });
  return position;
}
