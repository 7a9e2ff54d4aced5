import type { Queryable } from '../pool.js';
import type { EventPlace } from './read.js';

/**
 * Deletes the oldest events from before an instant, of which messages have been made for webhooks, and notes up to where.
 * @returns how many, at most `limit`
 */
export async function prune(db: Queryable, before: Date, limit: number): Promise<number> {
  const { rows } = await db.query<{ pruned: number }>(
    `with old as (
       select e.transaction, e.id from event e, webhook_progress p
        where (e.transaction, e.id) <= (p.transaction, p.event_id) and e.at < $1::timestamptz
        order by e.transaction, e.id limit $2::int),
     gone as (
       delete from event e using old where e.transaction = old.transaction and e.id = old.id
       returning e.transaction, e.id),
     noted as (
       update event_pruned n set transaction = last.transaction, event_id = last.id
         from (select transaction, id from gone order by transaction desc, id desc limit 1) as last
        where (last.transaction, last.id) > (n.transaction, n.event_id))
     select count(*)::int as pruned from gone`,
    [before, limit],
  );
  return rows[0]?.pruned ?? 0;
}

/** Whether an event after this place was pruned. */
export async function isPruned(db: Queryable, { transaction, id }: EventPlace): Promise<boolean> {
  const { rows } = await db.query<{ pruned: boolean }>(
    `select (transaction, event_id) > ($1::xid8, $2::bigint) as pruned from event_pruned`,
    [transaction, id],
  );
  return rows[0]?.pruned ?? false;
}
