import { register } from 'node:module';
import { mutantInForce } from './in-force.js';

/** Loaded before anything else of a process: whoever imports the mutant's module gets it with the leak in it. */
const mutant = mutantInForce();
if (mutant !== undefined) register('./loader.js', { parentURL: import.meta.url, data: mutant });
