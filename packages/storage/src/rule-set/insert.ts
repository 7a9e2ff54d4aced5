import type { Queryable } from '../pool.js';

/** A version of a rule set to be published. */
export interface NewRuleSet {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  /** Position of the decision that publishes it. */
  readonly position: number;
  /** The SHA-256 of the content that its decisions depend on. */
  readonly hash: Buffer;
  readonly source: string;
}

export async function insert(db: Queryable, ruleSet: NewRuleSet): Promise<void> {
  const { id, name, version, hash, source, position } = ruleSet;
  await db.query(
    `insert into ruleset (id, name, version, hash, source, position)
     values ($1::uuid, $2::text, $3::int, $4::bytea, $5::text, $6::bigint)`,
    [id, name, version, hash, source, position],
  );
}
