export { type BackUpOptions, backUp } from './back-up.js';
export { checkBackup } from './check.js';
export { BackupFailure } from './failure.js';
export { type Manifest, sizeOf } from './manifest.js';
export type { Progress, Work } from './progress.js';
export { type RestoreOptions, restore } from './restore.js';
