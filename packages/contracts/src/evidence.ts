import { z } from 'zod';
import { ruleOutcomes } from './http/referral/assessment.js';

const scalar = z.union([z.string(), z.number(), z.boolean()]);

const ruleResult = z.object({
  id: z.string(),
  outcome: z.enum(ruleOutcomes),
  points: z.int(),
  band: z.string().optional(),
  floor: z.int().optional(),
  adjustedBy: z.array(z.string()).optional(),
  dueTo: z.array(z.string()).optional(),
  absent: z.array(z.string()).optional(),
  evidence: z.array(
    z.object({
      item: z.string().optional(),
      points: z.int(),
      band: z.string().optional(),
      sentence: z.string(),
      reads: z.array(z.object({ path: z.string(), value: z.union([scalar, z.array(scalar)]) })),
      absent: z.array(z.string()).optional(),
    }),
  ),
});

/** Evidence as it is stored with an assessment: what the rules came to, in hundredths of a point. */
const evidenceSchema = z.object({
  families: z.array(z.object({ name: z.string(), points: z.int(), positive: z.boolean() })),
  rules: z.array(ruleResult),
});

export type StoredEvidence = z.output<typeof evidenceSchema>;
export type StoredRuleResult = StoredEvidence['rules'][number];

/** @param text JSON, as the database gives it */
export const parseEvidence = (text: string): StoredEvidence => evidenceSchema.parse(JSON.parse(text));

/** Ids of the rules that hit. */
export const rulesThatHit = (text: string): string[] =>
  parseEvidence(text)
    .rules.filter(({ outcome }) => outcome === 'hit')
    .map(({ id }) => id);
