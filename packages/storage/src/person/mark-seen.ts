import type { Queryable } from '../pool.js';

/** Remembers that somebody is at work: one write a minute at most, however many processes see it. */
export async function markSeen(db: Queryable, subject: string): Promise<void> {
  await db.query(
    `update person set last_seen_at = now()
      where subject = $1::text and last_seen_at < now() - interval '1 minute'`,
    [subject],
  );
}
