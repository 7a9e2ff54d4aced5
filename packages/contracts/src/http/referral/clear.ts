import { z } from 'zod';
import { requiredText } from '../../text.js';
import { exampleIds } from './examples.js';

/** The most referrals that one request clears. */
export const mostCleared = 500;

/** `POST /v1/referrals/clear`. */
export const clearingSchema = z
  .strictObject({
    items: z
      .array(
        z.strictObject({
          id: z.uuid().describe('Of the referral'),
          version: z.int().min(1).describe('The version that you decide about'),
        }),
      )
      .min(1)
      .max(mostCleared)
      .superRefine((items, context) => {
        const seen = new Set<string>();
        for (const [index, { id }] of items.entries()) {
          if (seen.has(id))
            context.addIssue({ code: 'custom', path: [index, 'id'], message: 'stands here twice' });
          seen.add(id);
        }
      })
      .describe(`What is cleared, at most ${mostCleared}, each once`),
    reason: requiredText(4_000).describe('Why; kept with each, with who you are'),
  })
  .meta({
    id: 'Clearing',
    examples: [
      { items: [{ id: exampleIds.referral, version: 1 }], reason: 'Household goods of one family, seen.' },
    ],
  });
export type Clearing = z.output<typeof clearingSchema>;

const ids = (description: string) => z.array(z.uuid()).describe(description);

/** What came of each; every id of the request stands in one of the lists, in the order of the request. */
export const clearedSchema = z
  .object({
    cleared: ids('Closed as `no_contraband`, each by a decision of its own'),
    stale: ids('Changed since that version: read it again'),
    wrongState: ids(
      'Closed already; or decided one by one: somebody asked for a hold, the cargo was held before, an exam is under way or ' +
        'recorded what it found',
    ),
    forbidden: ids(
      'A colleague’s, unless you may assign their work (`referral:assign`); or one whose cargo you asked to be held. A ' +
        'referral that does not exist is here, too',
    ),
  })
  .meta({
    id: 'Cleared',
    examples: [{ cleared: [exampleIds.referral], stale: [], wrongState: [], forbidden: [] }],
  });
export type Cleared = z.output<typeof clearedSchema>;
