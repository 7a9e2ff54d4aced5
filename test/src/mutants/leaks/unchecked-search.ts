import type { Mutant } from '../mutant.js';
import { inAgreements, inInbox, inMarkedNotes, inMatrix, inWalk, inWebhooks } from './killers.js';

const whoMayNot = inMarkedNotes(
  'who may not see a note finds it nowhere, and as much as where there is none',
);

/** "A search path that skips the check." */
export const uncheckedSearch: readonly Mutant[] = [
  {
    name: 'the-list-of-notes-checks-no-marks',
    tells: 'notes to whoever their marks shut out',
    file: 'services/referral-api/build/src/referrals/notes.js',
    find: 'await hiddenNotes(pool, actorOf(request), id)',
    put: '[]',
    killer: whoMayNot,
  },
  {
    name: 'the-timeline-checks-no-marks',
    tells: 'the same notes among what else happened',
    file: 'services/referral-api/build/src/referrals/timeline.js',
    find: '...(await hiddenNotes(pool, actor, id)),',
    put: '',
    killer: whoMayNot,
  },
  {
    name: 'the-list-of-webhooks-checks-no-scope',
    tells: 'which systems hear of referrals to who may not read these',
    file: 'packages/storage/build/src/webhook/find.js',
    find: 'from webhook w where ${known} and ($5::uuid is null',
    put: 'from webhook w where (${known} or true) and ($5::uuid is null',
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
  {
    name: 'the-inbox-lists-whatever-is-the-agencys',
    tells: 'what was withdrawn, has expired or is under no agreement in force',
    file: 'packages/storage/build/src/release/inbox-list.js',
    find: 'where ${visible(reader)} and ${matching} and ${asked',
    put: 'where (${visible(reader)} or c.agency = $1::text) and ${matching} and ${asked',
    killer: inInbox('what may not be read is not there: the same answer as for what never was'),
  },
  {
    name: 'a-release-is-shown-by-its-id-alone',
    tells: 'the same by its id',
    file: 'packages/storage/build/src/release/inbox-find.js',
    find: 'where c.release_id = $4::uuid and ${visible(reader)}',
    put: 'where c.release_id = $4::uuid and (${visible(reader)} or c.agency = $1::text)',
    killer: inInbox('what may not be read is not there: the same answer as for what never was'),
  },
  {
    name: 'a-suspended-agreement-discloses',
    tells: 'an agency after a breach what it was told before it',
    file: 'packages/storage/build/src/release/visible.js',
    find: '(a.suspended_at is null and a.ended_at is null and',
    put: '(a.ended_at is null and',
    killer: inAgreements('its status is in force exactly where what was released under it can be read'),
  },
  {
    name: 'an-agreement-that-ended-discloses',
    tells: 'an agency with which nothing is agreed any more what it was told',
    file: 'packages/storage/build/src/release/visible.js',
    find: 'a.suspended_at is null and a.ended_at is null and',
    put: 'a.suspended_at is null and',
    killer: inWalk('no path discloses without an agreement in force: seed 21'),
    slow: true,
  },
  {
    name: 'an-agreement-discloses-for-ever',
    tells: 'an agency what it was told, after the last day of its agreement',
    file: 'packages/storage/build/src/release/visible.js',
    find: '(a.valid_to is null or a.valid_to > ${at})',
    put: '(a.valid_to is null or a.valid_to > ${at} or true)',
    killer: inWalk('no path discloses without an agreement in force: seed 21'),
    slow: true,
  },
  {
    name: 'a-release-is-read-after-its-time',
    tells: 'what has expired',
    file: 'packages/storage/build/src/release/visible.js',
    find: '(l.expires_at is null or l.expires_at > ${at})',
    put: '(l.expires_at is null or l.expires_at > ${at} or true)',
    killer: inWalk('no path discloses without an agreement in force: seed 21'),
    slow: true,
  },
];
