import { readFileSync } from 'node:fs';
import { defaultRuleSetUrl } from '@hammerhead/assessment';
import { systemActor } from '@hammerhead/contracts';
import { checkRuleset, publishRuleset, type RulesetVersion } from '@hammerhead/decisions';
import { defaultArea } from '@hammerhead/reference';
import { StartError } from '@hammerhead/service-kit';
import { type Pool, ruleSets, transaction } from '@hammerhead/storage';

export interface RulesetChoice {
  /** An agency's own rule file. */
  readonly file?: string | undefined;
  /** Destinations to be screened; part of what names the version. */
  readonly area?: readonly string[] | undefined;
}

/**
 * Sees to it that a rule set is in force: the agency's own file where one is given, else the one that is in force,
 * else the one that comes with the product. What is not the same as the version in force is published: other
 * rules, other lists or another area.
 * @throws StartError with every fault of the file, as `FILE:line:column message`
 */
export async function ensureRuleset(
  pool: Pool,
  { file, area = defaultArea }: RulesetChoice,
  tell: (line: string) => void,
): Promise<RulesetVersion> {
  const inForce = await ruleSets.findInForce(pool);
  const shown = file ?? (inForce ? `${inForce.name} version ${inForce.version}` : 'the default rule set');
  const source = file === undefined && inForce ? inForce.source : read(file ?? defaultRuleSetUrl, shown);
  const checked = checkRuleset(source, area);
  if (checked.outcome === 'faulty') {
    const faults = checked.faults.map(({ line, column, message }) => `${shown}:${line}:${column} ${message}`);
    throw new StartError(faults.join('\n'));
  }
  const { outcome, ruleset } = await transaction(pool, (tx) =>
    publishRuleset(tx, systemActor('hammerhead'), checked.ruleset),
  );
  if (outcome === 'published' && (file !== undefined || inForce))
    tell(
      `Published ${ruleset.name} version ${ruleset.version} from ${shown}, for ${area.length} destinations.`,
    );
  return ruleset;
}

function read(file: string | URL, shown: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new StartError(`${shown} cannot be read; see HAMMERHEAD_RULESET`);
  }
}
