import type { Role } from '@hammerhead/contracts';

/** A token as its keepers see it: never the token, nor its hash. */
export interface TokenRow {
  readonly id: string;
  readonly role: Role;
  readonly subject: string;
  readonly name: string | null;
  readonly feedId: string | null;
  readonly scopes: string[] | null;
  readonly countries: string[] | null;
  readonly agency: string | null;
  readonly federal: boolean;
  readonly createdAt: Date;
  readonly createdBy: string;
  readonly expiresAt: Date | null;
  /** Exact to a minute. */
  readonly lastUsedAt: Date | null;
  readonly revokedAt: Date | null;
  readonly revokedBy: string | null;
  readonly revokedBecause: string | null;
  /** The token in whose place this one was made. */
  readonly replaces: string | null;
  /** The token that was made in the place of this one. */
  readonly replacedBy: string | null;
}

/** The columns of a {@link TokenRow}, from `token t`. */
export const tokenColumns = `t.id, t.role, t.subject, t.name, t.feed_id as "feedId", t.scopes, t.countries, t.agency,
  t.federal, t.created_at as "createdAt", t.created_by as "createdBy", t.expires_at as "expiresAt",
  t.last_used_at as "lastUsedAt", t.revoked_at as "revokedAt", t.revoked_by as "revokedBy",
  t.revoked_because as "revokedBecause", t.replaces,
  (select n.id from token n where n.replaces = t.id) as "replacedBy"`;
