import type { Mutant } from '../mutant.js';
import { inAnswers, inInbox, inWebhooks } from './killers.js';

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
  {
    name: 'a-partner-acknowledges-what-it-may-not-read',
    quick: true,
    tells: 'that something was released, and by whom it was acknowledged',
    file: 'packages/storage/build/src/release/lock-copy.js',
    find: "and ${visible({ agency: '$2::text', countries: '$3::text[]', at: '$4::timestamptz' })}",
    put: "and (${visible({ agency: '$2::text', countries: '$3::text[]', at: '$4::timestamptz' })} or l.id = $1::uuid)",
    killer: inAnswers('what one may not know is answered as what there is not, by every verb'),
  },
  {
    name: 'a-reply-names-the-officer',
    tells: 'a partner which officer of the United States works on it',
    file: 'services/referral-api/build/src/inbox/present-said.js',
    find: "message.kind === 'reply' ? home : message.by",
    put: 'message.by',
    killer: inInbox('what was said is told in its order, and who replies is the United States'),
  },
  {
    name: 'a-second-answer-hears-what-the-first-one-was',
    tells: 'an officer what a colleague answered as FED ONLY',
    file: 'packages/decisions/build/src/partner-answer/answer.js',
    find: 'if (standing !== null && !mayReadSaid(',
    put: 'if (standing === undefined && !mayReadSaid(',
    killer: inAnswers('what its marks keep from an officer is not there, and leaves no gap'),
  },
];
