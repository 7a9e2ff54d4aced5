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

/** Whether a `person p` can sign in: they hold a token in force, or were seen at the issuer within 90 days. */
export const inForce = `(p.last_seen_at > now() - interval '90 days' or exists (
              select from token t
               where t.subject = p.subject and t.revoked_at is null
                 and (t.expires_at is null or t.expires_at > now())))`;
