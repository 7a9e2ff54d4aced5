import { adjustingIn, type PublishedRule, publishedRules } from '@hammerhead/rules';
import { type Queryable, ruleSets } from '@hammerhead/storage';

/** The rules of a published version, in the order of their file, and those of them that only adjust others. */
export interface Published {
  readonly rules: readonly PublishedRule[];
  readonly adjusting: ReadonlySet<string>;
}

/** The most rule set versions kept in memory; each is immutable, and a page shows few. */
const maxVersions = 50;

/** The rules of published versions, for display. */
export class RuleBook {
  readonly #versions = new Map<string, Published>();

  async of(db: Queryable, ruleSetId: string): Promise<Published> {
    const known = this.#versions.get(ruleSetId);
    if (known !== undefined) return known;
    const text = await ruleSets.findSource(db, ruleSetId);
    if (text === null) throw new Error(`an assessment names the rule set ${ruleSetId}, which is not there`);
    const rules = publishedRules(text);
    const published = { rules, adjusting: adjustingIn(rules) };
    if (this.#versions.size >= maxVersions) this.#versions.clear();
    this.#versions.set(ruleSetId, published);
    return published;
  }
}
