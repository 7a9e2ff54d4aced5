import type { Queryable, Transaction } from '../pool.js';
import { audible, copies } from '../release/visible.js';
import { unheardReason } from './spread.js';

/** A partner's webhook for which messages are to be made. */
export interface PartnerWebhook {
  readonly id: string;
  readonly agency: string;
  readonly countries: string[];
  readonly events: string[];
  /** The number of the last event of which a message was made. */
  readonly after: number;
}

/** Whether partners have webhooks at all: where they have none, nothing else is looked for. */
export async function anyOfPartners(db: Queryable): Promise<boolean> {
  const { rows } = await db.query<{ any: boolean }>(
    'select exists (select from webhook where agency is not null) as any',
  );
  return rows[0]?.any === true;
}

/**
 * The partners' webhooks that are behind what their agencies hear, locked for the rest of the transaction; those that are
 * paused collect theirs. Those that others have in hand are left to them.
 */
export async function lockPartnersBehind(tx: Transaction, limit: number): Promise<PartnerWebhook[]> {
  const { rows } = await tx.query<PartnerWebhook>(
    `select w.id, w.agency, w.countries, w.events, w.heard_number as after from webhook w
      where w.agency is not null and w.status <> 'disabled'
        and exists (select from partner_event e where e.agency = w.agency and e.number > w.heard_number)
      order by w.id limit $1::int for no key update skip locked`,
    [limit],
  );
  return rows;
}

export interface PartnerProgress {
  readonly id: string;
  readonly number: number;
}

/** Notes up to which event messages were made. */
export async function advancePartners(tx: Transaction, progress: readonly PartnerProgress[]): Promise<void> {
  if (progress.length === 0) return;
  await tx.query(
    `update webhook w set heard_number = t.number from unnest($1::uuid[], $2::bigint[]) as t (id, number)
      where w.id = t.id`,
    [progress.map(({ id }) => id), progress.map(({ number }) => number)],
  );
}

/**
 * Gives up messages that wait and whose release can no longer be read: none of them is sent, and none holds up the one
 * that says so. What others have in hand is left to the next time, and what is paused until it is not: it holds up nothing.
 */
export async function buryUnheard(db: Queryable, now: Date, limit: number): Promise<void> {
  const heard = audible({ agency: 'w.agency', countries: 'w.countries', at: '$1::timestamptz' }, 'd.kind');
  await db.query(
    `update webhook_delivery set status = 'dead', last_error = $2::text,
            ended_at = $1::timestamptz
      where sequence in (
        select d.sequence from webhook_delivery d join webhook w on w.id = d.webhook_id
         where d.release_id is not null and d.status = 'waiting' and w.status = 'active'
           and (d.leased_until is null or d.leased_until <= $1::timestamptz)
           and not exists (select from ${copies} where c.release_id = d.release_id and ${heard})
         order by d.sequence limit $3::int for update of d skip locked)`,
    [now, unheardReason, limit],
  );
}
