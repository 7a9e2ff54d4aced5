import { type Actor, usRoles } from '@hammerhead/contracts';
import { type NewToken, people, tokens, type Transaction } from '@hammerhead/storage';
import { recordDecision } from '../record.js';

/**
 * Issues a token to a person or system. The log records the holder, the role, the expiry and who allowed it, never the
 * token or its hash.
 */
export async function createToken(
  tx: Transaction,
  actor: Actor,
  token: Omit<NewToken, 'createdBy'> & {
    /** The maker recorded in the token's row; by default the actor's subject. */
    readonly createdBy?: string;
  },
): Promise<
  | { readonly outcome: 'created'; readonly id: string; readonly position: number }
  /** A token with this hash is known. */
  | { readonly outcome: 'known' }
> {
  const id = await tokens.insert(tx, { ...token, createdBy: token.createdBy ?? actor.subject });
  if (id === null) return { outcome: 'known' };
  const { role, subject, feedId, countries, agency, expiresAt, federal } = token;
  if (role !== 'feed') await people.upsert(tx, { ...token, role, federal: federal ?? usRoles.has(role) });
  const position = await recordDecision(tx, actor, {
    kind: 'token_created',
    body: {
      token: id,
      role,
      subject,
      feedId,
      countries: countries === undefined ? undefined : [...countries],
      agency,
      federal,
      expiresAt: expiresAt?.toISOString(),
    },
  });
  return { outcome: 'created', id, position };
}
