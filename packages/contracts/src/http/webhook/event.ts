import { z } from 'zod';
import { exampleIds } from '../referral/examples.js';
import { partnerActSchema, referralChangeSchema } from './webhook-message.js';

/** What `data:` of a server-sent event holds; `event:` says what happened. */
const at = z.iso.datetime().describe('When it happened');
export const serverSentEventSchema = referralChangeSchema.extend({ at });
export type ServerSentEvent = z.output<typeof serverSentEventSchema>;

/** The same of what a partner did about a release. */
export const partnerActEventSchema = partnerActSchema.extend({ at });

export const eventStreamExample = [
  'retry: 3000',
  '',
  'id: 8421-97',
  'event: referral.changed',
  `data: {"id":"${exampleIds.referral}","tier":1,"version":2,"status":"assigned","at":"2023-09-13T02:11:09.151Z"}`,
  '',
  ': still here',
  '',
].join('\n');

export const eventStreamSchema = z
  .string()
  .describe(
    'Server-sent events: `event` is `referral.created`, `.changed`, `.closed`, `.reopened`, `.at_risk` (more likely to be laden than to be answered first; told once), or `reset`: load anew what you show; `data` is a `ReferralChange` with `at`; or `release.acknowledged`, `.asked`, `.answered` (also by a correction): a partner did that, and `data` is the `id` of the release with `at`. A partner hears `release.created`, `.changed`, `.departed`, `.arrived`, `.withdrawn`, and `data` is a `ReleaseChange`; `id` is the place in the order of what happened',
  )
  .meta({ id: 'EventStream', examples: [eventStreamExample] });

export const eventStreamHeaders = z.object({
  'last-event-id': z
    .string()
    .max(200)
    .optional()
    .describe(
      'The `id` of the last event that was seen: what came since follows. Browsers send it by themselves',
    ),
});
