import { z } from 'zod';
import {
  ruleOutcomes,
  storedFamilySchema,
  storedOutcomeSchema,
  storedReadSchema,
  storedRuleEvidenceSchema,
} from '../../stored/evidence.js';

const points = (what: string) => z.number().describe(`${what}, with two decimals`);

/** What something rests on, which may be confidential. */
export const sources = (what: string) =>
  z
    .array(z.string())
    .nullable()
    .describe(
      `${what}, sorted: \`manifest\`, \`eei\` (15 CFR 30.60), \`watchlist\`, \`analyst\`, \`partner\`; in time also \`trace\`. Null: not recorded, and so never to be taken for the manifest alone`,
    );

/** `GET /v1/referrals/{id}` and `GET /v1/shipments/{id}` */
export const assessmentQuerySchema = z.strictObject({
  rules: z
    .enum(['all'])
    .optional()
    .describe(
      'Brings every rule of the version, with title, basis and caution; otherwise those that missed are told by their ids alone',
    ),
});

/** A fact that a rule read, with the value it had then. */
export const readFactSchema = storedReadSchema
  .extend({
    path: storedReadSchema.shape.path.describe('Where in the shipment, such as `goods[0].hs`'),
    value: storedReadSchema.shape.value.describe('The value that it had then; long texts and lists are cut'),
    sources: sources('What the fact rests on'),
  })
  .meta({ id: 'ReadFact' });

/** A shipment that a fact counted. */
export const linkedBillSchema = z
  .object({
    bill: z.string().describe('House bill or air waybill'),
    shipmentId: z.uuid().describe('For `/v1/shipments/{id}`'),
    departureAt: z.iso.datetime().describe('Stated time of departure'),
    facts: z
      .array(z.string())
      .describe('The facts under `reads` that counted it, such as `history.heavyLately`'),
  })
  .meta({ id: 'LinkedBill' });

/** The evidence for the outcome of a rule. */
export const ruleEvidenceSchema = storedRuleEvidenceSchema
  .pick({ sentence: true })
  .extend({
    sentence: storedRuleEvidenceSchema.shape.sentence.describe(
      'For a person: what was found, what is absent, or what failed',
    ),
    item: z.string().nullable().describe('The item that it is about, such as `goods[0]`'),
    points: points('Points that it brings, before adjustment'),
    band: z.string().nullable().describe('The band of a measure that the figure fell into'),
    reads: z.array(readFactSchema).describe('The facts that the rule read'),
    absent: z
      .array(z.string())
      .describe('What the rule needed and the shipment does not state; `unknown` says it in words'),
    bills: z
      .array(linkedBillSchema)
      .nullable()
      .describe(
        'The earlier shipments behind what a hit read of the past, as known when it was scored: the newest 8 of each fact, the latest departure first. Null in `GET /v1/shipments/{id}`, which does not look them up',
      ),
  })
  .meta({ id: 'RuleEvidence' });

/** The outcome of one rule for the shipment. */
export const ruleOutcomeSchema = storedOutcomeSchema
  .pick({ id: true })
  .extend({
    id: storedOutcomeSchema.shape.id.describe('Of the rule, in its rule file'),
    title: z.string().describe('What the rule looks for'),
    family: z.string().nullable().describe('The kind of evidence; null for a rule that adjusts others'),
    basis: z.string().nullable().describe('The law or the paper behind the rule'),
    caution: z.string().nullable().describe('What lawful trade looks the same; read it before you decide'),
    outcome: z
      .enum([...ruleOutcomes, 'adjusts'])
      .describe(
        '`adjusts`: changed the points of the rules that name it under `adjustedBy`, and is no hit; `unknown`: something it needs is not stated; `stale`: a list that it reads was too old; `suppressed`: another rule rules it out; `miss`: listed with `rules=all` alone',
      ),
    points: points('What went into its family, after adjustment'),
    before: z
      .number()
      .nullable()
      .describe('Its points before other rules adjusted them; null where none did'),
    band: z.string().nullable().describe('The band of a measure that the figure fell into'),
    floor: z.int().nullable().describe('The tier that it brings, whatever the score'),
    adjustedBy: z.array(z.string()).describe('Rules that changed its points'),
    dueTo: z.array(z.string()).describe('Rules that suppressed it, or could not tell whether to'),
    sources: sources(
      'What the outcome rests on, whichever fact decided: all that the rule reads, and the rules that may suppress or adjust it',
    ),
    evidence: z
      .array(ruleEvidenceSchema)
      .describe(
        'One entry, or one for each item of goods, party or hit. Empty for an `unknown` rule of which `unknown` of the ' +
          'assessment says all, unless `rules=all`',
      ),
  })
  .meta({ id: 'RuleOutcome' });

/** Something that rules could not be decided without. */
export const unknownSchema = z
  .object({
    facts: z
      .array(z.string())
      .describe(
        'What is absent, as `absent` of the rules names it; empty where something else is the reason',
      ),
    sentence: z
      .string()
      .describe(
        'For a person: what is absent, and what it waits for. Figures of the log are those of `knownTo`, not of today',
      ),
    rules: z.array(z.string()).describe('Ids of the rules that it leaves open'),
  })
  .meta({ id: 'UnknownFact' });

/** The outcome of scoring one shipment revision. */
export const assessmentSchema = z
  .object({
    id: z.uuid().describe('Of the assessment'),
    position: z.int().describe('Log position of the shipment revision'),
    knownTo: z.int().describe('Log position up to which the past was known when it was scored'),
    assessedAt: z.iso.datetime().describe('When it was scored'),
    score: z.number().min(0).max(100).describe('0 to 100, with two decimals'),
    tier: z.int().nullable().describe('1 is the most urgent; null where it reached none'),
    incomplete: z.boolean().describe('A rule failed: the score may be too low'),
    headline: z.string().nullable().describe('The weightiest reason in a sentence; null where no rule hit'),
    headlineSources: sources("What the headline's sentence rests on"),
    scoreSources: sources(
      'What the rules listed with an outcome rest on; the score rests also on those that missed, and is never one of the manifest alone',
    ),
    ruleset: z
      .object({
        id: z.uuid().describe('Of the version'),
        name: z.string().describe('Name of the rule set'),
        version: z.int().describe('Number of the version under that name'),
        hash: z.string().describe('SHA-256 in hexadecimal'),
      })
      .describe('The version of the rule set that was in force'),
    featureSet: z.int().describe('Version of the features'),
    families: z
      .array(
        storedFamilySchema.extend({
          name: storedFamilySchema.shape.name.describe('The kind of evidence'),
          points: points('Its points after limits'),
          positive: storedFamilySchema.shape.positive.describe(
            'It counts among the families that a tier asks for',
          ),
        }),
      )
      .describe('Those that bring points, in the order of the rule file'),
    rules: z
      .array(ruleOutcomeSchema)
      .describe(
        'The rules that say something: what hit first, by points, then what failed, is stale or unknown, was suppressed, or adjusts one of these; with `rules=all` those that missed, too',
      ),
    missed: z
      .array(z.string())
      .describe('Ids of the rules that missed, and of those that adjust others and changed none'),
    unknown: z
      .array(unknownSchema)
      .describe('What rules could not be decided without, each once: why the score may be too low'),
    features: z.record(z.string(), z.unknown()).describe('Derived values as the rules read them'),
  })
  .meta({ id: 'Assessment' });

export type AssessmentAnswer = z.output<typeof assessmentSchema>;
export type RuleOutcomeAnswer = z.output<typeof ruleOutcomeSchema>;
