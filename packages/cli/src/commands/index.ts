import type { Command } from '../context.js';
import { deadLetters } from './dead-letters.js';
import { rulesCheck } from './rules-check.js';
import { rulesVocabulary } from './rules-vocabulary.js';
import { send } from './send.js';

/** Every command by its name; a name may be two words. */
export const commands: ReadonlyMap<string, Command> = new Map([
  ['send', send],
  ['dead-letters', deadLetters],
  ['rules check', rulesCheck],
  ['rules vocabulary', rulesVocabulary],
]);
