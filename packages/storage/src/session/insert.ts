import type { Role } from '@hammerhead/contracts';
import type { Queryable } from '../pool.js';
import { uuidv7 } from '../uuid.js';

/** A session to be stored. It rests on a token of this installation, or on what the issuer said. */
export interface NewSession {
  /** SHA-256 of its cookie. */
  readonly hash: Buffer;
  readonly on: { readonly tokenId: string } | { readonly issuer: string };
  readonly subject: string;
  readonly name: string;
  readonly role: Exclude<Role, 'feed'>;
  readonly agency?: string | undefined;
  readonly countries?: readonly string[] | undefined;
  readonly federal: boolean;
  readonly seconds: number;
}

/** @returns its id, and when it ends at the latest: not after its token */
export async function insert(
  db: Queryable,
  session: NewSession,
): Promise<{ readonly id: string; readonly endsAt: Date }> {
  const { rows } = await db.query<{ id: string; endsAt: Date }>(
    `insert into session (id, hash, token_id, issuer, subject, name, role, agency, countries, federal, expires_at)
     values ($1::uuid, $2::bytea, $3::uuid, $4::text, $5::text, $6::text, $7::text, $8::text, $9::text[], $10::boolean,
             least(now() + make_interval(secs => $11::int), (select expires_at from token where id = $3::uuid)))
     returning id, expires_at as "endsAt"`,
    [
      uuidv7(),
      session.hash,
      'tokenId' in session.on ? session.on.tokenId : null,
      'issuer' in session.on ? session.on.issuer : null,
      session.subject,
      session.name,
      session.role,
      session.agency ?? null,
      session.countries ?? null,
      session.federal,
      session.seconds,
    ],
  );
  const [row] = rows;
  if (!row) throw new Error('the session was not stored');
  return row;
}
