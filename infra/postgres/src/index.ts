export { type FailureCode, PostgresFailure } from './failure.js';
export { type Lock, Locked, startOf, takeLock } from './lock.js';
export { freePort, isFree } from './port.js';
export type { StopMode } from './postmaster.js';
export { type Postgres, type PostgresOptions, startPostgres } from './server.js';
export { type Settings, settingsFor, smallSettings } from './settings.js';
export { startTestServer, type TestDatabase, testDatabase } from './testing.js';
