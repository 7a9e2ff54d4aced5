import { type Role, usRoles } from '@hammerhead/contracts';
import type { Queryable } from '../pool.js';
import { uuidv7 } from '../uuid.js';

/** A token to be stored; the token itself is never passed to this package. */
export interface NewToken {
  /** SHA-256 of the token. */
  readonly hash: Buffer;
  readonly role: Role;
  readonly subject: string;
  /** Required for the role `feed`, refused for others. */
  readonly feedId?: string | undefined;
  /** What a feed's token is narrowed to; absent: all that feeds may. */
  readonly scopes?: readonly string[] | undefined;
  /** The token in whose place this one is made. */
  readonly replaces?: string | undefined;
  readonly countries?: readonly string[] | undefined;
  readonly agency?: string | undefined;
  /** How people call the holder. */
  readonly name?: string | undefined;
  /** Whether the holder is a federal officer; by default every US role is, and no other. */
  readonly federal?: boolean | undefined;
  readonly createdBy: string;
  readonly expiresAt?: Date | undefined;
}

/** @returns the token's id; null if this hash is stored already */
export async function insert(db: Queryable, token: NewToken): Promise<string | null> {
  const { rows } = await db.query<{ id: string }>(
    `insert into token (id, hash, role, subject, feed_id, countries, agency, created_by, expires_at, name, federal,
                        scopes, replaces)
     values ($1::uuid, $2::bytea, $3::text, $4::text, $5::text, $6::text[], $7::text, $8::text,
             $9::timestamptz, $10::text, $11::boolean, $12::text[], $13::uuid)
     on conflict (hash) do nothing returning id`,
    [
      uuidv7(),
      token.hash,
      token.role,
      token.subject,
      token.feedId ?? null,
      token.countries ?? null,
      token.agency ?? null,
      token.createdBy,
      token.expiresAt ?? null,
      token.name ?? null,
      token.federal ?? usRoles.has(token.role),
      token.scopes ?? null,
      token.replaces ?? null,
    ],
  );
  return rows[0]?.id ?? null;
}
