export type { Credentials } from './credentials.js';
export { type Prepared, prepareDatabase } from './prepare.js';
export { nodeFlags } from './service.js';
