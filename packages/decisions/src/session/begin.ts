import type { Role, TokenActor } from '@hammerhead/contracts';
import { audit, people, sessions, type Transaction } from '@hammerhead/storage';
import { endSession } from './end.js';

/** Seconds that a session lasts at most (NIST SP 800-63B, 4.2.3: twelve hours at AAL2). */
export const sessionSeconds = 12 * 3_600;
/** Seconds without a request after which it ends (the same: thirty minutes). */
export const sessionIdleSeconds = 1_800;
/** Sessions of one person at once: several browsers, and some that were never ended. */
const sessionsAtOnce = 10;
/** Days for which a session that ended is kept. */
const keptDays = 30;

/** A person who may have a session: a feed has none. */
export type SignedIn = TokenActor & { readonly role: Exclude<Role, 'feed'> };

/**
 * Begins a browser's session, which rests on a token of this installation or on what the issuer said. The person is
 * remembered as they are now, for colleagues to find.
 */
export async function beginSession(
  tx: Transaction,
  actor: SignedIn,
  {
    hash,
    issuer,
    before,
  }: {
    readonly hash: Buffer;
    readonly issuer: string | null;
    /** SHA-256 of the cookie that the browser has of a session before: that ends. */
    readonly before?: Buffer | undefined;
  },
): Promise<{ readonly id: string; readonly endsAt: Date }> {
  await people.upsert(tx, actor);
  const { role, subject, agency, countries, federal } = actor;
  const session = await sessions.insert(tx, {
    hash,
    on: issuer === null ? { tokenId: actor.tokenId } : { issuer },
    subject,
    name: actor.name ?? subject,
    role,
    agency,
    countries,
    federal,
    seconds: sessionSeconds,
  });
  const tokenId = issuer === null ? actor.tokenId : null;
  await sessions.endBeyond(tx, { subject, tokenId }, sessionsAtOnce);
  await sessions.forget(tx, keptDays);
  const old = before === undefined ? null : await sessions.find(tx, before, sessionIdleSeconds);
  if (old !== null) await endSession(tx, old.actor, old.id);
  const about = { with: issuer === null ? 'token' : 'openid', ...(issuer === null ? {} : { issuer }) };
  await audit.record(tx, actor, [{ act: 'signed_in', target: `session/${session.id}`, about }]);
  return session;
}
