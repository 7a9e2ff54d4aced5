import type { TokenActor } from '@hammerhead/contracts';
import type { Find, FindToken } from './actor-cache.js';

/** What a session's cookie stands for. */
export interface Session {
  /** UUIDv7. */
  readonly id: string;
  readonly actor: TokenActor;
  /** It ends then at the latest. */
  readonly endsAt: Date;
  readonly signedInWith: SignedInWith;
}

/** Whether a person showed a token of this installation, or one of the issuer. */
export type SignedInWith = 'token' | 'openid';

/** How a request says who sends it. What a service does not give is never asked for. */
export interface Sources {
  /** By the hash of a token of this installation. */
  readonly findToken: FindToken;
  /**
   * By an access token of the issuer (a JWT); null where it is not valid.
   * @throws Problem where it says too little of the person, or the issuer's keys cannot be had
   */
  readonly verifyAccessToken?: ((token: string) => Promise<TokenActor | null>) | undefined;
  /** By the hash of a session's cookie. */
  readonly findSession?: Find<Session> | undefined;
  /** Told with each request who sent it, beside the answer: what it costs, each request pays. */
  readonly onSeen?: ((seen: Seen) => void) | undefined;
  /** Told when an address has sent too many bad tokens, once for each time. */
  readonly onLockOut?: ((address: string) => void) | undefined;
}

export interface Seen {
  readonly actor: TokenActor;
  readonly with: SignedInWith | 'session';
  readonly session?: Session;
}

/** An access token of an issuer: three parts of a JWT in compact form; ours have no dots. */
export const isJwt = (token: string): boolean => token.split('.', 4).length === 3;
