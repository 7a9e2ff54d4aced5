import type { Mutant } from '../mutant.js';
import { inMarkedNotes, inMatrix, inWebhooks } from './killers.js';

const whoMayNot = inMarkedNotes(
  'who may not see a note finds it nowhere, and as much as where there is none',
);
const hidden = 'await hiddenNotes(pool, actorOf(request), id)';

/** "A search path that skips the check." */
export const uncheckedSearch: readonly Mutant[] = [
  {
    name: 'the-list-of-notes-checks-no-marks',
    tells: 'notes to whoever their marks shut out',
    file: 'services/referral-api/build/src/referrals/notes.js',
    find: hidden,
    put: '[]',
    killer: whoMayNot,
  },
  {
    name: 'the-timeline-checks-no-marks',
    tells: 'the same notes among what else happened',
    file: 'services/referral-api/build/src/referrals/timeline.js',
    find: hidden,
    put: '[]',
    killer: whoMayNot,
  },
  {
    name: 'the-list-of-webhooks-checks-no-scope',
    tells: 'which systems hear of referrals to who may not read these',
    file: 'packages/storage/build/src/webhook/find.js',
    find: 'from webhook w where ${known} and ($3::uuid is null',
    put: 'from webhook w where (${known} or true) and ($3::uuid is null',
    killer: inWebhooks(
      'those of people are known to who reads referrals, those of feeds to who reads tokens',
    ),
  },
  {
    name: 'a-manifest-is-found-whoever-sent-it',
    tells: 'a feed what another has sent',
    file: 'packages/storage/build/src/manifest/find.js',
    find: 'where m.feed_id = $1::text and m.id = $2::uuid',
    put: 'where $1::text is not null and m.id = $2::uuid',
    killer: inMatrix('getManifest'),
    slow: true,
  },
];
