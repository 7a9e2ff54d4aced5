import type { Command } from '../context.js';
import { backup } from './backup.js';
import { calibrate } from './calibrate.js';
import { deadLetters } from './dead-letters.js';
import { feed } from './feed.js';
import { fuzz } from './fuzz.js';
import { names } from './names.js';
import { referralsAssign } from './referrals-assign.js';
import { referralsClaim } from './referrals-claim.js';
import { referralsClear } from './referrals-clear.js';
import { referralsDispose } from './referrals-dispose.js';
import { referralsList } from './referrals-list.js';
import { referralsNote } from './referrals-note.js';
import { referralsReopen } from './referrals-reopen.js';
import { referralsShow } from './referrals-show.js';
import { restore } from './restore.js';
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
  ['referrals list', referralsList],
  ['referrals show', referralsShow],
  ['referrals claim', referralsClaim],
  ['referrals assign', referralsAssign],
  ['referrals note', referralsNote],
  ['referrals clear', referralsClear],
  ['referrals dispose', referralsDispose],
  ['referrals reopen', referralsReopen],
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
