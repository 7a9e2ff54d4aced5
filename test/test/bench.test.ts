import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import t from 'tap';
import { z } from 'zod';

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

t.test('a bench that there is not, and an option that makes no sense, are told in one line', async (t) => {
  await t.rejects(bench('pipelines'), {
    code: 1,
    stderr: /^hammerhead: no such bench: pipelines; there are /,
  });
  await t.rejects(bench('--runs', 'many'), { code: 1, stderr: /^hammerhead: --runs must be a whole number/ });
});
