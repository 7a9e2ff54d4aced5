import type { Actor } from '@hammerhead/contracts';
import { type NewToken, tokens, type Transaction } from '@hammerhead/storage';
import { recordDecision } from '../record.js';

/**
 * Lets a person or system in with a token. The log says whom, as what, until when and who allowed it, never the token
 * nor its hash.
 */
export async function createToken(
  tx: Transaction,
  actor: Actor,
  token: Omit<NewToken, 'createdBy'> & {
    /** As the token's row is to name its maker; the actor's subject, where it is left out. */
    readonly createdBy?: string;
  },
): Promise<
  | { readonly outcome: 'created'; readonly id: string; readonly position: number }
  /** A token with this hash is known. */
  | { readonly outcome: 'known' }
> {
  const id = await tokens.insert(tx, { ...token, createdBy: token.createdBy ?? actor.subject });
  if (id === null) return { outcome: 'known' };
  const { role, subject, feedId, countries, agency, expiresAt } = token;
  const position = await recordDecision(tx, actor, {
    kind: 'token_created',
    body: {
      token: id,
      role,
      subject,
      feedId,
      countries: countries === undefined ? undefined : [...countries],
      agency,
      expiresAt: expiresAt?.toISOString(),
    },
  });
  return { outcome: 'created', id, position };
}
