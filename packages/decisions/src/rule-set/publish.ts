import type { Actor } from '@hammerhead/contracts';
import { log, ruleSets, type Transaction, uuidv7 } from '@hammerhead/storage';
import { recordDecision } from '../record.js';
import type { CheckedRuleSet } from './check.js';

export interface RuleSetVersion {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  /** The position of the decision that published it. */
  readonly position: number;
}

/**
 * Publishes a checked rule set, unless the one in force is the same.
 * @returns the version in force afterwards
 */
export async function publishRuleSet(
  tx: Transaction,
  actor: Actor,
  { name, source, hash }: CheckedRuleSet,
): Promise<{ readonly outcome: 'published' | 'in_force'; readonly ruleSet: RuleSetVersion }> {
  // Before the look at what is in force: two that publish at once must see each other.
  await log.lockHead(tx);
  const inForce = await ruleSets.findInForce(tx);
  if (inForce?.name === name && inForce.hash.equals(hash)) return { outcome: 'in_force', ruleSet: inForce };
  const id = uuidv7();
  const version = (await ruleSets.findLatestVersion(tx, name)) + 1;
  const position = await recordDecision(tx, actor, {
    kind: 'ruleset_published',
    body: { ruleset: id, name, version },
  });
  await ruleSets.insert(tx, { id, name, version, position, hash, source });
  return { outcome: 'published', ruleSet: { id, name, version, position } };
}
