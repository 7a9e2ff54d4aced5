import type { Queryable } from '../pool.js';

/** @returns whether it was still open */
export async function end(db: Queryable, id: string): Promise<boolean> {
  const { rowCount } = await db.query(
    'update session set ended_at = now() where id = $1::uuid and ended_at is null',
    [id],
  );
  return rowCount === 1;
}

/** Ends all sessions of one subject. @returns how many */
export async function endAllOf(db: Queryable, subject: string): Promise<number> {
  const { rowCount } = await db.query(
    `update session set ended_at = now()
      where subject = $1::text and ended_at is null and expires_at > now()`,
    [subject],
  );
  return rowCount ?? 0;
}

/**
 * Ends the sessions of one subject with one token, or at the issuer, beyond the newest `kept`: a browser that forgets its
 * cookies signs in anew each time.
 */
export async function endBeyond(
  db: Queryable,
  { subject, tokenId }: { readonly subject: string; readonly tokenId: string | null },
  kept: number,
): Promise<void> {
  await db.query(
    `update session set ended_at = now()
      where id in (select id from session where subject = $1::text and token_id is not distinct from $3::uuid
                      and ended_at is null and expires_at > now()
                    order by created_at desc offset $2::int)`,
    [subject, kept, tokenId],
  );
}

/** Deletes sessions that ended long ago, a few at a time: what they did stands in the audit. */
export async function forget(db: Queryable, days: number): Promise<void> {
  await db.query(
    `delete from session
      where id in (select id from session where expires_at < now() - make_interval(days => $1::int)
                    order by expires_at limit 100 for update skip locked)`,
    [days],
  );
}
