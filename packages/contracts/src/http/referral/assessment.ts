import { z } from 'zod';

export const ruleOutcomes = ['hit', 'miss', 'unknown', 'stale', 'failed', 'suppressed'] as const;

const points = () => z.number().describe('Points, with two decimals');

const scalar = z.union([z.string(), z.number(), z.boolean()]);

/** A fact that a rule read, as it was then. */
export const readFactSchema = z
  .object({
    path: z.string().describe('Where in the shipment, such as `goods[0].hs`'),
    value: z.union([scalar, z.array(scalar)]),
  })
  .meta({ id: 'ReadFact' });

/** Why a rule came out as it did. */
export const ruleEvidenceSchema = z
  .object({
    sentence: z.string().describe('For a person: what was found, what is absent, or what failed'),
    item: z.string().nullable().describe('The item that it is about, such as `goods[0]`'),
    points: points(),
    band: z.string().nullable(),
    reads: z.array(readFactSchema),
    absent: z.array(z.string()).describe('What the rule needed and the shipment does not state'),
  })
  .meta({ id: 'RuleEvidence' });

/** What one rule said of the shipment. */
export const ruleOutcomeSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    family: z.string().nullable().describe('Null for a rule that adjusts others'),
    basis: z.string().nullable().describe('The law or the paper behind the rule'),
    caution: z.string().nullable().describe('What lawful trade looks the same; read it before you decide'),
    outcome: z
      .enum(ruleOutcomes)
      .describe(
        '`unknown`: something it needs is not stated; `stale`: a list that it reads was too old; `suppressed`: another rule rules it out',
      ),
    points: points().describe('What went into its family, after adjustment'),
    band: z.string().nullable(),
    floor: z.int().nullable().describe('The tier that it brings, whatever the score'),
    adjustedBy: z.array(z.string()).describe('Rules that changed its points'),
    dueTo: z.array(z.string()).describe('Rules that suppressed it, or could not tell whether to'),
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
    ruleset: z.object({
      id: z.uuid(),
      name: z.string(),
      version: z.int(),
      hash: z.string().describe('SHA-256 in hexadecimal'),
    }),
    featureSet: z.int(),
    families: z
      .array(z.object({ name: z.string(), points: points(), positive: z.boolean() }))
      .describe('Those that bring points, in the order of the rule file'),
    rules: z
      .array(ruleOutcomeSchema)
      .describe('Every rule: what hit first, by points, then what failed or is unknown, then the rest'),
    features: z.record(z.string(), z.unknown()).describe('Derived values as the rules read them'),
  })
  .meta({ id: 'Assessment' });

export type AssessmentAnswer = z.output<typeof assessmentSchema>;
export type RuleOutcomeAnswer = z.output<typeof ruleOutcomeSchema>;
