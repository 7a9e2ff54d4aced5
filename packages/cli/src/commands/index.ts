import type { Command } from '../context.js';
import { access } from './access.js';
import { agreementsEnd } from './agreements/end.js';
import { agreementsList } from './agreements/list.js';
import { agreementsMake } from './agreements/make.js';
import { agreementsRecall } from './agreements/recall.js';
import { agreementsResume } from './agreements/resume.js';
import { agreementsSettle } from './agreements/settle.js';
import { agreementsShow } from './agreements/show.js';
import { agreementsSuspend } from './agreements/suspend.js';
import { auditExport } from './audit/export.js';
import { auditList } from './audit/list.js';
import { auditRestored } from './audit/restored.js';
import { auditRotateKey } from './audit/rotate-key.js';
import { auditVerify } from './audit/verify.js';
import { backup } from './backup.js';
import { calibrate } from './calibrate.js';
import { deadLetters } from './dead-letters.js';
import { feed } from './feed.js';
import { forecast } from './forecast.js';
import { fuzz } from './fuzz.js';
import { holds } from './holds.js';
import { inboxAcknowledge } from './inbox/acknowledge.js';
import { inboxAnswer } from './inbox/answer.js';
import { inboxAsk } from './inbox/ask.js';
import { inboxCorrect } from './inbox/correct.js';
import { inboxList } from './inbox/list.js';
import { inboxNotice } from './inbox/notice.js';
import { inboxShow } from './inbox/show.js';
import { names } from './names.js';
import { people } from './people.js';
import { referralsAssign } from './referrals/assign.js';
import { referralsClaim } from './referrals/claim.js';
import { referralsClear } from './referrals/clear.js';
import { referralsCounts } from './referrals/counts.js';
import { referralsDispose } from './referrals/dispose.js';
import { referralsExam } from './referrals/exam.js';
import { referralsHold } from './referrals/hold.js';
import { referralsList } from './referrals/list.js';
import { referralsMark } from './referrals/mark.js';
import { referralsNote } from './referrals/note.js';
import { referralsReopen } from './referrals/reopen.js';
import { referralsShow } from './referrals/show.js';
import { releaseList } from './release/list.js';
import { releaseMake } from './release/make.js';
import { releasePreview } from './release/preview.js';
import { releaseReply } from './release/reply.js';
import { releaseShow } from './release/show.js';
import { releaseWithdraw } from './release/withdraw.js';
import { restore } from './restore.js';
import { retentionHolds } from './retention/holds.js';
import { retentionPlan } from './retention/plan.js';
import { retentionRun } from './retention/run.js';
import { retentionRuns } from './retention/runs.js';
import { rulesCheck } from './rules/check.js';
import { rulesDescribe } from './rules/describe.js';
import { rulesTry } from './rules/try.js';
import { rulesVocabulary } from './rules/vocabulary.js';
import { send } from './send.js';
import { tokensCreate } from './tokens/create.js';
import { tokensList } from './tokens/list.js';
import { tokensRevoke } from './tokens/revoke.js';
import { tokensRotate } from './tokens/rotate.js';
import { watchlistsAdd } from './watchlists/add.js';
import { watchlistsChange } from './watchlists/change.js';
import { watchlistsImport } from './watchlists/import.js';
import { watchlistsList } from './watchlists/list.js';
import { watchlistsRemove } from './watchlists/remove.js';
import { watchlistsSearch } from './watchlists/search.js';
import { watchlistsShow } from './watchlists/show.js';
import { webhooks } from './webhooks.js';

/** All commands by name; a name may have two words. */
export const commands: ReadonlyMap<string, Command> = new Map([
  ['access', access],
  ['agreements end', agreementsEnd],
  ['agreements list', agreementsList],
  ['agreements make', agreementsMake],
  ['agreements recall', agreementsRecall],
  ['agreements resume', agreementsResume],
  ['agreements settle', agreementsSettle],
  ['agreements show', agreementsShow],
  ['agreements suspend', agreementsSuspend],
  ['audit export', auditExport],
  ['audit list', auditList],
  ['audit restored', auditRestored],
  ['audit rotate-key', auditRotateKey],
  ['audit verify', auditVerify],
  ['backup', backup],
  ['calibrate', calibrate],
  ['dead-letters', deadLetters],
  ['feed', feed],
  ['forecast', forecast],
  ['fuzz', fuzz],
  ['holds', holds],
  ['inbox acknowledge', inboxAcknowledge],
  ['inbox answer', inboxAnswer],
  ['inbox ask', inboxAsk],
  ['inbox correct', inboxCorrect],
  ['inbox list', inboxList],
  ['inbox notice', inboxNotice],
  ['inbox show', inboxShow],
  ['names', names],
  ['people', people],
  ['referrals assign', referralsAssign],
  ['referrals claim', referralsClaim],
  ['referrals clear', referralsClear],
  ['referrals counts', referralsCounts],
  ['referrals dispose', referralsDispose],
  ['referrals exam', referralsExam],
  ['referrals hold', referralsHold],
  ['referrals list', referralsList],
  ['referrals mark', referralsMark],
  ['referrals note', referralsNote],
  ['referrals reopen', referralsReopen],
  ['referrals show', referralsShow],
  ['release list', releaseList],
  ['release make', releaseMake],
  ['release preview', releasePreview],
  ['release reply', releaseReply],
  ['release show', releaseShow],
  ['release withdraw', releaseWithdraw],
  ['restore', restore],
  ['retention holds', retentionHolds],
  ['retention plan', retentionPlan],
  ['retention run', retentionRun],
  ['retention runs', retentionRuns],
  ['rules check', rulesCheck],
  ['rules describe', rulesDescribe],
  ['rules try', rulesTry],
  ['rules vocabulary', rulesVocabulary],
  ['send', send],
  ['tokens create', tokensCreate],
  ['tokens list', tokensList],
  ['tokens revoke', tokensRevoke],
  ['tokens rotate', tokensRotate],
  ['watchlists add', watchlistsAdd],
  ['watchlists change', watchlistsChange],
  ['watchlists import', watchlistsImport],
  ['watchlists list', watchlistsList],
  ['watchlists remove', watchlistsRemove],
  ['watchlists search', watchlistsSearch],
  ['watchlists show', watchlistsShow],
  ['webhooks', webhooks],
]);
