import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { syntheticManifests } from '@hammerhead/synthetic';
import t from 'tap';
import { skippedOutage } from '../src/backends.js';
import { tally } from '../src/exactly-once.js';
import { processorSeconds } from '../src/proc.js';
import { watchReadiness } from '../src/readiness.js';
import { startRedis } from '../src/redis.js';
import { ndjson } from '../src/send.js';
import { cannotMount, mountSmallDisk } from '../src/small-disk.js';
import { startStack } from '../src/stack.js';
import { SteadyFeed } from '../src/steady-feed.js';
import { until } from '../src/until.js';

const cli = fileURLToPath(new URL('../../../packages/cli/build/src/main.js', import.meta.url));
/** Megabytes: `npm start` wants 300 free. */
const size = 400;
/** Milliseconds: for what the full disk breaks to break, and for how long what still runs is watched. */
const settling = 2_000;
const watching = 4_000;
const within = 15_000;
const told = /503 (.* )?(writes|database)/;
const departingFrom = '2026-12-14T00:00:00Z';

t.setTimeout(300_000);

for (const backend of ['postgres', 'redis'] as const) {
  const skip = cannotMount() || skippedOutage(backend);
  t.test(`a disk that is full for a while, queue on ${backend}`, { skip }, async (t) => {
    const disk = mountSmallDisk(t, size);
    const redis = backend === 'redis' ? await startRedis() : null;
    if (redis) t.teardown(() => redis.stop());
    const data = join(disk.folder, 'data');
    const stack = await startStack(t, data, redis?.url ?? null);
    const open = async (): Promise<number> => (await tally(stack)).openChunks;
    const manifests = syntheticManifests({ shipments: 1_000_000, seed: 3, departingFrom })[Symbol.iterator]();

    const early = new SteadyFeed(stack.ingest, stack.feedToken, manifests);
    await until('something is scored', async () => early.accepted.size > 3 && (await open()) === 0);
    await early.stop();

    disk.fill();
    const feed = new SteadyFeed(stack.ingest, stack.feedToken, manifests);
    const sending = send(stack.ingest, stack.feedToken);
    await until('posts are refused', async () => feed.refused > 3);
    // One that starts on a full disk: its queue's first connection may fail.
    const worker = stack.services().get('worker');
    if (worker !== undefined) process.kill(worker, 'SIGKILL');
    await until(
      'another worker was started',
      async () => ![undefined, worker].includes(stack.services().get('worker')),
    );
    const ready = { ingest: watchReadiness(stack.ingest), worker: watchReadiness(stack.worker) };
    await until('it tells it', async () => [...ready.worker.said].some((said) => told.test(said)));
    await sleep(settling);
    const before = [...stack.services()].map(([name, pid]) => ({ name, pid, used: processorSeconds(pid) }));
    await sleep(watching);
    for (const { name, pid, used } of before) {
      const now = processorSeconds(pid);
      if (now === undefined || used === undefined) continue;
      const share = ((now - used) * 1_000) / watching;
      t.ok(share < 0.3, `${name} used ${Math.round(share * 100)} % of a processor on the full disk`);
    }
    await Promise.all([ready.ingest.stop(), ready.worker.stop()]);
    t.match([...ready.ingest.said].join(', '), told, '/readyz of ingest told it');
    t.match([...ready.worker.said].join(', '), told, '/readyz of the worker told it');

    disk.free();
    const over = performance.now();
    const accepted = feed.accepted.size;
    await until('posts are accepted again', async () => feed.accepted.size > accepted + 2, 60_000);
    await feed.stop();
    await until('everything is scored', async () => (await open()) === 0, 60_000);
    const took = performance.now() - over;
    t.ok(took < within, `everything was scored ${(took / 1_000).toFixed(1)} s after there was room`);
    t.same(feed.wrong, [], `every refusal was a 503 (${feed.refused} of them)`);
    t.match(await tally(stack), { assessedTwice: 0, withoutAssessment: 0 }, 'each was assessed once');
    const { code, output } = await sending;
    t.equal(code, 0, `\`hammerhead send\` waited, and sent everything: ${output}`);
    await until('all that was sent is scored', async () => (await open()) === 0);

    const log = readFileSync(join(data, 'log', 'ingest.log'), 'utf8');
    t.match(log, /log lines could not be written/, 'the log goes on, and says what is missing');
    t.notMatch(stack.told(), /\{"level"/, 'no raw line of a log is told');
    t.comment(stack.told().split('Ctrl-C stops everything.')[1]?.trim());
  });
}

/** `hammerhead send` of a file on another disk. */
async function send(ingest: string, token: string): Promise<{ code: unknown; output: string }> {
  const file = join(tmpdir(), `hammerhead-${process.pid}.ndjson`);
  const feed = syntheticManifests({ shipments: 2_000, seed: 4, departingFrom, feed: 'SENT' });
  writeFileSync(file, [...ndjson(feed)].join(''));
  const child = spawn(process.execPath, [
    cli,
    'send',
    file,
    '--to',
    ingest,
    '--token',
    token,
    '--patience',
    '90',
  ]);
  const output = text(child.stderr);
  const code = await once(child, 'exit').then(([status]: unknown[]) => status);
  return { code, output: await output };
}
