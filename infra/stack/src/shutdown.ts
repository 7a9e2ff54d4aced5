import type { Database } from './database.js';
import type { Service } from './service.js';
import type { Services } from './services.js';
import type { StopSignal } from './stop-signal.js';

/**
 * Milliseconds from Ctrl-C within which each has stopped by itself or is killed; all is over within 5 s.
 * Killing loses nothing either: what was answered is committed, and what was not done is delivered again.
 */
const until = { ingest: 1_300, rest: 3_900, database: 700 };

/** Stops everything in the order of the data: intake, work, people, PostgreSQL. */
export async function shutDown(
  services: Services | undefined,
  database: Database | undefined,
  signal: StopSignal,
): Promise<void> {
  const began = Date.now();
  const left = (by: number): number => Math.max(0, by - (Date.now() - began));
  if (services !== undefined) {
    const { ingest, worker, referralApi } = services;
    const all = [ingest, worker, referralApi];
    const killed = killOn(signal, all);
    // A long transfer may outlast its turn; it is killed with the others if it outlasts theirs too.
    await ingest.stop(left(until.ingest));
    await Promise.all([
      worker.stop(left(until.rest)),
      referralApi.stop(left(until.rest)),
      ingest.stop(left(until.rest)),
    ]);
    await Promise.all(all.map((service) => service.kill()));
    killed.forget();
  }
  await database?.stop(signal.hurry.aborted ? 0 : until.database);
}

/** A second Ctrl-C does not wait. */
function killOn(signal: StopSignal, services: readonly Service[]): { forget(): void } {
  const kill = (): void => {
    for (const service of services) void service.kill();
  };
  if (signal.hurry.aborted) kill();
  signal.hurry.addEventListener('abort', kill);
  return { forget: () => signal.hurry.removeEventListener('abort', kill) };
}
