import type { Queryable } from '../pool.js';

/** Remembers that a session is in use: one write a minute at most, however many processes see it. */
export async function markUsed(db: Queryable, id: string): Promise<void> {
  await db.query(
    `update session set last_used_at = now()
      where id = $1::uuid and last_used_at < now() - interval '1 minute'`,
    [id],
  );
}
