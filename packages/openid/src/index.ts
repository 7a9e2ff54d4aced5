import { accessTokenVerifier } from './access-token.js';
import { Discovery } from './discovery.js';
import type { IssuedPerson } from './person.js';
import type { OpenIdSettings } from './settings.js';
import { type Returned, SignIn } from './sign-in.js';

export { OpenIdFault, type OpenIdFaultKind } from './fault.js';
export type { IssuedPerson } from './person.js';
export type { ClaimNames, ClientSettings, OpenIdSettings } from './settings.js';
export type { Returned } from './sign-in.js';

/** An issuer at which people sign in. */
export interface OpenId {
  readonly issuer: string;
  /** Whose access token this is; null where it is not valid. @throws OpenIdFault */
  readonly verify: (token: string) => Promise<IssuedPerson | null>;
  /** Absent where browsers have no client of their own at the issuer. */
  readonly signIn?: {
    /** Where the browser goes. @throws OpenIdFault */
    begin(secret: string): Promise<string>;
    /** Who came back. @throws OpenIdFault */
    finish(secret: string, returned: Returned): Promise<IssuedPerson>;
  };
}

/** Nothing is asked of the issuer before somebody signs in: a service starts while it is away. */
export function openId(settings: OpenIdSettings): OpenId {
  const monotonic = (): number => performance.now();
  const discovery = new Discovery(settings, monotonic);
  const { issuer, client } = settings;
  return {
    issuer,
    verify: accessTokenVerifier(settings, discovery, monotonic),
    ...(client !== undefined && { signIn: new SignIn(settings, client, discovery) }),
  };
}
