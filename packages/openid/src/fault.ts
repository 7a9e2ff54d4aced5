import type { InputFault } from '@hammerhead/contracts';

/** Why nobody is let in: the issuer cannot be asked, knows too little of the person, or does not stand by a sign-in. */
export type OpenIdFaultKind = 'issuer_away' | 'claims_refused' | 'sign_in_refused';

/** Thrown instead of who somebody is; what is answered to it is not decided here. */
export class OpenIdFault extends Error {
  override readonly name = 'OpenIdFault';
  readonly kind: OpenIdFaultKind;
  /** The claims that let nobody in, as the issuer calls them, and what is wrong with each. */
  readonly claims: readonly InputFault[];

  constructor(kind: OpenIdFaultKind, { claims = [], cause }: FaultOptions = {}) {
    super(kind, { cause });
    this.kind = kind;
    this.claims = claims;
  }
}

interface FaultOptions {
  readonly claims?: readonly InputFault[];
  /** Logged, never sent. */
  readonly cause?: unknown;
}

/** The issuer cannot be asked now: the same may succeed later, whatever it is asked. */
export const issuerAway = (cause: unknown): OpenIdFault => new OpenIdFault('issuer_away', { cause });
