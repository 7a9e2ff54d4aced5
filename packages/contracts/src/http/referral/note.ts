import { z } from 'zod';
import { requiredText } from '../../text.js';
import { marksSchema, newMarksSchema } from '../../marks.js';
import { exampleIds } from './examples.js';
import { bannerSchema } from './marks.js';
import { cursorParameter, limitParameter, pageOf } from './parameters.js';

/** `POST /v1/referrals/{id}/notes`. */
export const newNoteSchema = z
  .strictObject({
    text: requiredText(4_000).describe('What is to be remembered; kept, with who you are'),
    marks: newMarksSchema
      .optional()
      .describe('Who else may read it; it bears the marks of its referral, too, and the strictest stands'),
  })
  .meta({ id: 'NewNote', examples: [{ text: 'Called the forwarder: nobody there knows the consignee.' }] });
export type NewNote = z.output<typeof newNoteSchema>;

export const noteSchema = z
  .object({
    id: z.uuid().describe('Of the note'),
    at: z.iso.datetime().describe('When it was written'),
    by: z.string().describe('Who wrote it'),
    text: z.string().describe('In the words of who wrote it'),
    marks: marksSchema.nullable().describe('The strictest of its own and its referral’s; null: none'),
    banner: bannerSchema,
    decision: z.int().describe('Log position of the decision that records it'),
  })
  .meta({
    id: 'Note',
    examples: [
      {
        id: exampleIds.assessment,
        at: '2023-09-13T15:20:11.007Z',
        by: 'm.rivera',
        text: 'Called the forwarder: nobody there knows the consignee.',
        marks: null,
        banner: null,
        decision: 206,
      },
    ],
  });
export type Note = z.output<typeof noteSchema>;

export const noteQuerySchema = z.strictObject({ cursor: cursorParameter(), limit: limitParameter() });

/** The notes of a referral, the oldest first. */
export const notePageSchema = pageOf(noteSchema).meta({
  id: 'NotePage',
  examples: [
    {
      items: [
        {
          id: exampleIds.assessment,
          at: '2023-09-13T15:20:11.007Z',
          by: 'm.rivera',
          text: 'Called the forwarder: nobody there knows the consignee.',
          marks: null,
          banner: null,
          decision: 206,
        },
      ],
      nextCursor: null,
    },
  ],
});
