/** The names of the claims that say what Hammerhead decides by. */
export interface ClaimNames {
  readonly role: string;
  readonly agency: string;
  readonly countries: string;
  readonly federal: string;
}

/** A browser signs in with a client of its own at the issuer; without one, people bring access tokens alone. */
export interface ClientSettings {
  readonly id: string;
  /** Absent: a public client, which PKCE alone protects. */
  readonly secret?: string | undefined;
  /** Where the issuer sends the browser back to. */
  readonly redirectUrl: string;
  readonly scope: string;
}

export interface OpenIdSettings {
  readonly issuer: string;
  /** `aud` of access tokens. */
  readonly audience: string;
  /** `typ` of access tokens: `at+jwt` (RFC 9068), or what else the issuer writes. */
  readonly tokenType: string;
  readonly claims: ClaimNames;
  readonly client?: ClientSettings | undefined;
}
