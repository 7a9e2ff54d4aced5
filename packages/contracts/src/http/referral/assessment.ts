import { z } from 'zod';
import {
  storedFamilySchema,
  storedOutcomeSchema,
  storedReadSchema,
  storedRuleEvidenceSchema,
} from '../../stored/evidence.js';

const points = () => z.number().describe('Points, with two decimals');

const sources = (what: string) =>
  z
    .array(z.string())
    .nullable()
    .describe(
      `${what}, sorted: \`manifest\`, \`eei\` (15 CFR 30.60), \`watchlist\`, \`analyst\`; in time also \`trace\` and \`partner\`. Null: not recorded, and so never to be taken for the manifest alone`,
    );

/** A fact that a rule read, with the value it had then. */
export const readFactSchema = storedReadSchema
  .extend({
    path: storedReadSchema.shape.path.describe('Where in the shipment, such as `goods[0].hs`'),
    sources: sources('What the fact rests on'),
  })
  .meta({ id: 'ReadFact' });

/** The evidence for the outcome of a rule. */
export const ruleEvidenceSchema = storedRuleEvidenceSchema
  .pick({ sentence: true })
  .extend({
    sentence: storedRuleEvidenceSchema.shape.sentence.describe(
      'For a person: what was found, what is absent, or what failed',
    ),
    item: z.string().nullable().describe('The item that it is about, such as `goods[0]`'),
    points: points(),
    band: z.string().nullable(),
    reads: z.array(readFactSchema),
    absent: z.array(z.string()).describe('What the rule needed and the shipment does not state'),
  })
  .meta({ id: 'RuleEvidence' });

/** The outcome of one rule for the shipment. */
export const ruleOutcomeSchema = storedOutcomeSchema
  .pick({ id: true })
  .extend({
    title: z.string(),
    family: z.string().nullable().describe('Null for a rule that adjusts others'),
    basis: z.string().nullable().describe('The law or the paper behind the rule'),
    caution: z.string().nullable().describe('What lawful trade looks the same; read it before you decide'),
    outcome: storedOutcomeSchema.shape.outcome.describe(
      '`unknown`: something it needs is not stated; `stale`: a list that it reads was too old; `suppressed`: another rule rules it out',
    ),
    points: points().describe('What went into its family, after adjustment'),
    band: z.string().nullable(),
    floor: z.int().nullable().describe('The tier that it brings, whatever the score'),
    adjustedBy: z.array(z.string()).describe('Rules that changed its points'),
    dueTo: z.array(z.string()).describe('Rules that suppressed it, or could not tell whether to'),
    sources: sources(
      'What the outcome rests on, whichever fact decided: all that the rule reads, and the rules that may suppress or adjust it',
    ),
    evidence: z.array(ruleEvidenceSchema),
  })
  .meta({ id: 'RuleOutcome' });

/** The outcome of scoring one shipment revision. */
export const assessmentSchema = z
  .object({
    id: z.uuid(),
    position: z.int().describe('Log position of the shipment revision'),
    knownTo: z.int().describe('Log position up to which the past was known when it was scored'),
    assessedAt: z.iso.datetime(),
    score: z.number().min(0).max(100),
    tier: z.int().nullable(),
    incomplete: z.boolean().describe('A rule failed: the score may be too low'),
    headline: z.string().nullable(),
    headlineSources: sources("What the headline's sentence rests on"),
    scoreSources: sources(
      'What the rules listed with an outcome rest on; the score rests also on those that missed, and is never one of the manifest alone',
    ),
    ruleset: z.object({
      id: z.uuid(),
      name: z.string(),
      version: z.int(),
      hash: z.string().describe('SHA-256 in hexadecimal'),
    }),
    featureSet: z.int(),
    families: z
      .array(storedFamilySchema.extend({ points: points() }))
      .describe('Those that bring points, in the order of the rule file'),
    rules: z
      .array(ruleOutcomeSchema)
      .describe('Every rule: what hit first, by points, then what failed or is unknown, then the rest'),
    features: z.record(z.string(), z.unknown()).describe('Derived values as the rules read them'),
  })
  .meta({ id: 'Assessment' });

export type AssessmentAnswer = z.output<typeof assessmentSchema>;
export type RuleOutcomeAnswer = z.output<typeof ruleOutcomeSchema>;
