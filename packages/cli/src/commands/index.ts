import type { Command } from '../context.js';
import { auditExport } from './audit-export.js';
import { auditList } from './audit-list.js';
import { auditRestored } from './audit-restored.js';
import { auditRotateKey } from './audit-rotate-key.js';
import { auditVerify } from './audit-verify.js';
import { backup } from './backup.js';
import { calibrate } from './calibrate.js';
import { deadLetters } from './dead-letters.js';
import { feed } from './feed.js';
import { fuzz } from './fuzz.js';
import { names } from './names.js';
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
import { watchlistsAdd } from './watchlists-add.js';
import { watchlistsChange } from './watchlists-change.js';
import { watchlistsImport } from './watchlists-import.js';
import { watchlistsList } from './watchlists-list.js';
import { watchlistsRemove } from './watchlists-remove.js';
import { watchlistsSearch } from './watchlists-search.js';
import { watchlistsShow } from './watchlists-show.js';

/** All commands by name; a name may have two words. */
export const commands: ReadonlyMap<string, Command> = new Map([
  ['send', send],
  ['feed', feed],
  ['calibrate', calibrate],
  ['names', names],
  ['fuzz', fuzz],
  ['dead-letters', deadLetters],
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
  ['rules check', rulesCheck],
  ['rules describe', rulesDescribe],
  ['rules try', rulesTry],
  ['rules vocabulary', rulesVocabulary],
  ['watchlists add', watchlistsAdd],
  ['watchlists change', watchlistsChange],
  ['watchlists remove', watchlistsRemove],
  ['watchlists show', watchlistsShow],
  ['watchlists import', watchlistsImport],
  ['watchlists list', watchlistsList],
  ['watchlists search', watchlistsSearch],
]);
