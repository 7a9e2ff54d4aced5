import type pg from 'pg';
import { lockHead } from '../append/lock-head.js';
import { recordDecision } from '../decision/record.js';
import { uuidv7 } from '../uuid.js';

export interface RulesetVersion {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  /** Position of the decision that published it. */
  readonly position: number;
}

/**
 * Publishes a checked rule set as a decision in the log, unless the one in force is the same.
 * @param hash SHA-256 of its canonical text, lists included
 * @returns the version in force afterwards, and whether it is new
 */
export async function publishRuleset(
  client: pg.PoolClient,
  { name, source, hash, actor }: { name: string; source: string; hash: Buffer; actor: string },
): Promise<{ ruleset: RulesetVersion; published: boolean }> {
  // Before the look at what is in force: two that publish at once must see each other.
  await lockHead(client);
  const active = await client.query<RulesetVersion & { hash: Buffer }>(
    'select id, name, version, position, hash from ruleset order by position desc limit 1',
  );
  const inForce = active.rows[0];
  if (inForce && inForce.name === name && inForce.hash.equals(hash))
    return { ruleset: inForce, published: false };

  const latest = await client.query<{ version: number }>(
    'select coalesce(max(version), 0) as version from ruleset where name = $1::text',
    [name],
  );
  const id = uuidv7();
  const version = (latest.rows[0]?.version ?? 0) + 1;
  const body = { ruleset: id, name, version };
  const position = await recordDecision(client, { kind: 'ruleset_published', actor, body });
  await client.query(
    `insert into ruleset (id, name, version, hash, source, position)
     values ($1::uuid, $2::text, $3::int, $4::bytea, $5::text, $6::bigint)`,
    [id, name, version, hash, source, position],
  );
  return { ruleset: { id, name, version, position }, published: true };
}
