import type { Role } from '@hammerhead/contracts';
import type { Queryable } from '../pool.js';

export interface RevokedToken {
  readonly id: string;
  readonly role: Role;
  readonly subject: string;
}

/** Revokes the tokens that `createdBy` made and that are in force, and returns them. */
export async function revokeOf(db: Queryable, createdBy: string): Promise<readonly RevokedToken[]> {
  const { rows } = await db.query<RevokedToken>(
    `update token set revoked_at = now() where created_by = $1::text and revoked_at is null
      returning id, role, subject`,
    [createdBy],
  );
  return rows;
}
