import { nodeFlags } from '@hammerhead/stack';
import { type ServiceProcess, startService } from '../src/process.js';

export interface Services {
  readonly ingest: ServiceProcess;
  readonly worker: ServiceProcess;
  readonly referralApi: ServiceProcess;
  stop(): Promise<void>;
}

/**
 * The services on a database, each a process, as `npm start` runs them.
 * @param flagsFor flags for a service's Node.js, besides those of `npm start`
 */
export async function startServices(
  databaseUrl: string,
  flagsFor: (service: string) => readonly string[] = () => [],
): Promise<Services> {
  const env = { DATABASE_URL: databaseUrl, INGEST_PORT: '0', WORKER_PORT: '0', REFERRAL_PORT: '0' };
  const started: ServiceProcess[] = [];
  const start = async (name: 'ingest' | 'worker' | 'referral-api'): Promise<ServiceProcess> => {
    const service = await startService(name, env, [...nodeFlags, ...flagsFor(name)]);
    started.push(service);
    return service;
  };
  const stop = async (): Promise<void> => {
    await Promise.all(started.map((service) => service.stop()));
  };
  try {
    return {
      ingest: await start('ingest'),
      worker: await start('worker'),
      referralApi: await start('referral-api'),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
