import { isSafeUrl } from '@hammerhead/primitives';
import * as client from 'openid-client';
import { issuerAway } from './fault.js';
import { Pause } from './pause.js';
import type { OpenIdSettings } from './settings.js';

/** Milliseconds after which the issuer is asked anew where its endpoints are. */
const freshMs = 3_600_000;
const timeoutSeconds = 5;

/**
 * Where an issuer's endpoints and keys are (OpenID Connect Discovery 1.0). Asked when first needed, so that a service
 * starts while the issuer is away, and then once an hour; what was known stays good while it does not answer.
 *
 * @param now milliseconds on a monotonic clock
 */
export class Discovery {
  readonly #settings: OpenIdSettings;
  readonly #now: () => number;
  readonly #pause: Pause;
  #known: { readonly configuration: client.Configuration; readonly until: number } | undefined;
  #asking: Promise<client.Configuration> | undefined;

  constructor(settings: OpenIdSettings, now: () => number) {
    this.#settings = settings;
    this.#now = now;
    this.#pause = new Pause(now);
  }

  /** @throws OpenIdFault `issuer_away` */
  async configuration(): Promise<client.Configuration> {
    if (this.#known !== undefined && this.#known.until > this.#now()) return this.#known.configuration;
    try {
      this.#asking ??= this.#pause
        .ask(() => this.#ask())
        .finally(() => {
          this.#asking = undefined;
        });
      return await this.#asking;
    } catch (error) {
      if (this.#known !== undefined) return this.#known.configuration;
      throw issuerAway(error);
    }
  }

  async #ask(): Promise<client.Configuration> {
    const { issuer, audience, client: ours } = this.#settings;
    const server = new URL(issuer);
    const configuration = await client.discovery(
      server,
      ours?.id ?? audience,
      undefined,
      ours?.secret === undefined ? client.None() : client.ClientSecretBasic(ours.secret),
      {
        timeout: timeoutSeconds,
        execute: [
          // What the issuer says at sign-in is proven by its signature, too, not by TLS alone.
          client.enableNonRepudiationChecks,
          // The variables refuse plain HTTP to any other machine.
          ...(server.protocol === 'http:' ? [client.allowInsecureRequests] : []),
        ],
      },
    );
    requireSafe(configuration.serverMetadata());
    configuration.timeout = timeoutSeconds;
    this.#known = { configuration, until: this.#now() + freshMs };
    return configuration;
  }
}

function requireSafe(metadata: client.ServerMetadata): void {
  const { jwks_uri, authorization_endpoint, token_endpoint, userinfo_endpoint } = metadata;
  for (const address of [jwks_uri, authorization_endpoint, token_endpoint, userinfo_endpoint])
    if (address !== undefined && !isSafeUrl(address))
      throw new Error(`the issuer names ${address}, which is neither https nor on this machine`);
}
