import type { Queryable } from '../pool.js';

/**
 * Makes this transaction look facts up by their indexes, however many it requests: the planner would otherwise prefer
 * to read all facts of all time.
 */
export const lookUpByIndex = (db: Queryable): Promise<void> => allowScans(db, 'off');

/** Reverts {@link lookUpByIndex}. */
export const planFreely = (db: Queryable): Promise<void> => allowScans(db, 'on');

async function allowScans(db: Queryable, setting: 'on' | 'off'): Promise<void> {
  await db.query(
    `select set_config(name, $1::text, true)
       from unnest(array['enable_seqscan', 'enable_hashjoin', 'enable_mergejoin']) as s (name)`,
    [setting],
  );
}
