import { fileURLToPath } from 'node:url';
import { variable } from './in-force.js';

const hook = fileURLToPath(new URL('hook.js', import.meta.url));

/** What a process of a test is started with, so that it has the mutant that the test runs with. */
export function withMutant(): { readonly flags: readonly string[]; readonly env: Record<string, string> } {
  const mutant = process.env[variable];
  return mutant === undefined
    ? { flags: [], env: {} }
    : { flags: ['--import', hook], env: { [variable]: mutant } };
}
