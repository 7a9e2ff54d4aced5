import type { Queryable } from '../pool.js';
import type { NewRuleSet } from './insert.js';

/** The text of a published rule set version; it never changes, so callers may cache it. */
export async function findSource(db: Queryable, id: string): Promise<string | null> {
  const { rows } = await db.query<{ source: string }>('select source from ruleset where id = $1::uuid', [id]);
  return rows[0]?.source ?? null;
}

/** The id of the version in force now; null where none was ever published. */
export async function findIdInForce(db: Queryable): Promise<string | null> {
  const { rows } = await db.query<{ id: string }>('select id from ruleset order by position desc limit 1');
  return rows[0]?.id ?? null;
}

/** The version in force now. */
export async function findInForce(db: Queryable): Promise<NewRuleSet | null> {
  const { rows } = await db.query<NewRuleSet>(
    'select id, name, version, position, hash, source from ruleset order by position desc limit 1',
  );
  return rows[0] ?? null;
}

/** The newest version of the rule set with this name; 0 for none. */
export async function findLatestVersion(db: Queryable, name: string): Promise<number> {
  const { rows } = await db.query<{ version: number }>(
    'select coalesce(max(version), 0) as version from ruleset where name = $1::text',
    [name],
  );
  return rows[0]?.version ?? 0;
}
