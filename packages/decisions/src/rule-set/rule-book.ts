import { type PublishedRuleSet, readPublished } from '@hammerhead/rules';
import { type Queryable, ruleSets } from '@hammerhead/storage';

/** The most rule set versions kept in memory; each is immutable, and few are in use at one time. */
const maxVersions = 50;

/** The published versions of rule sets: what they show and promise, without what they compute. */
export class RuleBook {
  readonly #versions = new Map<string, PublishedRuleSet>();

  async of(db: Queryable, ruleSetId: string): Promise<PublishedRuleSet> {
    const known = this.#versions.get(ruleSetId);
    if (known !== undefined) return known;
    const text = await ruleSets.findSource(db, ruleSetId);
    if (text === null) throw new Error(`the rule set ${ruleSetId} is named, and is not there`);
    const published = readPublished(text);
    if (this.#versions.size >= maxVersions) this.#versions.clear();
    this.#versions.set(ruleSetId, published);
    return published;
  }

  /** The minutes in which people should answer what comes to a tier; null where the version states none. */
  async respondWithin(
    db: Queryable,
    ruleSetId: string,
    { tier, mode }: { readonly tier: number | null; readonly mode: string },
  ): Promise<number | null> {
    if (tier === null) return null;
    return (await this.of(db, ruleSetId)).tiers.get(tier)?.get(mode) ?? null;
  }

  /** The version in force; null where none was ever published. */
  async inForce(db: Queryable): Promise<PublishedRuleSet | null> {
    const id = await ruleSets.findIdInForce(db);
    return id === null ? null : this.of(db, id);
  }
}
