import type { Mutant } from '../mutant.js';
import { inAnswers, inAnyWalk, inMarkedNotes, inMarks, inRecipients, inRelease } from './killers.js';

const maySee = 'packages/access/build/src/marks/may-see.js';
const strictest = 'packages/access/build/src/marks/strictest.js';
const whoSeesWhat = inMarks('who sees what: each label, each limit, with a twin who does not');
const nobodySeesMore = inMarks(
  'nobody sees more of several than of any one, and of one as much as of it alone',
);
const bearsItsReferrals = inMarkedNotes('a note bears the marks of its referral, those it gets later, too');

/** "Marks of several read as any-of." */
export const anyOfMarks: readonly Mutant[] = [
  {
    name: 'one-limit-is-enough',
    quick: true,
    tells: 'what is NOFORN and REL TO to whoever passes one of the two',
    file: maySee,
    find: '(marks.dissemination ?? []).every((limit) =>',
    put: '[marks.dissemination ?? []].flat().some((limit) =>',
    killer: whoSeesWhat,
  },
  {
    name: 'one-kind-of-mark-is-enough',
    tells: 'what TLP closes to whoever CUI lets in',
    file: maySee,
    find: 'passesTlp(person, marks, originator) &&',
    put: 'passesTlp(person, marks, originator) || marks.tlp !== undefined &&',
    killer: whoSeesWhat,
  },
  {
    name: 'one-of-the-countries-is-enough',
    tells: 'what is REL TO Jamaica to an officer who carries it to Trinidad and Tobago, too',
    file: maySee,
    find: 'countries.every((one) => relTo.includes(one)',
    put: 'countries.some((one) => relTo.includes(one)',
    killer: whoSeesWhat,
  },
  {
    name: 'rel-to-is-the-union',
    tells: 'what two REL TO close to each other’s countries to both',
    file: strictest,
    find: 'a.filter((one) => b.includes(one))',
    put: '[...a, ...b]',
    killer: inMarks('REL TO intersects, limits and categories add up, the most closed label stands'),
  },
  {
    name: 'the-most-open-label-stands',
    tells: 'what is RED and GREEN as GREEN',
    file: strictest,
    find: 'rank(a) <= rank(b) ? [a, b] : [b, a]',
    put: 'rank(a) <= rank(b) ? [b, a] : [a, b]',
    killer: inMarks('REL TO intersects, limits and categories add up, the most closed label stands'),
  },
  {
    name: 'red-of-several-is-for-all-that-are-named',
    tells: 'what is RED twice to whoever one of the two names',
    file: strictest,
    find: 'a.recipients?.filter((one) => b.recipients?.includes(one))',
    put: '[...new Set([...(a.recipients ?? []), ...(b.recipients ?? [])])].toSorted()',
    killer: nobodySeesMore,
  },
  {
    name: 'a-note-with-marks-leaves-those-of-its-referral',
    tells: 'a note on a marked referral to whoever its own marks let in',
    file: 'services/referral-api/build/src/referrals/hidden-notes.js',
    find: 'strictestOf(marks, referralMarks) ?? {}',
    put: 'marks ?? referralMarks ?? {}',
    killer: bearsItsReferrals,
  },
  {
    name: 'an-officer-of-several-countries-needs-one-of-them',
    tells: 'what is REL TO Jamaica to an officer who carries it to the Cayman Islands, too',
    file: 'packages/storage/build/src/release/visible.js',
    find: '${countries} <@ l.rel_to',
    put: '${countries} && l.rel_to',
    killer: inAnyWalk,
  },
  {
    name: 'a-release-with-marks-leaves-those-of-its-referrals',
    tells: 'what a referral’s marks keep from partners, by marks of the release’s own',
    file: 'packages/decisions/build/src/release/marks.js',
    find: 'strictestOf(own, ...ofReferrals)',
    put: 'strictestOf(own) ?? strictestOf(...ofReferrals)',
    killer: inRelease('marks of any referral of the shipment limit its release, by whichever door'),
  },
  {
    name: 'rel-to-need-not-name-all-that-an-agency-speaks-for',
    quick: true,
    tells: 'an agency of many countries what is for one of them',
    file: 'packages/decisions/build/src/release/marks.js',
    find: 'return officer.countries.filter((country) =>',
    put: 'return recipient.countries.filter((country) =>',
    killer: inRecipients('what a recipient could not see by its marks is refused'),
  },
  {
    name: 'noforn-names-no-countries',
    tells: 'what is NOFORN to an officer of a state who speaks for Mexico, too',
    file: 'packages/decisions/build/src/release/marks.js',
    find: "includes('NOFORN') === true",
    put: "includes('NOFORN') === null",
    killer: inRecipients('what a recipient could not see by its marks is refused'),
  },
  {
    name: 'an-agency-reads-all-that-is-said-to-it',
    tells: 'a reply that is REL TO Jamaica to an officer who speaks for Trinidad and Tobago, too',
    file: 'packages/decisions/build/src/partner-answer/seen-by-partner.js',
    find: 'said.marks === null || maySee(',
    put: 'said.marks !== undefined || maySee(',
    killer: inAnswers('what its marks keep from an officer is not there, and leaves no gap'),
  },
  {
    name: 'an-agency-reads-all-that-it-says',
    tells: 'an officer what a colleague said to the United States as FED ONLY',
    file: 'packages/decisions/build/src/partner-answer/seen-by-partner.js',
    find: 'officer.subject === said.by &&',
    put: '',
    killer: inAnswers('what its marks keep from an officer is not there, and leaves no gap'),
  },
];
