import type { Marks } from '@hammerhead/contracts';
import type { Queryable } from '../pool.js';
import { versionOf } from './transition.js';

/** Marks a locked referral anew; null takes its marks away. @returns its new version */
export async function mark(db: Queryable, id: string, marks: Marks | null): Promise<number> {
  const { rows } = await db.query<{ version: number }>(
    `update referral set marks = $2::jsonb, updated_at = now(), version = version + 1
      where id = $1::uuid returning version`,
    [id, marks === null ? null : JSON.stringify(marks)],
  );
  return versionOf(rows);
}
