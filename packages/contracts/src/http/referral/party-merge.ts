import { z } from 'zod';
import { formerly } from '../../former.js';
import { requiredText } from '../../text.js';
import { likeness } from './likeness.js';
import { briefPartyExample, briefPartySchema, otherPartyExample } from './party-brief.js';

/** Two parties that may be one, for a person to decide. */
export const proposalSchema = z
  .object({
    party: briefPartySchema.describe('Of the cluster'),
    with: briefPartySchema.describe('Who may be the same'),
    likeness: likeness().describe('How alike their names are, 0 to 1'),
    score: formerly('likeness', z.number().min(0).max(1)),
    because: z.array(z.string()).describe('What they have in common'),
    why: formerly('because', z.array(z.string())),
  })
  .meta({ id: 'Proposal' });
export type Proposal = z.output<typeof proposalSchema>;

export const proposalsSchema = z
  .object({
    items: z.array(proposalSchema).describe('The likeliest first, at most 50'),
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
            likeness: 0.94,
            score: 0.94,
            because: ['names alike (0.94)', 'the same address'],
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
    position: z.int().describe('Its place in the log; names it in `DELETE`'),
    decision: formerly('position', z.int()),
    kind: z.enum(['merge', 'refusal']).describe('They are one, or they are not'),
    parties: z.array(briefPartySchema).length(2).describe('The two that it is about'),
    reason: z.string().describe('Why'),
    createdAt: z.iso.datetime().describe('When it was decided'),
    createdBy: z.string().describe('By whom'),
    by: formerly('createdBy', z.string()),
    at: formerly('createdAt', z.iso.datetime()),
  })
  .meta({
    id: 'Merge',
    examples: [
      {
        position: 214,
        decision: 214,
        kind: 'merge',
        parties: [briefPartyExample, otherPartyExample],
        reason: 'Same ID card, seen at pick-up',
        createdAt: '2023-09-15T14:00:00.000Z',
        createdBy: 'm.rivera',
        by: 'm.rivera',
        at: '2023-09-15T14:00:00.000Z',
      },
    ],
  });
export type MergeAnswer = z.output<typeof mergeSchema>;

/** A decision’s position in the log. */
export const decisionPath = z.object({
  decision: z
    .string()
    .regex(/^[1-9]\d{0,14}$/)
    .describe('Position of the decision, which is the `position` of a merge or refusal'),
});

export const undoneSchema = z
  .object({
    position: z.int().describe('The place in the log of the decision that took it back'),
    undone: z.int().describe('The decision that was taken back'),
    decision: formerly('position', z.int()),
  })
  .meta({ id: 'Undone', examples: [{ position: 215, undone: 214, decision: 215 }] });
