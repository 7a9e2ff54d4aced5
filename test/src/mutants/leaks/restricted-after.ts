import type { Mutant } from '../mutant.js';
import { inAnyWalk, inMarkedNotes, inRelease } from './killers.js';

/** "Created first and restricted after." */
export const restrictedAfter: readonly Mutant[] = [
  {
    name: 'a-note-is-written-before-its-marks',
    tells: 'a note until somebody marks it',
    file: 'packages/decisions/build/src/referral/note.js',
    find: 'text, by, agency, marks });',
    put: 'text, by, agency, marks: null });',
    killer: inMarkedNotes('who may not see a note finds it nowhere, and as much as where there is none'),
  },
  {
    name: 'a-note-takes-its-own-marks-alone',
    tells: 'a note once the marks of its referral are taken away',
    file: 'packages/decisions/build/src/referral/note.js',
    find: 'strictestOf(own, referral.marks)',
    put: 'own ?? null',
    killer: inMarkedNotes('a note bears the marks of its referral, those it gets later, too'),
  },
  {
    name: 'a-release-is-made-before-its-marks-are-checked',
    quick: true,
    tells: 'what marks keep from a recipient, until somebody withdraws it',
    file: 'packages/decisions/build/src/release/check.js',
    find: 'if (forbidden.length > 0)',
    put: 'if (forbidden.length > 99)',
    killer: inRelease('marks of any referral of the shipment limit its release, by whichever door'),
  },
  {
    name: 'a-release-is-made-without-its-rel-to',
    tells: 'what is REL TO one country to officers of several',
    file: 'packages/decisions/build/src/release/create.js',
    find: 'relTo: relToOf(marks)',
    put: 'relTo: null',
    killer: inAnyWalk,
  },
  {
    name: 'a-release-is-made-without-its-end',
    tells: 'what expires, for ever',
    file: 'packages/storage/build/src/release/insert.js',
    find: 'row.expiresAt,',
    put: 'null,',
    killer: inAnyWalk,
  },
];
