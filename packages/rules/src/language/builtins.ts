import { numberFunctions } from './builtin/numbers.js';
import { textFunctions } from './builtin/texts.js';
import { timeFunctions } from './builtin/times.js';
import type { RuleFunction } from './functions.js';

/** The functions that every rule set may call, whatever the vocabulary. */
export const builtins: readonly RuleFunction[] = [...textFunctions, ...numberFunctions, ...timeFunctions];
