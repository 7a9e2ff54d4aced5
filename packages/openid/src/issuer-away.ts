import { type Problem, problem } from '@hammerhead/service-kit';

const retryAfterSeconds = 5;

/** The issuer cannot be asked now: the same request may succeed later, whatever it carries. */
export const issuerAway = (cause: unknown): Problem =>
  problem('unavailable', {
    detail: 'the issuer at which people sign in does not answer as it should',
    retryAfterSeconds,
    cause,
  });
