import { setTimeout as pause } from 'node:timers/promises';
import { freePort, isFree } from '@hammerhead/postgres';
import { StartError } from '@hammerhead/service-kit';
import type { Config } from './config.js';

const variables = ['INGEST_PORT', 'REFERRAL_PORT', 'WORKER_PORT'] as const;

export type Ports = Readonly<Record<(typeof variables)[number], number>>;

/**
 * The services' ports, known to be free before anything is started; 0 becomes a free one.
 * @param patience milliseconds to wait for a port: services whose supervisor was killed take a moment to stop
 */
export async function claimPorts(config: Config, patience: number): Promise<Ports> {
  const deadline = Date.now() + patience;
  const claim = async (variable: keyof Ports): Promise<number> => {
    const port = config[variable];
    if (port === 0) return freePort();
    while (!(await isFree(port, config.HOST))) {
      if (Date.now() >= deadline) {
        throw new StartError(
          `port ${port} on ${config.HOST} is taken (or may not be used); set ${variable} to another one`,
        );
      }
      await pause(100);
    }
    const twin = variables.find((other) => other !== variable && config[other] === port);
    if (twin !== undefined)
      throw new StartError(`${variable} and ${twin} are both ${port}; set one to another`);
    return port;
  };
  return {
    INGEST_PORT: await claim('INGEST_PORT'),
    REFERRAL_PORT: await claim('REFERRAL_PORT'),
    WORKER_PORT: await claim('WORKER_PORT'),
  };
}
