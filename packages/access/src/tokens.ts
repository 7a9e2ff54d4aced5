import type { Role, TokenActor } from '@hammerhead/contracts';

/** Why a token is not made, or not renewed. */
export type TokenRefusal = 'signs_in_at_issuer' | 'not_federal' | 'of_partner';

/**
 * Whether tokens of this installation let a role in. Where people sign in at an issuer, it alone says who is let in: of
 * the tokens here those of feeds go on working, and an admin's, for the day on which the issuer is gone or teaches the
 * wrong claims.
 */
export const isLetInByToken = (role: Role, hasIssuer: boolean): boolean =>
  !hasIssuer || role === 'feed' || role === 'admin';

/**
 * Whether only a federal officer says who such a person is: a federal officer learns what rests on EEI (15 CFR 30.60), and a
 * partner what was released on a federal officer's word, under an agreement with its agency (19 CFR 103.33).
 */
export const isNamedByFederal = ({ role, federal }: Pick<TokenActor, 'role' | 'federal'>): boolean =>
  federal || role === 'partner';

/**
 * Why `maker` may make no such token, whether a new one or the successor of another; null where they may. Whoever makes a
 * token could use it, and would learn through it what they may not know themselves.
 */
export const refusalOfToken = (
  maker: Pick<TokenActor, 'federal'>,
  held: Pick<TokenActor, 'role' | 'federal'>,
  hasIssuer: boolean,
): TokenRefusal | null => {
  if (!isLetInByToken(held.role, hasIssuer)) return 'signs_in_at_issuer';
  if (maker.federal || !isNamedByFederal(held)) return null;
  return held.federal ? 'not_federal' : 'of_partner';
};
