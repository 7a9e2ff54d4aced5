import type { TokenActor } from '@hammerhead/contracts';
import { type ActorColumns, actorOf } from '../person/actor.js';
import type { Queryable } from '../pool.js';
import { isInForce } from '../token/in-force.js';

interface SessionRow extends ActorColumns {
  readonly id: string;
  readonly token_id: string | null;
  readonly issuer: string | null;
  readonly ends_at: Date;
}

export interface StoredSession {
  readonly id: string;
  readonly actor: TokenActor;
  /** Where the person signed in; null where it was with a token of this installation. */
  readonly issuer: string | null;
  readonly endsAt: Date;
}

/**
 * The session of a cookie, unless it has ended: by itself, for want of use, or because its token has.
 * @param hash SHA-256 of the cookie
 */
export async function find(db: Queryable, hash: Buffer, idleSeconds: number): Promise<StoredSession | null> {
  const { rows } = await db.query<SessionRow>(
    `select s.id, s.token_id, s.issuer, least(s.expires_at, t.expires_at) as ends_at,
            s.role, s.subject, s.name, s.agency, s.countries, s.federal
       from session s left join token t on t.id = s.token_id
      where s.hash = $1::bytea and s.ended_at is null and s.expires_at > now()
        and s.last_used_at > now() - make_interval(secs => $2::int)
        and (s.token_id is null or ${isInForce('t')})`,
    [hash, idleSeconds],
  );
  const [row] = rows;
  if (!row) return null;
  return {
    id: row.id,
    actor: actorOf(row.token_id ?? row.id, row),
    issuer: row.issuer,
    endsAt: row.ends_at,
  };
}
