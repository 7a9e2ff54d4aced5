import type { Queryable } from '../pool.js';

export interface NewWebhook {
  readonly id: string;
  readonly url: string;
  readonly host: string;
  readonly events: readonly string[];
  readonly feedId: string | null;
  readonly description: string | null;
  /** Encrypted. */
  readonly secret: Buffer;
  readonly createdBy: string;
}

export async function insert(db: Queryable, webhook: NewWebhook): Promise<void> {
  const { id, url, host, events, feedId, description, secret, createdBy } = webhook;
  await db.query(
    `insert into webhook (id, url, host, events, feed_id, description, secret, created_by)
     values ($1::uuid, $2::text, $3::text, $4::text[], $5::text, $6::text, $7::bytea, $8::text)`,
    [id, url, host, events, feedId, description, secret, createdBy],
  );
}
