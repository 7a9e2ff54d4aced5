import { minutesOfSpan } from '@hammerhead/rules';
import { type Queryable, ruleSets } from '@hammerhead/storage';
import { parse } from 'yaml';
import { z } from 'zod';

/** What the queue needs to know of a version of a rule set. */
export interface RuleTable {
  readonly rules: readonly string[];
  /** By tier, the minutes in which people should answer, by mode of transport. */
  readonly tiers: ReadonlyMap<number, ReadonlyMap<string, number>>;
}

/** The most versions kept in memory; each is immutable, and few are asked for. */
const maxVersions = 50;

const sourceSchema = z.object({
  tiers: z
    .array(z.object({ tier: z.int(), respondWithin: z.record(z.string(), z.string()).optional() }))
    .default([]),
  rules: z.array(z.object({ id: z.string() })),
});

/**
 * The tiers and rules of published versions. Only these names are read from the text, and nothing is compiled: a version
 * must stay readable long after the vocabulary has moved on.
 */
export class RuleTables {
  readonly #versions = new Map<string, RuleTable>();

  async of(db: Queryable, ruleSetId: string): Promise<RuleTable> {
    const known = this.#versions.get(ruleSetId);
    if (known !== undefined) return known;
    const source = await ruleSets.findSource(db, ruleSetId);
    if (source === null) throw new Error(`the rule set ${ruleSetId} is not there`);
    const { tiers, rules } = sourceSchema.parse(parse(source));
    const table: RuleTable = {
      rules: rules.map(({ id }) => id),
      tiers: new Map(tiers.map(({ tier, respondWithin = {} }) => [tier, minutesByMode(respondWithin)])),
    };
    if (this.#versions.size >= maxVersions) this.#versions.clear();
    this.#versions.set(ruleSetId, table);
    return table;
  }

  /** The one in force; null where none was ever published. */
  async inForce(db: Queryable): Promise<RuleTable | null> {
    const id = await ruleSets.findIdInForce(db);
    return id === null ? null : this.of(db, id);
  }

  /** Minutes in which people should answer what this version put in a tier; null for any time. */
  async respondWithin(db: Queryable, ruleSetId: string, tier: number, mode: string): Promise<number | null> {
    return (await this.of(db, ruleSetId)).tiers.get(tier)?.get(mode) ?? null;
  }
}

const minutesByMode = (spans: Readonly<Record<string, string>>): ReadonlyMap<string, number> =>
  new Map(
    Object.entries(spans).flatMap(([mode, span]): [string, number][] => {
      const minutes = minutesOfSpan(span);
      return minutes === undefined ? [] : [[mode, minutes]];
    }),
  );
