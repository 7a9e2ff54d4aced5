import { homeTraps } from './home.js';
import { otherLanguageTraps } from './languages.js';
import { toolTraps } from './tools.js';
import type { Trap } from './trap.js';
import { vehicleTraps } from './vehicles.js';

export type { Trap } from './trap.js';

/** Every trap. Each of its descriptions is innocent by itself and must refer nobody. */
export const traps: readonly Trap[] = [...toolTraps, ...vehicleTraps, ...homeTraps, ...otherLanguageTraps];
