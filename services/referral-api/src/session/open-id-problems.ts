import { type OpenId, OpenIdFault } from '@hammerhead/openid';
import { type Problem, problem, unauthenticated } from '@hammerhead/service-kit';

const retryAfterSeconds = 5;

/** An issuer of whose faults people are told as of any other problem. */
export const withProblems = ({ issuer, verify, signIn }: OpenId): OpenId => ({
  issuer,
  verify: (token) => verify(token).catch(tell),
  ...(signIn !== undefined && {
    signIn: {
      begin: (secret) => signIn.begin(secret).catch(tell),
      finish: (secret, returned) => signIn.finish(secret, returned).catch(tell),
    },
  }),
});

const tell = (error: unknown): never => {
  throw error instanceof OpenIdFault ? problemOf(error) : error;
};

function problemOf({ kind, claims, cause }: OpenIdFault): Problem {
  switch (kind) {
    case 'issuer_away':
      return problem('unavailable', {
        detail: 'the issuer at which people sign in does not answer as it should',
        retryAfterSeconds,
        cause,
      });
    case 'claims_refused':
      return problem('claims_refused', {
        detail: 'the issuer knows you, and does not say what lets you in here',
        errors: claims,
      });
    case 'sign_in_refused':
      return unauthenticated(
        'the issuer does not stand by this sign-in, or it was begun elsewhere: begin anew',
      );
  }
}
