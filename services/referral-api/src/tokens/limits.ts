import type { TokenActor } from '@hammerhead/contracts';
import { problem } from '@hammerhead/service-kit';

/** @throws Problem where a token would have expired already */
export function endsAhead(expiresAt: string | undefined, now: Date): Date | undefined {
  if (expiresAt === undefined) return undefined;
  const ends = new Date(expiresAt);
  if (ends <= now) throw problem('invalid', { errors: [{ path: 'expiresAt', message: 'must lie ahead' }] });
  return ends;
}

/**
 * Whoever is no federal officer makes none of others: they would learn through them what rests on EEI (15 CFR 30.60).
 * @throws Problem
 */
export function vouch(maker: TokenActor, { federal }: { readonly federal: boolean }): void {
  if (federal && !maker.federal)
    throw problem('forbidden', {
      detail: 'only a federal officer makes a token of one: say "federal": false',
    });
}
