import type { Role, TokenActor } from '@hammerhead/contracts';

/** Why a token is not made, or not renewed. */
export type TokenRefusal = 'signs_in_at_issuer' | 'not_federal';

/**
 * Whether tokens of this installation let a role in. Where people sign in at an issuer, it alone says who is let in: of
 * the tokens here those of feeds go on working, and an admin's, for the day on which the issuer is gone or teaches the
 * wrong claims.
 */
export const isLetInByToken = (role: Role, hasIssuer: boolean): boolean =>
  !hasIssuer || role === 'feed' || role === 'admin';

/**
 * Why `maker` may make no such token, whether a new one or the successor of another; null where they may. Whoever is no
 * federal officer makes none of those who are: they would learn through them what rests on EEI (15 CFR 30.60).
 */
export const refusalOfToken = (
  maker: Pick<TokenActor, 'federal'>,
  { role, federal }: Pick<TokenActor, 'role' | 'federal'>,
  hasIssuer: boolean,
): TokenRefusal | null => {
  if (!isLetInByToken(role, hasIssuer)) return 'signs_in_at_issuer';
  return federal && !maker.federal ? 'not_federal' : null;
};
