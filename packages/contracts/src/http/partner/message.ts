import { z } from 'zod';
import { marksSchema, newMarksSchema } from '../../marks.js';
import { requiredText, requiredWords, words } from '../../text.js';
import { utc } from '../../time.js';
import { bannerSchema } from '../referral/marks.js';
import { examplePartnerIds } from './examples.js';
import { answerOutcomeSchema, foundTypes } from './vocabulary.js';

export const foundItemSchema = z
  .strictObject({
    type: z.enum(foundTypes).describe('What was found'),
    count: z.number().positive('must be more than 0').max(1e9).describe('How many, or how much in `unit`'),
    unit: words(32).exactOptional().describe('Of `count`, such as `kg` or `USD`; whole pieces by default'),
    description: words(500).exactOptional().describe('Make, model, caliber, serial number'),
  })
  .meta({ id: 'FoundItem', examples: [{ type: 'pistol', count: 2, description: '9 mm' }] });
export type FoundItem = z.output<typeof foundItemSchema>;

const answer = {
  outcome: answerOutcomeSchema,
  items: z.array(foundItemSchema).max(100).exactOptional().describe('Of `found`: what was found'),
  note: words(4_000).exactOptional().describe('What else is to be said'),
  arrivedAt: utc().exactOptional().describe('When it arrived'),
};
const marks = newMarksSchema
  .exactOptional()
  .describe('Who on the side of the United States may read it; no other partner ever does');

interface Stated {
  readonly outcome: string;
  readonly items?: readonly FoundItem[];
  readonly arrivedAt?: string;
}

/** Members that contradict the outcome, and pieces that are none. */
function noContradiction({ outcome, items = [], arrivedAt }: Stated, context: z.RefinementCtx): void {
  const fault = (path: (string | number)[], message: string): void =>
    context.addIssue({ code: 'custom', path, message });
  if (outcome !== 'found' && items.length > 0) fault(['items'], 'are for the outcome `found` alone');
  for (const [index, { count, unit = '' }] of items.entries())
    if (unit === '' && !Number.isInteger(count))
      fault(['items', index, 'count'], 'must be whole pieces, or have a `unit`');
  if (outcome === 'not_arrived' && arrivedAt !== undefined)
    fault(['arrivedAt'], 'is not for the outcome `not_arrived`');
}

/** `POST /v1/releases/{id}/answer`. */
export const newAnswerSchema = z
  .strictObject({ ...answer, marks })
  .superRefine(noContradiction)
  .meta({
    id: 'NewAnswer',
    examples: [{ outcome: 'found', items: [{ type: 'pistol', count: 2 }], note: 'In the second barrel' }],
  });
export type NewAnswer = z.output<typeof newAnswerSchema>;

/** `POST /v1/releases/{id}/correction`: takes the place of the answer that stands, which is kept. */
export const newCorrectionSchema = z
  .strictObject({
    ...answer,
    marks,
    reason: requiredWords(2_000).describe('What was wrong with the answer before'),
  })
  .superRefine(noContradiction)
  .meta({
    id: 'NewCorrection',
    examples: [{ outcome: 'examined_clean', reason: 'The barrel was another consignee’s' }],
  });
export type NewCorrection = z.output<typeof newCorrectionSchema>;

/** `POST /v1/releases/{id}/question`, and `POST /v1/released/{id}/reply`. */
export const newQuestionSchema = z
  .strictObject({ text: requiredWords(4_000).describe('What is asked'), marks })
  .meta({ id: 'NewQuestion', examples: [{ text: 'Which of the two barrels do you mean?' }] });
export const newReplyRequestSchema = z
  .strictObject({
    agency: requiredText(200).optional().describe('To which recipient; not needed where there is one'),
    text: requiredWords(4_000).describe('What the recipient is told: it reads it as it stands here'),
    marks: newMarksSchema.exactOptional().describe('How the recipient may pass it on'),
  })
  .meta({ id: 'NewReply', examples: [{ text: 'The one with the blue lid.' }] });

/** A question or a reply, as stored. */
export const storedWordsSchema = z.object({ text: z.string() });

/** An answer or a correction, as stored. */
export const storedAnswerSchema = z.object({
  outcome: answerOutcomeSchema,
  items: z.array(foundItemSchema).exactOptional(),
  note: z.string().exactOptional(),
  arrivedAt: z.string().exactOptional(),
  reason: z.string().exactOptional(),
});
export type StoredAnswer = z.output<typeof storedAnswerSchema>;

/** @param by what is said of who said it */
const messageOf = (by: string) => {
  const said = {
    id: z.uuid().describe('Of what was said'),
    number: z
      .int()
      .describe(
        'Its place in what was said about this release, from 1; for its recipient, in what they may read of that',
      ),
    at: z.iso.datetime().describe('When'),
    by: z.string().describe(by),
    marks: marksSchema.nullable().describe('What it bears; null: nothing'),
    banner: bannerSchema,
  };
  return z.discriminatedUnion('kind', [
    z.object({
      kind: z.enum(['answer', 'correction']).describe('What the recipient answered, or put right'),
      ...said,
      outcome: answerOutcomeSchema,
      items: z.array(foundItemSchema).describe('What was found'),
      note: z.string().nullable().describe('What else was said'),
      arrivedAt: z.iso.datetime().nullable().describe('When it arrived, as the recipient says'),
      reason: z.string().nullable().describe('Of a correction: what was wrong before'),
      standing: z.boolean().describe('Whether it is the answer that stands for this release'),
    }),
    z.object({
      kind: z.enum(['question', 'reply']).describe('What the recipient asked, or was told'),
      ...said,
      text: z.string().describe('In the words of who said it'),
    }),
  ]);
};

const example = {
  kind: 'answer' as const,
  id: examplePartnerIds.message,
  number: 1,
  at: '2023-09-16T15:20:00.000Z',
  by: 'local-partner-jm',
  marks: null,
  banner: null,
  outcome: 'found' as const,
  items: [{ type: 'pistol' as const, count: 2 }],
  note: 'In the second barrel',
  arrivedAt: null,
  reason: null,
  standing: true,
};

/** What was just answered, or put right, as who did so sees it. */
export const answeredSchema = messageOf('By whom')
  .options[0].extend({
    hint: z.string().nullable().describe('What is left to be said, and how; null: nothing'),
  })
  .meta({ id: 'Answered', examples: [{ ...example, hint: null }] });
export type Answered = z.output<typeof answeredSchema>;

/** What was said about a copy of a release, as its recipient sees it. */
export const partnerMessageSchema = messageOf('By whom; of a reply `United States`').meta({
  id: 'PartnerMessage',
  examples: [example],
});
export type PartnerMessage = z.output<typeof partnerMessageSchema>;

/** The same, as US officers who may read it see it. */
export const releaseMessageSchema = messageOf('By whom').meta({ id: 'ReleaseMessage', examples: [example] });
export type ReleaseMessage = z.output<typeof releaseMessageSchema>;
