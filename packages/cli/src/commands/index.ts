import type { Command } from '../context.js';
import { access } from './access.js';
import { auditExport } from './audit-export.js';
import { auditList } from './audit-list.js';
import { auditRestored } from './audit-restored.js';
import { auditRotateKey } from './audit-rotate-key.js';
import { auditVerify } from './audit-verify.js';
import { backup } from './backup.js';
import { calibrate } from './calibrate.js';
import { deadLetters } from './dead-letters.js';
import { feed } from './feed.js';
import { forecast } from './forecast.js';
import { fuzz } from './fuzz.js';
import { holds } from './holds.js';
import { names } from './names.js';
import { people } from './people.js';
import { referralsExam } from './referrals-exam.js';
import { referralsHold } from './referrals-hold.js';
import { referralsAssign } from './referrals-assign.js';
import { referralsClaim } from './referrals-claim.js';
import { referralsClear } from './referrals-clear.js';
import { referralsCounts } from './referrals-counts.js';
import { referralsDispose } from './referrals-dispose.js';
import { referralsList } from './referrals-list.js';
import { referralsMark } from './referrals-mark.js';
import { referralsNote } from './referrals-note.js';
import { referralsReopen } from './referrals-reopen.js';
import { referralsShow } from './referrals-show.js';
import { restore } from './restore.js';
import { retentionHolds } from './retention-holds.js';
import { retentionPlan } from './retention-plan.js';
import { retentionRun } from './retention-run.js';
import { retentionRuns } from './retention-runs.js';
import { rulesCheck } from './rules-check.js';
import { rulesDescribe } from './rules-describe.js';
import { rulesTry } from './rules-try.js';
import { rulesVocabulary } from './rules-vocabulary.js';
import { send } from './send.js';
import { tokensCreate } from './tokens-create.js';
import { tokensList } from './tokens-list.js';
import { tokensRevoke } from './tokens-revoke.js';
import { tokensRotate } from './tokens-rotate.js';
import { watchlistsAdd } from './watchlists-add.js';
import { watchlistsChange } from './watchlists-change.js';
import { watchlistsImport } from './watchlists-import.js';
import { watchlistsList } from './watchlists-list.js';
import { watchlistsRemove } from './watchlists-remove.js';
import { watchlistsSearch } from './watchlists-search.js';
import { watchlistsShow } from './watchlists-show.js';
import { webhooks } from './webhooks.js';

/** All commands by name; a name may have two words. */
export const commands: ReadonlyMap<string, Command> = new Map([
  ['access', access],
  ['send', send],
  ['feed', feed],
  ['calibrate', calibrate],
  ['names', names],
  ['fuzz', fuzz],
  ['holds', holds],
  ['referrals hold', referralsHold],
  ['referrals exam', referralsExam],
  ['people', people],
  ['dead-letters', deadLetters],
  ['forecast', forecast],
  ['backup', backup],
  ['restore', restore],
  ['audit list', auditList],
  ['audit verify', auditVerify],
  ['audit export', auditExport],
  ['audit rotate-key', auditRotateKey],
  ['audit restored', auditRestored],
  ['retention holds', retentionHolds],
  ['retention plan', retentionPlan],
  ['retention run', retentionRun],
  ['retention runs', retentionRuns],
  ['referrals list', referralsList],
  ['referrals counts', referralsCounts],
  ['referrals show', referralsShow],
  ['referrals claim', referralsClaim],
  ['referrals assign', referralsAssign],
  ['referrals mark', referralsMark],
  ['referrals note', referralsNote],
  ['referrals clear', referralsClear],
  ['referrals dispose', referralsDispose],
  ['referrals reopen', referralsReopen],
  ['rules check', rulesCheck],
  ['rules describe', rulesDescribe],
  ['rules try', rulesTry],
  ['rules vocabulary', rulesVocabulary],
  ['tokens list', tokensList],
  ['tokens create', tokensCreate],
  ['tokens rotate', tokensRotate],
  ['tokens revoke', tokensRevoke],
  ['watchlists add', watchlistsAdd],
  ['watchlists change', watchlistsChange],
  ['watchlists remove', watchlistsRemove],
  ['watchlists show', watchlistsShow],
  ['watchlists import', watchlistsImport],
  ['watchlists list', watchlistsList],
  ['watchlists search', watchlistsSearch],
  ['webhooks', webhooks],
]);
