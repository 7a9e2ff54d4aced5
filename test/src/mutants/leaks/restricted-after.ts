import type { Mutant } from '../mutant.js';
import { inMarkedNotes } from './killers.js';

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
];
