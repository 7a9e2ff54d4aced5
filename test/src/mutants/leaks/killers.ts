import type { Killer } from '../mutant.js';

const inTest =
  (test: string) =>
  (name: string): Killer => ({ test, case: name });

/** A row of the access matrix. */
export const inMatrix = inTest('test/build/test/matrix.test.js');
export const inIds = inTest('test/build/test/ids-in-bodies.test.js');
export const inWriteAnswers = inTest('test/build/test/write-answers.test.js');
export const inMarks = inTest('packages/access/build/test/marks.test.js');
export const inMay = inTest('packages/access/build/test/may.test.js');
export const inMarkedNotes = inTest('services/referral-api/build/test/marked-notes.test.js');
export const inWebhooks = inTest('services/referral-api/build/test/webhooks.test.js');
export const inAssign = inTest('services/referral-api/build/test/assign.test.js');
