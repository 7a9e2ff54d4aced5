import { permissionsOf } from '@hammerhead/access';
import { type Me, type Settings, settingsSchema } from '@hammerhead/contracts';
import { sessionIdleSeconds } from '@hammerhead/decisions';
import type { Identified } from '@hammerhead/service-kit';
import { people, type Queryable } from '@hammerhead/storage';

/** Who asks, as everything here decides about them. */
export async function presentMe(
  db: Queryable,
  {
    actor,
    signedInWith,
    session,
  }: Pick<Identified, 'actor' | 'signedInWith'> & { readonly session: { readonly endsAt: Date } | null },
): Promise<Me> {
  const { subject, name, role, agency, countries, federal } = actor;
  return {
    subject,
    name: name ?? subject,
    role,
    agency: agency ?? null,
    countries: countries === undefined ? null : [...countries],
    federal,
    permissions: permissionsOf(actor),
    signedInWith,
    session:
      session === null
        ? null
        : { endsAt: session.endsAt.toISOString(), endsAfterIdleMinutes: sessionIdleSeconds / 60 },
    settings: settingsIn(await people.settingsOf(db, subject)),
  };
}

/** Settings that an older release kept, and this one no longer knows, are none. */
function settingsIn(json: string | null): Settings {
  return settingsSchema.safeParse(json === null ? {} : JSON.parse(json)).data ?? {};
}
