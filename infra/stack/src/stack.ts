import { defaultArea } from '@hammerhead/reference';
import { reachRedis } from '@hammerhead/queue';
import { StartError } from '@hammerhead/service-kit';
import type { Config } from './config.js';
import { shown, takeDataFolder } from './data-folder.js';
import { Database } from './database.js';
import { embeddedDatabase, ownDatabase } from './database-access.js';
import { claimPorts } from './ports.js';
import { prepareDatabase } from './prepare.js';
import { sendSample } from './sample.js';
import { type Services, servicesFor } from './services.js';
import { shutDown } from './shutdown.js';
import type { StopSignal } from './stop-signal.js';
import { readCounts, summaryOf } from './summary.js';

/** Milliseconds that services may take to stop when their supervisor was killed. */
const portsFreeWithinMs = 6_000;
/** How often the logs' size is looked at. */
const rotationMs = 60_000;

/** Starts everything, says where it is, and runs until it is told to stop. */
export async function runStack(
  config: Config,
  signal: StopSignal,
  tell: (line: string) => void,
): Promise<void> {
  const lock = takeDataFolder(config.HAMMERHEAD_DATA);
  let database: Database | undefined;
  let services: Services | undefined;
  let rotating: NodeJS.Timeout | undefined;
  try {
    const ports = await claimPorts(config, lock.inherited ? portsFreeWithinMs : 0);
    if (config.REDIS_URL !== undefined) await requireRedis(config.REDIS_URL);
    if (config.DATABASE_URL === undefined) {
      tell('Starting PostgreSQL …');
      database = await Database.start(config.HAMMERHEAD_DATA, tell);
    }
    signal.stop.throwIfAborted();
    const { prepare, servicesUrl } =
      config.DATABASE_URL === undefined
        ? embeddedDatabase(database?.url ?? '')
        : ownDatabase(config, config.DATABASE_URL, tell);
    const { credentials, isEmpty, ruleSet } = await prepareDatabase({
      ...prepare,
      folder: config.HAMMERHEAD_DATA,
      // The embedded database lies in the folder: what is not there is lost.
      mayReplaceTokens: config.DATABASE_URL === undefined || config.HAMMERHEAD_NEW_TOKENS,
      ruleSet: { file: config.HAMMERHEAD_RULESET, area: config.HAMMERHEAD_AREA },
      demonstrates: config.OIDC_ISSUER === undefined,
      tell,
    });
    signal.stop.throwIfAborted();

    tell('Starting the services …');
    services = servicesFor(config, ports, servicesUrl, tell);
    const all = Object.values(services);
    for (const service of all) service.start();
    await whileWanted(signal, Promise.all(all.map((service) => service.ready())));
    rotating = setInterval(() => {
      for (const { options } of all) options.log.rotate();
    }, rotationMs);

    const ingest = services.ingest.options.address;
    const referralApi = services.referralApi.options.address;
    if (isEmpty && config.HAMMERHEAD_SAMPLE) {
      tell('Sending a sample feed …');
      const scored = await whileWanted(signal, sendSample(ingest, credentials.feed, signal.stop));
      if (!scored) tell(`The sample is not scored yet: see ${shown(services.worker.options.log.path)}.`);
    }
    const referrals = await whileWanted(signal, readCounts(referralApi, credentials.analyst));
    tell(
      summaryOf({
        folder: config.HAMMERHEAD_DATA,
        ingest,
        referralApi,
        worker: services.worker.options.address,
        database:
          database === undefined ? 'DATABASE_URL' : `PostgreSQL 18 of its own, 127.0.0.1:${database.port}`,
        queue: config.REDIS_URL === undefined ? 'BullMQ on PostgreSQL' : 'BullMQ on Redis',
        rules: `${ruleSet.name} version ${ruleSet.version}, for ${screened(config.HAMMERHEAD_AREA)}`,
        referrals,
      }),
    );
    await signal.requested();
  } catch (error) {
    if (!signal.stop.aborted) throw error;
  } finally {
    clearInterval(rotating);
    if (signal.stop.aborted) tell('Stopping …');
    await shutDown(services, database, signal);
    lock.release();
    if (signal.stop.aborted) tell('Stopped.');
  }
}

const screened = (area: readonly string[] | undefined): string =>
  area === undefined ? `${defaultArea.length} destinations` : area.join(', ');

async function requireRedis(url: string): Promise<void> {
  try {
    await reachRedis(url);
  } catch (error) {
    const reason =
      error instanceof Error ? error.message || String('code' in error ? error.code : '') : error;
    throw new StartError(`cannot use the Redis of REDIS_URL: ${String(reason)}`);
  }
}

/** Gives up waiting when everything is to stop; what was waited for ends when its service does. */
async function whileWanted<T>(signal: StopSignal, work: Promise<T>): Promise<T> {
  const stopped = signal.requested().then((): never => {
    throw new StartError('stopped');
  });
  return Promise.race([work, stopped]);
}
