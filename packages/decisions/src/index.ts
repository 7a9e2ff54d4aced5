export { endAgreement } from './agreement/end.js';
export { makeAgreement, type MakingAgreement } from './agreement/make.js';
export type { AgreementRefused, BreachStands } from './agreement/refused.js';
export { resumeAgreement, type SeenAgreement } from './agreement/resume.js';
export { settleBreach } from './agreement/settle.js';
export { suspendAgreement } from './agreement/suspend.js';
export { publishBaseline } from './baseline/publish.js';
export { requeueDeadLetter } from './dead-letter/requeue.js';
export { makeExclusion } from './exclusion/make.js';
export {
  type ExclusionRefused,
  findCovering,
  type NewExclusion,
  type PreparedExclusion,
  type Candidate,
  prepareExclusion,
} from './exclusion/prepare.js';
export { revokeExclusion } from './exclusion/revoke.js';
export { liftLegalHold } from './legal-hold/lift.js';
export { placeLegalHold } from './legal-hold/place.js';
export { colleagueDays } from './person/colleague.js';
export { decideMerge } from './party/decide-merge.js';
export { acknowledgeRelease } from './partner-answer/acknowledge.js';
export { answerRelease } from './partner-answer/answer.js';
export { askAboutRelease } from './partner-answer/ask.js';
export { correctAnswer } from './partner-answer/correct.js';
export { confirmsContraband, dispositionFor } from './partner-answer/found.js';
export { answersSeen, hiddenMessages, maySeeSaid, presentAnswer } from './partner-answer/seen.js';
export { messagesSeen } from './partner-answer/seen-by-partner.js';
export type { SayingRefused } from './partner-answer/refused.js';
export { replyToPartner } from './partner-answer/reply.js';
export { revokeMerge } from './party/revoke-merge.js';
export { recordDecision, recordDecisions } from './record.js';
export { actionsOf } from './referral/acts.js';
export { type Amendments, amendmentsOf } from './referral/amendments.js';
export { type Assigning, assignReferral } from './referral/assign.js';
export { claimReferral, type Claiming } from './referral/claim.js';
export { clearReferrals } from './referral/clear.js';
export { closeCanceled } from './referral/close-canceled.js';
export { writeNote } from './referral/note.js';
export { createReferral } from './referral/create.js';
export { disposeReferral } from './referral/dispose.js';
export { markReferral } from './referral/mark.js';
export { recordExam } from './referral/exam/record.js';
export { startExam } from './referral/exam/start.js';
export { waiveExam } from './referral/exam/waive.js';
export { liftHold } from './referral/hold/lift.js';
export { placeHold } from './referral/hold/place.js';
export { requestHold } from './referral/hold/request.js';
export type { CargoRefused } from './referral/hold/rules.js';
export { bornBy, happened } from './referral/happened.js';
export { told } from './referral/told.js';
export { isMoreUrgent, lifecycle, notStopped, statusAfter } from './referral/lifecycle.js';
export { type Referable, referShipments } from './referral/refer.js';
export type { ActRefused } from './referral/act-refused.js';
export type { AlreadyOpen, Refused } from './referral/refused.js';
export { reopenReferral } from './referral/reopen.js';
export { shownOf } from './referral/shown.js';
export { settleRaised } from './referral/settle-raised.js';
export { withdrawReferrals } from './referral/withdraw.js';
export { tellPartner, type ToldPartner } from './partner-event/tell.js';
export { releaseReferral, releaseShipment } from './release/create.js';
export type { Releasable, Releasing } from './release/check.js';
export { relToOf } from './release/marks.js';
export { previewRelease } from './release/preview.js';
export type { Recipient } from './release/recipients.js';
export type { NotWithdrawn, ReleaseRefused, ReleaseStands } from './release/refused.js';
export { withdrawRelease, type Withdrawing } from './release/withdraw.js';
export { cancelRetention } from './retention/cancel.js';
export { makePlan } from './retention/make-plan.js';
export { type RetentionStarted, startRetention } from './retention/start.js';
export { mostShipments, nothing, type RetentionStep, takeRetentionStep } from './retention/step.js';
export { tellPlan } from './retention/tell-plan.js';
export { checkRuleSet } from './rule-set/check.js';
export { ruleSetChanges } from './rule-set/changes.js';
export { publishRuleSet, type RuleSetVersion } from './rule-set/publish.js';
export { RuleBook } from './rule-set/rule-book.js';
export { becauseOf, brought } from './sentences.js';
export { beginSession, sessionIdleSeconds, type SignedIn } from './session/begin.js';
export { endSession, signOutPerson } from './session/end.js';
export { refuseSignIn } from './session/refuse.js';
export { createToken } from './token/create.js';
export { revokeToken, revokeTokens } from './token/revoke.js';
export { rotateToken } from './token/rotate.js';
export { addEntries } from './watchlist/add-entries.js';
export { changeEntry, type EntryRefused, type EntryToEdit } from './watchlist/change-entry.js';
export { removeEntry } from './watchlist/remove-entry.js';
export type { EditedList, EditRefused } from './watchlist/edit.js';
export {
  type ListIsStale,
  type ListShrank,
  type ListStands,
  type MostLoss,
  type PublishedWatchlist,
  publishWatchlist,
  type WatchlistImport,
} from './watchlist/publish.js';
export { retireWatchlist } from './watchlist/retire.js';
export { changeWebhook } from './webhook/change.js';
export { createWebhook } from './webhook/create.js';
export { disableWebhook } from './webhook/disable.js';
export { redeliverDead, redeliverMessage } from './webhook/redeliver.js';
export type { WebhookRefused } from './webhook/refused.js';
export { removeWebhook } from './webhook/remove.js';
export { rotateWebhookSecret } from './webhook/rotate-secret.js';
export { testWebhook } from './webhook/test.js';
