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
export const inTokens = inTest('packages/access/build/test/tokens.test.js');
export const inMarkedNotes = inTest('services/referral-api/build/test/marked-notes.test.js');
export const inWebhooks = inTest('services/referral-api/build/test/webhooks.test.js');
export const inAssign = inTest('services/referral-api/build/test/assign.test.js');
export const inInbox = inTest('services/referral-api/build/test/inbox.test.js');
export const inRelease = inTest('services/referral-api/build/test/release.test.js');
export const inAgreements = inTest('services/referral-api/build/test/agreements.test.js');
export const inAnswers = inTest('services/referral-api/build/test/partner-answers.test.js');
export const inWalk = inTest('services/referral-api/build/test/disclosure.test.js');
export const inRecipients = inTest('packages/decisions/build/test/release-recipients.test.js');
export const inReleased = inTest('packages/access/build/test/manifest-facts.test.js');
export const inStreams = inTest('services/referral-api/build/test/partner-events.test.js');
export const inPartnerEvents = inTest('packages/storage/build/test/partner-events.test.js');
export const inPreview = inTest('services/referral-api/build/test/release-preview.test.js');
export const inMessages = inTest('services/worker/build/test/webhooks/partners.test.js');
/** Each walk meets all that a model of disclosure can forget. */
export const inAnyWalk = inWalk('no path discloses without an agreement in force: seed 21');
