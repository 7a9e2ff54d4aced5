import type { Queryable } from '../pool.js';

/** Whether any token that `createdBy` made is in force. */
export async function hasMade(db: Queryable, createdBy: string): Promise<boolean> {
  const { rows } = await db.query<{ has: boolean }>(
    'select exists (select from token where created_by = $1::text and revoked_at is null) as has',
    [createdBy],
  );
  return rows[0]?.has ?? false;
}
