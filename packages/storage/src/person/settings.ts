import type { Queryable } from '../pool.js';

/** What a person chose to see, as JSON; null where nobody of that subject was ever seen. */
export async function settingsOf(db: Queryable, subject: string): Promise<string | null> {
  const { rows } = await db.query<{ settings: string }>(
    'select settings from person where subject = $1::text',
    [subject],
  );
  return rows[0]?.settings ?? null;
}

/** @param settings JSON */
export async function changeSettings(db: Queryable, subject: string, settings: string): Promise<void> {
  await db.query('update person set settings = $2::json where subject = $1::text', [subject, settings]);
}
