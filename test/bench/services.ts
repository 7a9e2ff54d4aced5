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
  const names = ['ingest', 'worker', 'referral-api'] as const;
  const starts = await Promise.allSettled(
    names.map((name) => startService(name, env, [...nodeFlags, ...flagsFor(name)])),
  );
  const started = starts.flatMap((start) => (start.status === 'fulfilled' ? start.value : []));
  const stop = async (): Promise<void> => {
    await Promise.all(started.map((service) => service.stop()));
  };
  const [ingest, worker, referralApi] = started;
  if (ingest && worker && referralApi) return { ingest, worker, referralApi, stop };
  await stop();
  throw starts.find((start) => start.status === 'rejected')?.reason;
}
