import type { RuleBook } from '@hammerhead/decisions';
import type { InputFault } from '@hammerhead/contracts';
import { didYouMean } from '@hammerhead/primitives';
import { locodeOf, usPorts } from '@hammerhead/reference';
import { problem } from '@hammerhead/service-kit';
import { type Queryable, referrals } from '@hammerhead/storage';

interface Asked {
  readonly tier?: readonly number[] | undefined;
  readonly rule?: readonly string[] | undefined;
  readonly portOfExport?: readonly string[] | undefined;
}

/**
 * Refuses to filter by tiers and rules that there never were: those of the rule set in force are known, and those that
 * any referral has.
 */
export async function requireKnown(db: Queryable, book: RuleBook, asked: Asked): Promise<void> {
  requirePorts(asked.portOfExport ?? []);
  const { tier = [], rule = [] } = asked;
  if (tier.length + rule.length === 0) return;
  const inForce = await book.inForce(db);
  if (inForce === null) return;
  const { tiers } = inForce;
  const rules = inForce.rules.map(({ id }) => id);
  const [newTiers, newRules] = [
    tiers.size === 0 ? [] : tier.filter((one) => !tiers.has(one)),
    rule.filter((one) => !rules.includes(one)),
  ];
  if (newTiers.length + newRules.length === 0) return;
  const used = await referrals.findUsed(db, newTiers, newRules);
  const errors = [
    ...newTiers
      .filter((one) => !used.tiers.includes(one))
      .map((one) => fault('tier', tier, one, `there is no such tier${among(tiers.keys())}`)),
    ...newRules
      .filter((one) => !used.rules.includes(one))
      .map((one) => fault('rule', rule, one, `there is no such rule${didYouMean(one, rules)}`)),
  ];
  if (errors.length > 0) throw problem('invalid', { errors });
}

const usCodes: ReadonlySet<string> = new Set(usPorts.map(({ code }) => code));

function requirePorts(ports: readonly string[]): void {
  const errors = ports.filter((port) => !usCodes.has(locodeOf(port))).map((port) => portFault(ports, port));
  if (errors.length > 0) throw problem('invalid', { errors });
}

function portFault(ports: readonly string[], port: string): InputFault {
  const hint = didYouMean(locodeOf(port), usCodes);
  const message = `is no port of the United States that we know; name one by its UN/LOCODE${hint || ', such as USMIA'}`;
  return fault('portOfExport', ports, port, message);
}

const among = (tiers: Iterable<number>): string => `: they are ${[...tiers].join(', ')}`;

const fault = <Value>(name: string, asked: readonly Value[], one: Value, message: string): InputFault => ({
  path: asked.length === 1 ? name : `${name}[${asked.indexOf(one)}]`,
  message,
});
