import type { Role } from '@hammerhead/contracts';

/** Who is asking, as their token says. Everything about a right is decided from this and nothing else. */
export type Actor = {
  /** UUIDv7 of the token that was shown. */
  readonly tokenId: string;
  readonly role: Role;
  /** The person or system behind the token, as it is written into the record. */
  readonly subject: string;
  /** The feed that a `feed` token submits for; such a token sees this feed's submissions only. */
  readonly feedId?: string;
  /** ISO 3166-1 alpha-2; the countries that a `partner` token speaks for. */
  readonly countries?: readonly string[];
  readonly agency?: string;
};
