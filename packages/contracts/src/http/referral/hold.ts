import { z } from 'zod';
import { requiredText } from '../../text.js';
import { waiverGroundSchema } from './exam.js';

/** `POST /v1/referrals/{id}/hold`. */
export const newHoldSchema = z
  .strictObject({
    action: z
      .enum(['request', 'place', 'lift'])
      .describe(
        '`request`: asks that the cargo be held. `place`: holds it; its feed hears at once that the bill must not be ' +
          'loaded. `lift`: ends the hold, or withdraws the request',
      ),
    reason: requiredText(4_000).describe('Why; kept, with who you are. The feed never learns it'),
    ground: waiverGroundSchema
      .optional()
      .describe(
        'Why it is lifted although the cargo was not examined since the hold was placed; needed then, and for `lift` ' +
          'alone',
      ),
  })
  .refine(({ action, ground }) => ground === undefined || action === 'lift', {
    path: ['ground'],
    message: 'is for lift alone',
  })
  .meta({
    id: 'NewHold',
    examples: [{ action: 'request', reason: 'Slides declared as car parts; image it before it is loaded.' }],
  });
export type NewHold = z.output<typeof newHoldSchema>;
