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

/** @returns when */
export async function revoke(
  db: Queryable,
  { id, by, because }: { readonly id: string; readonly by: string; readonly because: string },
): Promise<Date> {
  const { rows } = await db.query<{ at: Date }>(
    `update token set revoked_at = now(), revoked_by = $2::text, revoked_because = $3::text
      where id = $1::uuid returning revoked_at as at`,
    [id, by, because],
  );
  const [row] = rows;
  if (!row) throw new Error(`no token ${id}`);
  return row.at;
}

/** Lets a token end after some hours, unless it ends sooner by itself. @returns when */
export async function endAfter(db: Queryable, id: string, hours: number): Promise<Date> {
  const { rows } = await db.query<{ at: Date }>(
    `update token set expires_at = least(expires_at, now() + make_interval(hours => $2::int))
      where id = $1::uuid returning expires_at as at`,
    [id, hours],
  );
  const [row] = rows;
  if (!row) throw new Error(`no token ${id}`);
  return row.at;
}
