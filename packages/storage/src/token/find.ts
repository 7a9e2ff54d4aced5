import type { Role, TokenActor } from '@hammerhead/contracts';
import type { Queryable } from '../pool.js';

interface TokenRow {
  readonly id: string;
  readonly role: Role;
  readonly subject: string;
  readonly feed_id: string | null;
  readonly countries: string[] | null;
  readonly agency: string | null;
  readonly name: string | null;
  readonly federal: boolean;
}

/**
 * The actor that a token identifies; fields that are null in the database are absent.
 * @param hash SHA-256 of the token
 */
export async function find(db: Queryable, hash: Buffer): Promise<TokenActor | null> {
  const { rows } = await db.query<TokenRow>(
    `select id, role, subject, feed_id, countries, agency, name, federal from token
      where hash = $1::bytea and revoked_at is null and (expires_at is null or expires_at > now())`,
    [hash],
  );
  const row = rows[0];
  if (!row) return null;
  return {
    tokenId: row.id,
    role: row.role,
    subject: row.subject,
    ...(row.feed_id !== null && { feedId: row.feed_id }),
    ...(row.countries !== null && { countries: row.countries }),
    ...(row.agency !== null && { agency: row.agency }),
    ...(row.name !== null && { name: row.name }),
    federal: row.federal,
  };
}
