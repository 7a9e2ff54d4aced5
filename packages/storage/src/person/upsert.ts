import type { Role } from '@hammerhead/contracts';
import type { Queryable } from '../pool.js';

/** A person as a token or the issuer tells of them. */
export interface PersonSeen {
  readonly subject: string;
  /** How people know them; the subject where it is not told. */
  readonly name?: string | undefined;
  readonly role: Exclude<Role, 'feed'>;
  readonly agency?: string | undefined;
  readonly countries?: readonly string[] | undefined;
  readonly federal?: boolean | undefined;
}

/** Remembers a person as they are now; what they chose to see stays. */
export async function upsert(db: Queryable, person: PersonSeen): Promise<void> {
  await db.query(
    `insert into person (subject, name, role, agency, countries, federal)
     values ($1::text, coalesce($2::text, $1::text), $3::text, $4::text, $5::text[], $6::boolean)
     on conflict (subject) do update
        set name = coalesce($2::text, person.name), role = excluded.role, agency = excluded.agency,
            countries = excluded.countries, federal = excluded.federal, last_seen_at = now()`,
    [
      person.subject,
      person.name ?? null,
      person.role,
      person.agency ?? null,
      person.countries ?? null,
      person.federal ?? false,
    ],
  );
}
