import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Config } from './config.js';
import { LogFile } from './log-file.js';
import type { Ports } from './ports.js';
import { Service } from './service.js';

export type Services = {
  readonly ingest: Service;
  readonly worker: Service;
  readonly referralApi: Service;
};

/** The services as `npm start` runs them. */
export function servicesFor(
  config: Config,
  ports: Ports,
  databaseUrl: string,
  tell: (line: string) => void,
): Services {
  const environment = {
    ...process.env,
    // It is not for them; empty is absent.
    DATABASE_ADMIN_URL: '',
    ...Object.fromEntries(Object.entries(ports).map(([name, port]) => [name, String(port)])),
    DATABASE_URL: databaseUrl,
    HOST: config.HOST,
    HAMMERHEAD_DATA: config.HAMMERHEAD_DATA,
  };
  const service = (name: string, entry: string, port: number) =>
    new Service({
      name,
      entry: fileURLToPath(import.meta.resolve(entry)),
      environment,
      address: addressOf(config.HOST, port),
      log: new LogFile(join(config.HAMMERHEAD_DATA, 'log', `${name}.log`)),
      tell,
    });
  return {
    ingest: service('ingest', '@hammerhead/ingest/main', ports.INGEST_PORT),
    worker: service('worker', '@hammerhead/worker/main', ports.WORKER_PORT),
    referralApi: service('referral-api', '@hammerhead/referral-api/main', ports.REFERRAL_PORT),
  };
}

/** Where to reach it from this machine. */
function addressOf(host: string, port: number): string {
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`;
}
