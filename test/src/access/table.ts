import { actorNames, type ActorName } from './actors.js';

/**
 * Who may call what: one row an operation, one column an actor (`actors.ts`), in each cell the status of the answer to a
 * request that is right in every other way (`requests/`). A dot is 403. A row may have a second word: another request to the same
 * operation, about something that fewer may know. Read it as a reviewer: each number below 400
 * is a door. A 409 is one, too: who may ask is told that nothing is left to be done.
 *
 * ana inv sup aut aud adm: analyst, investigator, supervisor, rule author, auditor, admin; all federal, of one agency.
 * oag: a federal analyst of another agency. The same six again: no federal officers. Partners: customs of Jamaica and of
 * Trinidad and Tobago, IMPACS CGIU of several countries, police of Florida, police of Barbados with a suspended agreement,
 * customs of Guyana without one. own, oth: the feed whose data it is, and another one. non: without a token. bad: with a wrong one. What signs in takes no token yet; who signs
 * out in the column non comes with a session.
 */
const table = `
                            federal                 |oag| not federal             | partners                | feeds   | none
operation                   ana inv sup aut aud adm |   | ana inv sup aut aud adm | JM  TT  CG  FL  SU  NO  | own oth | non bad

postManifest                 .   .   .   .   .   .  | . |  .   .   .   .   .   .  |  .   .   .   .   .   .  | 202 202 | 401 401
listManifests                .   .   .   .   .   .  | . |  .   .   .   .   .   .  |  .   .   .   .   .   .  | 200 200 | 401 401
getManifest                  .   .   .   .   .   .  | . |  .   .   .   .   .   .  |  .   .   .   .   .   .  | 200 404 | 401 401
postSubmission               .   .   .   .   .   .  | . |  .   .   .   .   .   .  |  .   .   .   .   .   .  | 202 202 | 401 401
getSubmission                .   .   .   .   .   .  | . |  .   .   .   .   .   .  |  .   .   .   .   .   .  | 200 404 | 401 401
listSubmissionErrors         .   .   .   .   .   .  | . |  .   .   .   .   .   .  |  .   .   .   .   .   .  | 200 404 | 401 401
listSubmissionManifests      .   .   .   .   .   .  | . |  .   .   .   .   .   .  |  .   .   .   .   .   .  | 200 404 | 401 401
listHolds                    .   .   .   .   .   .  | . |  .   .   .   .   .   .  |  .   .   .   .   .   .  | 200 200 | 401 401

listReferrals               200 200 200  .  200  .  |200|  .   .   .   .   .   .  |  .   .   .   .   .   .  |  .   .  | 401 401
getForecast                 200 200 200  .  200  .  |200|  .   .   .   .   .   .  |  .   .   .   .   .   .  |  .   .  | 401 401
createReferral              201 201 201  .   .   .  |201|  .   .   .   .   .   .  |  .   .   .   .   .   .  |  .   .  | 401 401
getReferral                 200 200 200  .  200  .  |200|  .   .   .   .   .   .  |  .   .   .   .   .   .  |  .   .  | 401 401
getReferralTimeline         200 200 200  .  200  .  |200|  .   .   .   .   .   .  |  .   .   .   .   .   .  |  .   .  | 401 401
disposeReferral             200 200 200  .   .   .  |200|  .   .   .   .   .   .  |  .   .   .   .   .   .  |  .   .  | 401 401
markReferral                 .   .  200  .   .   .  | . |  .   .   .   .   .   .  |  .   .   .   .   .   .  |  .   .  | 401 401
reopenReferral              200 200 200  .   .   .  |200|  .   .   .   .   .   .  |  .   .   .   .   .   .  |  .   .  | 401 401
holdReferral                200 200 200  .   .   .  |200|  .   .   .   .   .   .  |  .   .   .   .   .   .  |  .   .  | 401 401
holdReferral place           .   .  200  .   .   .  | . |  .   .   .   .   .   .  |  .   .   .   .   .   .  |  .   .  | 401 401
holdReferral lift           200 200 200  .   .   .  |200|  .   .   .   .   .   .  |  .   .   .   .   .   .  |  .   .  | 401 401
examineReferral             200 200 200  .   .   .  |200|  .   .   .   .   .   .  |  .   .   .   .   .   .  |  .   .  | 401 401
examineReferral waive       200 200 200  .   .   .  |200|  .   .   .   .   .   .  |  .   .   .   .   .   .  |  .   .  | 401 401
countReferrals              200 200 200  .  200  .  |200|  .   .   .   .   .   .  |  .   .   .   .   .   .  |  .   .  | 401 401
claimReferral               200 200 200  .   .   .  |200|  .   .   .   .   .   .  |  .   .   .   .   .   .  |  .   .  | 401 401
clearReferrals              200 200 200  .   .   .  |200|  .   .   .   .   .   .  |  .   .   .   .   .   .  |  .   .  | 401 401
assignReferral              200 200 200  .   .   .  |200|  .   .   .   .   .   .  |  .   .   .   .   .   .  |  .   .  | 401 401
assignReferral colleague     .   .  200  .   .   .  | . |  .   .   .   .   .   .  |  .   .   .   .   .   .  |  .   .  | 401 401
listNotes                   200 200 200  .  200  .  |200|  .   .   .   .   .   .  |  .   .   .   .   .   .  |  .   .  | 401 401
writeNote                   201 201 201  .   .   .  |201|  .   .   .   .   .   .  |  .   .   .   .   .   .  |  .   .  | 401 401
listPeople                  200 200 200  .  200  .  |200|  .   .   .   .   .   .  |  .   .   .   .   .   .  |  .   .  | 401 401

searchShipments             200 200 200  .  200  .  |200|  .   .   .   .   .   .  |  .   .   .   .   .   .  |  .   .  | 401 401
getShipment                 200 200 200  .  200  .  |200|  .   .   .   .   .   .  |  .   .   .   .   .   .  |  .   .  | 401 401

searchParties               200 200 200  .  200  .  |200|  .   .   .   .   .   .  |  .   .   .   .   .   .  |  .   .  | 401 401
getParty                    200 200 200  .  200  .  |200|  .   .   .   .   .   .  |  .   .   .   .   .   .  |  .   .  | 401 401
listPartyShipments          200 200 200  .  200  .  |200|  .   .   .   .   .   .  |  .   .   .   .   .   .  |  .   .  | 401 401
getPartyNetwork             200 200 200  .  200  .  |200|  .   .   .   .   .   .  |  .   .   .   .   .   .  |  .   .  | 401 401
getPartyPath                200 200 200  .  200  .  |200|  .   .   .   .   .   .  |  .   .   .   .   .   .  |  .   .  | 401 401
listPartyProposals          200 200 200  .  200  .  |200|  .   .   .   .   .   .  |  .   .   .   .   .   .  |  .   .  | 401 401
mergeParties                201 201 201  .   .   .  |201|  .   .   .   .   .   .  |  .   .   .   .   .   .  |  .   .  | 401 401
refuseMerge                 201 201 201  .   .   .  |201|  .   .   .   .   .   .  |  .   .   .   .   .   .  |  .   .  | 401 401
revokeMerge                 200 200 200  .   .   .  |200|  .   .   .   .   .   .  |  .   .   .   .   .   .  |  .   .  | 401 401
revokeRefusal               200 200 200  .   .   .  |200|  .   .   .   .   .   .  |  .   .   .   .   .   .  |  .   .  | 401 401

listWatchlists              200 200 200  .  200  .  |200| 200 200 200  .  200  .  |  .   .   .   .   .   .  |  .   .  | 401 401
importWatchlist              .  201 201  .   .   .  | . |  .  201 201  .   .   .  |  .   .   .   .   .   .  |  .   .  | 401 401
searchWatchlists            200 200 200  .  200  .  |200| 200 200 200  .  200  .  |  .   .   .   .   .   .  |  .   .  | 401 401
getWatchlist                200 200 200  .  200  .  |200| 200 200 200  .  200  .  |  .   .   .   .   .   .  |  .   .  | 401 401
retireWatchlist              .  200 200  .   .   .  | . |  .  200 200  .   .   .  |  .   .   .   .   .   .  |  .   .  | 401 401
listWatchlistVersions       200 200 200  .  200  .  |200| 200 200 200  .  200  .  |  .   .   .   .   .   .  |  .   .  | 401 401
listWatchlistEntries        200 200 200  .  200  .  |200| 200 200 200  .  200  .  |  .   .   .   .   .   .  |  .   .  | 401 401
addWatchlistEntries          .  201 201  .   .   .  | . |  .  201 201  .   .   .  |  .   .   .   .   .   .  |  .   .  | 401 401
getWatchlistEntry           200 200 200  .  200  .  |200| 200 200 200  .  200  .  |  .   .   .   .   .   .  |  .   .  | 401 401
changeWatchlistEntry         .  200 200  .   .   .  | . |  .  200 200  .   .   .  |  .   .   .   .   .   .  |  .   .  | 401 401
removeWatchlistEntry         .  200 200  .   .   .  | . |  .  200 200  .   .   .  |  .   .   .   .   .   .  |  .   .  | 401 401

listExclusions              200 200 200  .  200  .  |200|  .   .   .   .   .   .  |  .   .   .   .   .   .  |  .   .  | 401 401
createExclusion              .  201 201  .   .   .  | . |  .   .   .   .   .   .  |  .   .   .   .   .   .  |  .   .  | 401 401
previewExclusion            200 200 200  .  200  .  |200|  .   .   .   .   .   .  |  .   .   .   .   .   .  |  .   .  | 401 401
getExclusion                200 200 200  .  200  .  |200|  .   .   .   .   .   .  |  .   .   .   .   .   .  |  .   .  | 401 401
revokeExclusion              .  200 200  .   .   .  | . |  .   .   .   .   .   .  |  .   .   .   .   .   .  |  .   .  | 401 401

listLegalHolds               .  200 200  .  200  .  | . |  .   .   .   .   .   .  |  .   .   .   .   .   .  |  .   .  | 401 401
placeLegalHold               .  201 201  .   .   .  | . |  .   .   .   .   .   .  |  .   .   .   .   .   .  |  .   .  | 401 401
getLegalHold                 .  200 200  .  200  .  | . |  .   .   .   .   .   .  |  .   .   .   .   .   .  |  .   .  | 401 401
liftLegalHold                .  200 200  .   .   .  | . |  .   .   .   .   .   .  |  .   .   .   .   .   .  |  .   .  | 401 401
getRetentionPlan             .   .  200  .  200  .  | . |  .   .   .   .   .   .  |  .   .   .   .   .   .  |  .   .  | 401 401
startRetentionRun            .   .  202  .   .   .  | . |  .   .   .   .   .   .  |  .   .   .   .   .   .  |  .   .  | 401 401
listRetentionRuns            .   .  200  .  200  .  | . |  .   .   .   .   .   .  |  .   .   .   .   .   .  |  .   .  | 401 401
getRetentionRun              .   .  200  .  200  .  | . |  .   .   .   .   .   .  |  .   .   .   .   .   .  |  .   .  | 401 401

listWebhooks                 .   .  200  .  200 200 | . |  .   .  200  .  200 200 | 200 200 200 200 200 200 |  .   .  | 401 401
createWebhook                .   .  201  .   .   .  | . |  .   .   .   .   .   .  | 201 201 201 201 201 201 |  .   .  | 401 401
createWebhook feed           .   .   .   .   .  201 | . |  .   .   .   .   .   .  |  .   .   .   .   .   .  |  .   .  | 401 401
getWebhook                   .   .  200  .  200 404 | . |  .   .  404  .  404 404 | 404 404 404 404 404 404 |  .   .  | 401 401
getWebhook feed              .   .  404  .  200 200 | . |  .   .  404  .  404 404 | 404 404 404 404 404 404 |  .   .  | 401 401
changeWebhook                .   .  200  .   .  404 | . |  .   .  404  .   .  404 | 404 404 404 404 404 404 |  .   .  | 401 401
changeWebhook feed           .   .  404  .   .  200 | . |  .   .  404  .   .  404 | 404 404 404 404 404 404 |  .   .  | 401 401
removeWebhook                .   .  200  .   .  404 | . |  .   .  404  .   .  404 | 404 404 404 404 404 404 |  .   .  | 401 401
removeWebhook feed           .   .  404  .   .  200 | . |  .   .  404  .   .  404 | 404 404 404 404 404 404 |  .   .  | 401 401
rotateWebhookSecret          .   .  200  .   .  404 | . |  .   .  404  .   .  404 | 404 404 404 404 404 404 |  .   .  | 401 401
rotateWebhookSecret feed     .   .  404  .   .  200 | . |  .   .  404  .   .  404 | 404 404 404 404 404 404 |  .   .  | 401 401
testWebhook                  .   .  202  .   .  404 | . |  .   .  404  .   .  404 | 404 404 404 404 404 404 |  .   .  | 401 401
testWebhook feed             .   .  404  .   .  202 | . |  .   .  404  .   .  404 | 404 404 404 404 404 404 |  .   .  | 401 401
listWebhookDeliveries        .   .  200  .  200 404 | . |  .   .  404  .  404 404 | 404 404 404 404 404 404 |  .   .  | 401 401
listWebhookDeliveries feed   .   .  404  .  200 200 | . |  .   .  404  .  404 404 | 404 404 404 404 404 404 |  .   .  | 401 401
redeliverDeadLetters         .   .  202  .   .  404 | . |  .   .  404  .   .  404 | 404 404 404 404 404 404 |  .   .  | 401 401
redeliverDeadLetters feed    .   .  404  .   .  202 | . |  .   .  404  .   .  404 | 404 404 404 404 404 404 |  .   .  | 401 401

getStatistics               200 200 200 200 200  .  |200|  .   .   .   .   .   .  |  .   .   .   .   .   .  |  .   .  | 401 401
getAnswers                  200 200 200 200 200  .  |200|  .   .   .   .   .   .  |  .   .   .   .   .   .  |  .   .  | 401 401
beginSignIn                 200 200 200 200 200 200 |200| 200 200 200 200 200 200 | 200 200 200 200 200 200 | 200 200 | 200 200
signIn                      201 201 201 201 201 201 |201| 201 201 201 201 201 201 | 201 201 201 201 201 201 | 201 201 | 201 201
signOut                     409 409 409 409 409 409 |409| 409 409 409 409 409 409 | 409 409 409 409 409 409 |  .   .  | 204 401
readMe                      200 200 200 200 200 200 |200| 200 200 200 200 200 200 | 200 200 200 200 200 200 |  .   .  | 401 401
changeSettings              200 200 200 200 200 200 |200| 200 200 200 200 200 200 | 200 200 200 200 200 200 |  .   .  | 401 401
listTokens                   .   .   .   .  200 200 | . |  .   .   .   .  200 200 |  .   .   .   .   .   .  |  .   .  | 401 401
rotateToken                  .   .   .   .   .  201 | . |  .   .   .   .   .  201 |  .   .   .   .   .   .  |  .   .  | 401 401
revokeToken                  .   .   .   .   .  200 | . |  .   .   .   .   .  200 |  .   .   .   .   .   .  |  .   .  | 401 401
signOutPerson                .   .   .   .   .  200 | . |  .   .   .   .   .  200 |  .   .   .   .   .   .  |  .   .  | 401 401
createToken                  .   .   .   .   .  201 | . |  .   .   .   .   .  201 |  .   .   .   .   .   .  |  .   .  | 401 401
listDeadLetters              .   .  200  .  200 200 | . |  .   .   .   .   .   .  |  .   .   .   .   .   .  |  .   .  | 401 401
listAudit                    .   .  200  .  200  .  | . |  .   .   .   .   .   .  |  .   .   .   .   .   .  |  .   .  | 401 401
verifyAudit                  .   .  200  .  200  .  | . |  .   .   .   .   .   .  |  .   .   .   .   .   .  |  .   .  | 401 401
exportAudit                  .   .  200  .  200  .  | . |  .   .   .   .   .   .  |  .   .   .   .   .   .  |  .   .  | 401 401
requeueDeadLetter            .   .  202  .   .  202 | . |  .   .   .   .   .   .  |  .   .   .   .   .   .  |  .   .  | 401 401

streamEvents                200 200 200  .  200  .  |200|  .   .   .   .   .   .  | 200 200 200 200 200 200 |  .   .  | 401 401
redeliverWebhookDelivery     .   .  202  .   .  404 | . |  .   .  404  .   .  404 | 404 404 404 404 404 404 |  .   .  | 401 401
redeliverWebhookDelivery feed .   .  404  .   .  202 | . |  .   .  404  .   .  404 | 404 404 404 404 404 404 |  .   .  | 401 401
cancelRetentionRun           .   .  200  .   .   .  | . |  .   .   .   .   .   .  |  .   .   .   .   .   .  |  .   .  | 401 401

listAgreements              200 200 200  .  200  .  |200| 200 200 200  .  200  .  |  .   .   .   .   .   .  |  .   .  | 401 401
getAgreement                200 200 200  .  200  .  |200| 200 200 200  .  200  .  |  .   .   .   .   .   .  |  .   .  | 401 401
makeAgreement                .   .  201  .   .   .  | . |  .   .   .   .   .   .  |  .   .   .   .   .   .  |  .   .  | 401 401
suspendAgreement             .   .  200  .   .   .  | . |  .   .  200  .   .   .  |  .   .   .   .   .   .  |  .   .  | 401 401
suspendAgreement breach      .   .  200  .   .   .  | . |  .   .  200  .   .   .  |  .   .   .   .   .   .  |  .   .  | 401 401
resumeAgreement              .   .  200  .   .   .  | . |  .   .   .   .   .   .  |  .   .   .   .   .   .  |  .   .  | 401 401
settleBreach                 .   .  200  .   .   .  | . |  .   .   .   .   .   .  |  .   .   .   .   .   .  |  .   .  | 401 401
endAgreement                 .   .  200  .   .   .  | . |  .   .   .   .   .   .  |  .   .   .   .   .   .  |  .   .  | 401 401
recallAgreement             200 200 200  .  200  .  |200|  .   .   .   .   .   .  |  .   .   .   .   .   .  |  .   .  | 401 401

previewReferralRelease       .   .  200  .   .   .  | . |  .   .   .   .   .   .  |  .   .   .   .   .   .  |  .   .  | 401 401
releaseReferral              .   .  201  .   .   .  | . |  .   .   .   .   .   .  |  .   .   .   .   .   .  |  .   .  | 401 401
previewShipmentRelease       .   .  200  .   .   .  | . |  .   .   .   .   .   .  |  .   .   .   .   .   .  |  .   .  | 401 401
releaseShipment              .   .  201  .   .   .  | . |  .   .   .   .   .   .  |  .   .   .   .   .   .  |  .   .  | 401 401
releaseShipment state        .   .  201  .   .   .  | . |  .   .   .   .   .   .  |  .   .   .   .   .   .  |  .   .  | 401 401
withdrawReferralRelease      .   .  200  .   .   .  | . |  .   .   .   .   .   .  |  .   .   .   .   .   .  |  .   .  | 401 401
withdrawShipmentRelease      .   .  200  .   .   .  | . |  .   .   .   .   .   .  |  .   .   .   .   .   .  |  .   .  | 401 401
listReferralReleases        200 200 200  .  200  .  |200|  .   .   .   .   .   .  |  .   .   .   .   .   .  |  .   .  | 401 401
listShipmentReleases        200 200 200  .  200  .  |200|  .   .   .   .   .   .  |  .   .   .   .   .   .  |  .   .  | 401 401
listReleased                200 200 200  .  200  .  |200|  .   .   .   .   .   .  |  .   .   .   .   .   .  |  .   .  | 401 401
countReleased               200 200 200  .  200  .  |200|  .   .   .   .   .   .  |  .   .   .   .   .   .  |  .   .  | 401 401
getReleased                 200 200 200  .  200  .  |200|  .   .   .   .   .   .  |  .   .   .   .   .   .  |  .   .  | 401 401
replyToPartner               .   .  200  .   .   .  | . |  .   .   .   .   .   .  |  .   .   .   .   .   .  |  .   .  | 401 401

listReleases                 .   .   .   .   .   .  | . |  .   .   .   .   .   .  | 200 200 200 200 200 200 |  .   .  | 401 401
countReleases                .   .   .   .   .   .  | . |  .   .   .   .   .   .  | 200 200 200 200 200 200 |  .   .  | 401 401
getRelease                   .   .   .   .   .   .  | . |  .   .   .   .   .   .  | 200 404 404 404 404 404 |  .   .  | 401 401
getRelease many              .   .   .   .   .   .  | . |  .   .   .   .   .   .  | 404 404 200 404 404 404 |  .   .  | 401 401
getRelease state             .   .   .   .   .   .  | . |  .   .   .   .   .   .  | 404 404 404 200 404 404 |  .   .  | 401 401
getReleaseNotice             .   .   .   .   .   .  | . |  .   .   .   .   .   .  | 200 404 404 404 404 404 |  .   .  | 401 401
acknowledgeRelease           .   .   .   .   .   .  | . |  .   .   .   .   .   .  | 200 404 404 404 404 404 |  .   .  | 401 401
acknowledgeRelease many      .   .   .   .   .   .  | . |  .   .   .   .   .   .  | 404 404 200 404 404 404 |  .   .  | 401 401
answerRelease                .   .   .   .   .   .  | . |  .   .   .   .   .   .  | 200 404 404 404 404 404 |  .   .  | 401 401
answerRelease state          .   .   .   .   .   .  | . |  .   .   .   .   .   .  | 404 404 404 200 404 404 |  .   .  | 401 401
correctAnswer                .   .   .   .   .   .  | . |  .   .   .   .   .   .  | 200 404 404 404 404 404 |  .   .  | 401 401
askAboutRelease              .   .   .   .   .   .  | . |  .   .   .   .   .   .  | 200 404 404 404 404 404 |  .   .  | 401 401

getWebhook partner           .   .  404  .  404 404 | . |  .   .  404  .  404 404 | 200 404 404 404 404 404 |  .   .  | 401 401
changeWebhook partner        .   .  404  .   .  404 | . |  .   .  404  .   .  404 | 200 404 404 404 404 404 |  .   .  | 401 401
removeWebhook partner        .   .  404  .   .  404 | . |  .   .  404  .   .  404 | 200 404 404 404 404 404 |  .   .  | 401 401
rotateWebhookSecret partner  .   .  404  .   .  404 | . |  .   .  404  .   .  404 | 200 404 404 404 404 404 |  .   .  | 401 401
testWebhook partner          .   .  404  .   .  404 | . |  .   .  404  .   .  404 | 202 404 404 404 404 404 |  .   .  | 401 401
listWebhookDeliveries partner .   .  404  .  404 404 | . |  .   .  404  .  404 404 | 200 404 404 404 404 404 |  .   .  | 401 401
redeliverWebhookDelivery partner .   .  404  .   .  404 | . |  .   .  404  .   .  404 | 202 404 404 404 404 404 |  .   .  | 401 401
redeliverDeadLetters partner .   .  404  .   .  404 | . |  .   .  404  .   .  404 | 202 404 404 404 404 404 |  .   .  | 401 401
`;

export interface Row {
  /** The operation, and a second word where it stands several times. */
  readonly name: string;
  readonly operation: string;
  readonly expected: ReadonlyMap<ActorName, number>;
}

/** The rows of the table. @throws where a row has not one cell for each actor */
export function readTable(): Row[] {
  const lines = table.split('\n').filter((line) => line.trim() !== '');
  return lines.slice(2).map((line) => {
    const words = line.split(/[\s|]+/).filter((word) => word !== '');
    const cells = words.slice(-actorNames.length);
    const names = words.slice(0, -actorNames.length);
    const [operation = ''] = names;
    if (names.length < 1 || names.length > 2 || !cells.every((cell) => /^(?:\.|\d{3})$/.test(cell)))
      throw new Error(`this row has not one cell for each of ${actorNames.length} actors: ${line}`);
    const statuses = actorNames.map(
      (name, index) => [name, cells[index] === '.' ? 403 : Number(cells[index])] as const,
    );
    return { name: names.join(' '), operation, expected: new Map(statuses) };
  });
}
