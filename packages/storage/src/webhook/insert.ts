import type { Queryable } from '../pool.js';

export interface NewWebhook {
  readonly id: string;
  readonly url: string;
  readonly host: string;
  readonly events: readonly string[];
  readonly feedId: string | null;
  /** Of a partner's: whose it is, and for which countries it hears, from now on; null for others. */
  readonly partner: { readonly agency: string; readonly countries: readonly string[] } | null;
  readonly description: string | null;
  /** Encrypted. */
  readonly secret: Buffer;
  readonly createdBy: string;
}

export async function insert(db: Queryable, webhook: NewWebhook): Promise<void> {
  const { id, url, host, events, feedId, partner, description, secret, createdBy } = webhook;
  await db.query(
    `insert into webhook (id, url, host, events, feed_id, description, secret, created_by, agency, countries, heard_number)
     values ($1::uuid, $2::text, $3::text, $4::text[], $5::text, $6::text, $7::bytea, $8::text, $9::text, $10::text[],
             case when $9::text is not null
               then (select coalesce(max(number), 0) from partner_event where agency = $9::text) end)`,
    [
      id,
      url,
      host,
      events,
      feedId,
      description,
      secret,
      createdBy,
      partner?.agency ?? null,
      partner?.countries ?? null,
    ],
  );
}
