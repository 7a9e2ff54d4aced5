import { readFileSync } from 'node:fs';
import { defaultRuleSetUrl } from '@hammerhead/assessment';
import { systemActor } from '@hammerhead/contracts';
import { checkRuleSet, publishRuleSet, ruleSetChanges, type RuleSetVersion } from '@hammerhead/decisions';
import { defaultArea } from '@hammerhead/reference';
import { StartError } from '@hammerhead/service-kit';
import { type Pool, ruleSets, transaction } from '@hammerhead/storage';

export interface RuleSetChoice {
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
export async function ensureRuleSet(
  pool: Pool,
  { file, area = defaultArea }: RuleSetChoice,
  tell: (line: string) => void,
): Promise<RuleSetVersion> {
  const inForce = await ruleSets.findInForce(pool);
  const shown = file ?? (inForce ? `${inForce.name} version ${inForce.version}` : 'the default rule set');
  const source = file === undefined && inForce ? inForce.source : read(file ?? defaultRuleSetUrl, shown);
  const checked = checkRuleSet(source, area, source === inForce?.source);
  if (checked.outcome === 'faulty') {
    const faults = checked.faults.map(({ line, column, message }) => `${shown}:${line}:${column} ${message}`);
    throw new StartError(faults.join('\n'));
  }
  const { outcome, ruleSet } = await transaction(pool, (tx) =>
    publishRuleSet(tx, systemActor('hammerhead'), checked.ruleSet),
  );
  if (outcome === 'published') for (const line of warned(shown, checked.warnings)) tell(line);
  if (outcome === 'published' && (file !== undefined || inForce))
    tell(
      `Published ${ruleSet.name} version ${ruleSet.version} from ${shown}, for ${area.length} destinations` +
        `${inForce === null ? '' : `; against ${inForce.name} version ${inForce.version}: ${ruleSetChanges(inForce.source, source)}`}.`,
    );
  return ruleSet;
}

/** Told where nobody ran `rules check`; that tells all. */
const mostWarnings = 20;

type Warnings = Extract<ReturnType<typeof checkRuleSet>, { readonly outcome: 'checked' }>['warnings'];

function warned(shown: string, warnings: Warnings): readonly string[] {
  const told = warnings
    .slice(0, mostWarnings)
    .map(({ line, column, message }) => `${shown}:${line}:${column} warning: ${message}`);
  const left = warnings.length - told.length;
  return left === 0
    ? told
    : [
        ...told,
        `${shown}: ${left} more ${left === 1 ? 'warning' : 'warnings'}; hammerhead rules check tells all`,
      ];
}

function read(file: string | URL, shown: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new StartError(`${shown} cannot be read; see HAMMERHEAD_RULESET`);
  }
}
