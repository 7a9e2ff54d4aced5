import type { Queryable } from '../pool.js';

/** The text of a published rule set version; it never changes, so callers may keep it. */
export async function findRulesetSource(db: Queryable, id: string): Promise<string | null> {
  const { rows } = await db.query<{ source: string }>('select source from ruleset where id = $1::uuid', [id]);
  return rows[0]?.source ?? null;
}

/** The version in force now. */
export async function findRulesetInForce(
  db: Queryable,
): Promise<{ id: string; name: string; version: number; source: string } | null> {
  const { rows } = await db.query<{ id: string; name: string; version: number; source: string }>(
    'select id, name, version, source from ruleset order by position desc limit 1',
  );
  return rows[0] ?? null;
}
