import { vocabulary } from '@hammerhead/assessment';
import { loadRuleSet, type RuleSet } from '@hammerhead/rules';
import { type ChunkManifest, type Pool, ruleSets } from '@hammerhead/storage';

/** A version of a rule set, ready for assessments. */
export interface StoredRuleSet {
  readonly ruleSetId: string;
  readonly ruleSet: RuleSet;
}

/** Compiled rule sets by version. A version never changes, and few are in force at one time. */
export class RuleSetCache {
  readonly #pool: Pool;
  readonly #compiled = new Map<string, Promise<RuleSet>>();

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** Returns the rule set in force at the position at which the shipments of a manifest are assessed. */
  readonly inForce = async ({ ruleSetId, knownTo }: ChunkManifest): Promise<StoredRuleSet> => {
    if (ruleSetId === null) throw new Error(`no rule set was in force at position ${knownTo}`);
    return { ruleSetId, ruleSet: await this.get(ruleSetId) };
  };

  /** @throws if the version is not stored, or was written for rules that this program does not know */
  get(id: string): Promise<RuleSet> {
    const known = this.#compiled.get(id);
    if (known) return known;
    const compiling = this.#load(id);
    this.#compiled.set(id, compiling);
    compiling.catch(() => this.#compiled.delete(id));
    return compiling;
  }

  async #load(id: string): Promise<RuleSet> {
    const source = await ruleSets.findSource(this.#pool, id);
    if (source === null) throw new Error(`rule set version ${id} is not stored`);
    const loaded = loadRuleSet(source, vocabulary, { accepted: true });
    if (loaded.ok) return loaded.ruleSet;
    const [first] = loaded.faults;
    throw new Error(`rule set version ${id} does not load: line ${first?.line}: ${first?.message}`);
  }
}
