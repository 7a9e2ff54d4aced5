import type { Command } from '../context.js';
import { backup } from './backup.js';
import { calibrate } from './calibrate.js';
import { deadLetters } from './dead-letters.js';
import { feed } from './feed.js';
import { fuzz } from './fuzz.js';
import { names } from './names.js';
import { restore } from './restore.js';
import { rulesCheck } from './rules-check.js';
import { rulesVocabulary } from './rules-vocabulary.js';
import { send } from './send.js';
import { watchlistsImport } from './watchlists-import.js';
import { watchlistsList } from './watchlists-list.js';
import { watchlistsSearch } from './watchlists-search.js';

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
  ['rules check', rulesCheck],
  ['rules vocabulary', rulesVocabulary],
  ['watchlists import', watchlistsImport],
  ['watchlists list', watchlistsList],
  ['watchlists search', watchlistsSearch],
]);
