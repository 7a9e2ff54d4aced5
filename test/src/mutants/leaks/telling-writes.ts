import type { Mutant } from '../mutant.js';
import { inWebhooks } from './killers.js';

/** "A read-only person's write whose answer shows more than a read." */
export const tellingWrites: readonly Mutant[] = [
  {
    name: 'a-webhook-is-changed-whoever-may-know-it',
    tells: 'that there is a webhook, by what a write of it answers',
    file: 'packages/decisions/build/src/webhook/lock-seen.js',
    find: 'webhooksKnownTo(actor)',
    put: '{ people: true, feeds: true }',
    killer: inWebhooks(
      'those of people are known to who reads referrals, those of feeds to who reads tokens',
    ),
  },
  {
    name: 'who-may-not-read-webhooks-tests-them',
    tells: 'the name of a message to a system that one may not know',
    file: 'packages/decisions/build/src/webhook/test.js',
    find: 'webhooksKnownTo(actor)',
    put: '{ people: true, feeds: true }',
    killer: inWebhooks(
      'those of people are known to who reads referrals, those of feeds to who reads tokens',
    ),
  },
];
