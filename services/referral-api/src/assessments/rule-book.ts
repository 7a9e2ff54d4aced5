import { type Queryable, ruleSets } from '@hammerhead/storage';
import { parse } from 'yaml';
import { z } from 'zod';

/** The name of a rule, and what it is based on. */
export interface RuleEntry {
  readonly id: string;
  readonly title: string;
  readonly family: string | null;
  readonly basis: string | null;
  readonly caution: string | null;
}

/** The most rule set versions kept in memory; each is immutable, and a page shows few. */
const maxVersions = 50;

const entry = z.object({
  id: z.string(),
  title: z.string().optional(),
  family: z.string().optional(),
  basis: z.string().optional(),
  caution: z.string().optional(),
});
const source = z.object({ rules: z.array(entry) });

/**
 * The rules of published versions, in the order of their file, for display. Only names are read from the
 * text, and nothing is compiled: a version must stay readable long after the vocabulary has moved on.
 */
export class RuleBook {
  readonly #versions = new Map<string, readonly RuleEntry[]>();

  async of(db: Queryable, ruleSetId: string): Promise<readonly RuleEntry[]> {
    const known = this.#versions.get(ruleSetId);
    if (known !== undefined) return known;
    const text = await ruleSets.findSource(db, ruleSetId);
    if (text === null) throw new Error(`an assessment names the rule set ${ruleSetId}, which is not there`);
    const rules = source.parse(parse(text)).rules.map((rule) => ({
      id: rule.id,
      title: rule.title ?? rule.id,
      family: rule.family ?? null,
      basis: rule.basis ?? null,
      caution: rule.caution ?? null,
    }));
    if (this.#versions.size >= maxVersions) this.#versions.clear();
    this.#versions.set(ruleSetId, rules);
    return rules;
  }
}
