import type { Mutant } from '../mutant.js';
import { inAnswers, inInbox, inMarkedNotes, inPartnerEvents, inStreams, inWebhooks } from './killers.js';

const whoMayNot = inMarkedNotes(
  'who may not see a note finds it nowhere, and as much as where there is none',
);

/** "A count or cursor that tells what is hidden." */
export const tellingCounts: readonly Mutant[] = [
  {
    name: 'a-page-of-notes-is-cut-before-it-is-checked',
    tells: 'how many notes are hidden, by how short a page is',
    file: 'services/referral-api/build/src/referrals/notes.js',
    find: 'await notes.list(pool, id, after, limit + 1, hidden);',
    put: '(await notes.list(pool, id, after, limit + 1, [])).filter((row) => !hidden.includes(row.id));',
    killer: whoMayNot,
  },
  {
    name: 'a-page-of-the-timeline-ends-where-hidden-notes-end',
    tells: 'that something is hidden, by a next page that has nothing',
    file: 'services/referral-api/build/src/referrals/notes.js',
    find: 'return pageOf(rows, limit, present,',
    put: 'return pageOf([...rows, ...(hidden.length > 0 ? rows.slice(-1) : [])], limit, present,',
    killer: whoMayNot,
  },
  {
    name: 'a-hidden-note-makes-a-version',
    tells: 'that somebody wrote, by a version that moved',
    file: 'packages/decisions/build/src/referral/note.js',
    find: "return { outcome: 'noted',",
    put: "await tx.query('update referral set version = version + 1 where id = $1::uuid', [id]);\n    return { outcome: 'noted',",
    killer: whoMayNot,
  },
  {
    name: 'the-inbox-counts-whatever-is-the-agencys',
    quick: true,
    tells: 'how much is hidden',
    file: 'packages/storage/build/src/release/inbox-list.js',
    find: 'where ${visible(reader)} and ${matching} and ${leaving} limit',
    put: 'where (${visible(reader)} or c.agency = $1::text) and ${matching} and ${leaving} limit',
    killer: inInbox('what may not be read is not there: the same answer as for what never was'),
  },
  {
    name: 'events-of-all-agencies-are-numbered-together',
    quick: true,
    tells: 'how much others hear, by gaps between numbers',
    file: 'packages/storage/build/src/partner-event/tell.js',
    find: 'where e.agency = t.agency), 0)',
    put: '), 0)',
    killer: inPartnerEvents(
      'each agency is told by numbers of its own, without gaps, while several tell several',
    ),
  },
  {
    name: 'a-cursor-is-good-for-anybody',
    tells: 'where another’s list went on',
    file: 'services/referral-api/build/src/inbox/list.js',
    find: "['releases', who.agency, who.countries, sort, filters]",
    put: "['releases', sort, filters]",
    killer: inInbox('a cursor says nothing of what is hidden, and is good for one reader'),
  },
  {
    name: 'a-message-is-numbered-among-hidden-ones',
    tells: 'that a colleague said something that is hidden, by a number that is left out',
    file: 'packages/decisions/build/src/partner-answer/seen-by-partner.js',
    find: 'number: await releases.countSaid(db, copy, await hiddenOf(db, officer, copy), said.number)',
    put: 'number: said.number',
    killer: inAnswers('what its marks keep from an officer is not there, and leaves no gap'),
  },
  {
    name: 'an-amendment-of-eei-alone-is-more-work',
    tells: 'that somebody filed more EEI, by the time of an answer',
    file: 'packages/storage/build/src/release/inbox-find.js',
    find: 'where s.position = l.seen_position and',
    put: 'where s.position = l.seen_position and s.position <> cargo.position and',
    killer: inInbox('an amendment and a cancellation show, and what EEI has come to say does not'),
  },
  {
    name: 'a-cursor-of-messages-says-how-many-there-are-of-everybody',
    tells: 'how much others hear, by gaps between numbers of one sequence',
    file: 'services/referral-api/build/src/webhooks/deliveries.js',
    find: '({ id: last }) => encodeCursor(scope, last)',
    put: '({ sequence = 1 }) => encodeCursor(scope, sequence)',
    killer: inWebhooks('a test is one message, and messages are listed and sent again'),
  },
  {
    name: 'an-event-of-anybody-is-a-place-to-begin',
    tells: 'that an id is one of another agency’s',
    file: 'packages/storage/build/src/partner-event/read.js',
    find: 'from partner_event where agency = $1::text and id = $2::uuid',
    put: 'from partner_event where $1::text is not null and id = $2::uuid',
    killer: inStreams('after a break it hears what it missed; an id of another’s is one that never was'),
  },
];
