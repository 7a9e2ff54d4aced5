import { writeFileSync } from 'node:fs';
import type { InitializeHook, LoadHook } from 'node:module';
import type { InForce } from './in-force.js';

let mutant: InForce | undefined;

/** Runs in a thread of its own, as Node.js 20 wants it of whoever looks at what is loaded. */
export const initialize: InitializeHook<InForce> = (data) => {
  mutant = data;
};

export const load: LoadHook = (url, context, next) => {
  if (mutant === undefined || url !== mutant.url) return next(url, context);
  writeFileSync(mutant.loaded, '');
  return { format: 'module', source: mutant.source, shortCircuit: true };
};
