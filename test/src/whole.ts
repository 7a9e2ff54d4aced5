import { testDatabase } from '@hammerhead/postgres';
import type { Test } from 'tap';
import { Deployment } from './deployment.js';
import type { ServiceProcess } from './process.js';

/** All three services on an empty database, the queue in it. */
export interface Whole {
  readonly deployment: Deployment;
  readonly ingest: ServiceProcess;
  readonly api: ServiceProcess;
}

/** Starts the whole product for a test; it is gone when the test is over. @param env of every service */
export async function startWhole(t: Test, env: Readonly<Record<string, string>> = {}): Promise<Whole> {
  const database = await testDatabase(async () => {}, 'empty');
  const deployment = await Deployment.create({ databaseUrl: database.url, redisUrl: null, env });
  t.teardown(async () => {
    await deployment.close();
    await database.drop();
  });
  const ingest = await deployment.start('ingest');
  const api = await deployment.start('referral-api');
  await deployment.start('worker');
  return { deployment, ingest, api };
}
