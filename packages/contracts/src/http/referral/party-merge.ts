import { z } from 'zod';
import { requiredText } from '../../text.js';
import { briefPartyExample, briefPartySchema, otherPartyExample } from './party-brief.js';

/** Two parties that may be one, for a person to decide. */
export const proposalSchema = z
  .object({
    party: briefPartySchema.describe('Of the cluster'),
    with: briefPartySchema,
    score: z.number().min(0).max(1),
    why: z.array(z.string()),
  })
  .meta({ id: 'Proposal' });
export type Proposal = z.output<typeof proposalSchema>;

export const proposalsSchema = z
  .object({
    items: z.array(proposalSchema),
    cut: z.boolean().describe('Not all that could be compared were'),
  })
  .meta({
    id: 'Proposals',
    examples: [
      {
        items: [
          {
            party: briefPartyExample,
            with: otherPartyExample,
            score: 0.94,
            why: ['names alike (0.94)', 'the same address'],
          },
        ],
        cut: false,
      },
    ],
  });

/** `POST /v1/parties/{id}/merges` and `…/refusals`. */
export const newMergeSchema = z
  .strictObject({
    with: z.uuid().describe('Id of the other party'),
    reason: requiredText(2_000).describe('Why; kept, with who you are'),
  })
  .meta({
    id: 'NewMerge',
    examples: [{ with: otherPartyExample.id, reason: 'Same ID card, seen at pick-up' }],
  });

/** A person's decision about two parties. */
export const mergeSchema = z
  .object({
    decision: z.int().describe('Its position in the log; names it in `DELETE`'),
    kind: z.enum(['merge', 'refusal']),
    parties: z.array(briefPartySchema).length(2),
    reason: z.string(),
    by: z.string(),
    at: z.iso.datetime(),
  })
  .meta({
    id: 'Merge',
    examples: [
      {
        decision: 214,
        kind: 'merge',
        parties: [briefPartyExample, otherPartyExample],
        reason: 'Same ID card, seen at pick-up',
        by: 'm.rivera',
        at: '2023-09-15T14:00:00.000Z',
      },
    ],
  });
export type MergeAnswer = z.output<typeof mergeSchema>;

/** A decision’s position in the log. */
export const decisionPath = z.object({ decision: z.string().regex(/^[1-9]\d{0,14}$/) });

export const undoneSchema = z
  .object({ undone: z.int(), decision: z.int().describe('Position of the decision that took it back') })
  .meta({ id: 'Undone', examples: [{ undone: 214, decision: 215 }] });
