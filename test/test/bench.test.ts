import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import t from 'tap';
import { z } from 'zod';
import { BenchServer } from '../bench/database.js';
import { openUnvacuumed, vacuumFacts } from '../bench/history/facts.js';
import { fill, forgetWork } from '../bench/history/fill.js';
import { sizeOfLog } from '../bench/history/size.js';
import { withClient } from '../bench/with-client.js';

const main = fileURLToPath(new URL('../bench/main.js', import.meta.url));
const bench = (...args: readonly string[]) => promisify(execFile)(process.execPath, [main, ...args]);

const report = z.object({
  machine: z.object({ cores: z.int(), node: z.string() }),
  benches: z
    .object({
      name: z.literal('pipeline'),
      sections: z
        .object({
          title: z.string(),
          figures: z
            .object({ name: z.string(), runs: z.number().array().length(1) })
            .array()
            .min(1),
        })
        .array(),
    })
    .array()
    .length(1),
});

t.test('the pipeline’s bench sends, copies, profiles and reports', { timeout: 120_000 }, async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'hammerhead-bench-test-'));
  t.teardown(() => rmSync(folder, { recursive: true, force: true }));
  const json = join(folder, 'bench.json');
  const { stdout } = await bench('pipeline', '--shipments', '3000', '--runs', '1', '--json', json);
  const [measured] = report.parse(JSON.parse(readFileSync(json, 'utf8'))).benches;
  const figures = new Map(
    measured?.sections.flatMap((section) => section.figures.map(({ name, runs }) => [name, runs[0]])),
  );
  t.ok((figures.get('rate') ?? 0) > 0);
  t.ok((figures.get('COPY of the same rows') ?? 0) > 0);
  for (const stage of ['ingest: read', 'ingest: commit', 'worker: assess', 'worker: insert'])
    t.ok((figures.get(stage) ?? 0) > 0, stage);
  t.ok((figures.get('of all processor time') ?? 0) > 0, 'the rules are found in the profile');
  t.match(stdout, /rate +[\d,.]+ shipments\/s/);
});

t.test('the past that history is measured with', { timeout: 60_000 }, async (t) => {
  const server = await BenchServer.start();
  t.teardown(() => server.close());
  const url = await server.database('past');
  const ask = (sql: string): Promise<unknown> =>
    withClient(url, async (client) => (await client.query<Record<string, unknown>>(sql)).rows[0]);
  const from = new Date('2025-03-20T00:00:00Z');
  await openUnvacuumed(url, from, new Date('2025-08-01T00:00:00Z'));

  const feed = { shipments: 800, seed: 3, departingFrom: from.toISOString(), perDay: 8 };
  const filled = await fill(server, url, feed, () => {});
  await forgetWork(url);
  t.equal(filled.shipments, 800);
  t.strictSame(
    await ask(`select (select count(*)::int from shipment where imprint is not null) as shipments,
                      (select count(*)::int from chunk where done_at is null) as open,
                      to_regnamespace('queue') is null as "noQueue",
                      (select min(departure_day) >= '2025-03-20' and max(departure_day) < '2025-08-01' from fact) as past,
                      (select count(*)::int from fact_default) as elsewhere`),
    { shipments: 800, open: 0, noQueue: true, past: true, elsewhere: 0 },
  );
  const vacuumed = `select count(*)::int as months, count(last_vacuum)::int as vacuumed from pg_stat_user_tables
                     where relname ~ '^fact_\\d+$'`;
  t.strictSame(await ask(vacuumed), { months: 6, vacuumed: 0 });
  const { hubs } = await sizeOfLog(url, 100);
  t.ok((hubs[0] ?? 0) > 10, `${hubs[0]} shipments of the largest hub`);
  await vacuumFacts(url);
  t.strictSame(await ask(vacuumed), { months: 6, vacuumed: 6 });
});

t.test(
  'a bench that there is not, and an option that makes no sense, are reported in one line',
  async (t) => {
    await t.rejects(bench('pipelines'), {
      code: 1,
      stderr: /^hammerhead: no such bench: pipelines; there are /,
    });
    await t.rejects(bench('--runs', 'many'), {
      code: 1,
      stderr: /^hammerhead: --runs must be a whole number/,
    });
    await t.rejects(bench('history', '--before', '1000000000000'), {
      code: 1,
      stderr: /^hammerhead: \S+ has \d+ GB free, and this needs [\d,]+ GB: /,
    });
  },
);
