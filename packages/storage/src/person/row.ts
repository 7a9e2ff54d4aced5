import type { Role } from '@hammerhead/contracts';

/** A person who holds a token or signed in at the issuer, as they were last. */
export interface Person {
  readonly subject: string;
  readonly name: string;
  readonly role: Exclude<Role, 'feed'>;
  readonly agency: string | null;
  /** Of a partner: the countries that they speak for. */
  readonly countries: readonly string[] | null;
  readonly federal: boolean;
  readonly lastSeenAt: Date;
}

/** The columns of a {@link Person}, from `person p`. */
export const personColumns = `p.subject, p.name, p.role, p.agency, p.countries, p.federal, p.last_seen_at as "lastSeenAt"`;
