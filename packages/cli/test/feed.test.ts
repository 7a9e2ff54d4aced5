import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import t from 'tap';
import { z } from 'zod';
import { run } from '../src/run.js';
import { runCommand, startCommand } from './command.js';

const main = fileURLToPath(new URL('../src/main.js', import.meta.url));
const lines = (all: string): string[] => all.split('\n').slice(0, -1);
const jsonLines = <T>(all: string, schema: z.ZodType<T>): T[] =>
  lines(all).map((line) => schema.parse(JSON.parse(line)));
const manifestLine = z.object({
  manifestNumber: z.string(),
  transport: z.object({ departureAt: z.string() }),
  shipments: z.array(z.object({ bill: z.string() })),
});
/** The first line tells of the feed, the others of a shipment each. */
const truthLine = z.looseObject({ bill: z.string().optional(), scheme: z.string().optional() });

const few = ['feed', '--shipments', '600', '--seed', '5', '--planted', '0.05'];

t.test('the same options make the same feed, on standard output and in files', async (t) => {
  const folder = t.testdir();
  const plain = await runCommand(few);
  t.equal(plain.code, 0, plain.stderr);
  t.match(
    plain.stderr,
    /^600 shipments in \d+ manifests, \d+\.\d kB: \d+ planted, \d+ traps, \d+ licensed exports$/m,
  );
  const [out, packed, truth] = ['feed.ndjson', 'feed.ndjson.gz', 'truth.ndjson.gz'].map((name) =>
    join(folder, name),
  );
  t.equal((await runCommand([...few, '--out', out ?? ''])).stdout, '');
  t.equal((await runCommand([...few, '--out', packed ?? '', '--truth', truth ?? ''])).code, 0);
  t.equal(await readFile(out ?? '', 'utf8'), plain.stdout);
  t.equal(gunzipSync(await readFile(packed ?? '')).toString(), plain.stdout);
  const shipments = jsonLines(plain.stdout, manifestLine).flatMap((manifest) => manifest.shipments);
  t.equal(shipments.length, 600);
  const [about, ...known] = jsonLines(gunzipSync(await readFile(truth ?? '')).toString(), truthLine);
  t.match(about, { feed: 'SYN', seed: 5, shipments: 600, schemes: 'cases.yaml', version: 1 });
  const bills = new Set(shipments.map(({ bill }) => bill));
  t.same(
    known.filter(({ bill = '' }) => !bills.has(bill)),
    [],
  );
  const planted = known.filter(({ scheme }) => scheme !== undefined).length;
  t.ok(planted >= 20 && planted <= 30, `${planted} planted`);
});

t.test('time, density, name and schemes are as asked for', async (t) => {
  const file = join(t.testdir(), 'one.yaml');
  await writeFile(
    file,
    `schemes:
  - id: only-one
    case: analyst's judgement
    kind: declared
    lanes: [{ mode: air, from: USMIA, unlading: TTPOS, destination: TT }]
    shipper: person
    consignee: person
    loads:
      - goods:
          - { description: PISTOLS, packageType: BX, packages: [1, 1], weightKg: [2, 2], valueUsd: [500, 500] }
    hidden: { what: pistols }
`,
  );
  const truth = `${file}.truth`;
  const { stdout, stderr, code } = await runCommand([
    ...few,
    '--departing-from=2026-03-01',
    '--per-day=300',
    '--feed=MY-FEED',
    `--schemes=${file}`,
    `--truth=${truth}`,
  ]);
  t.equal(code, 0, stderr);
  const manifests = jsonLines(stdout, manifestLine);
  for (const { manifestNumber, transport } of manifests) {
    t.match(manifestNumber, /^MY-FEED5-/);
    t.ok(
      transport.departureAt > '2026-03-01T01:00:00Z' && transport.departureAt < '2026-03-05',
      transport.departureAt,
    );
  }
  const [, ...known] = jsonLines(await readFile(truth, 'utf8'), truthLine);
  const planted = known.filter(({ scheme }) => scheme !== undefined);
  t.same(new Set(planted.map(({ scheme }) => scheme)), new Set(['only-one']));
});

t.test('a reader that has seen enough ends it quietly', async (t) => {
  const child = spawn(process.execPath, [main, 'feed', '--shipments', '999999999']);
  const stderr = text(child.stderr);
  await once(child.stdout, 'data');
  child.stdout.destroy();
  const code = await new Promise((resolve) => child.once('close', resolve));
  t.equal(code, 0);
  t.notMatch(await stderr, /EPIPE|Error|in \d+ manifests/);
});

t.test(
  'an output that takes no more is reported, not mistaken for a reader that has seen enough',
  async (t) => {
    const full = Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
    const stdout = new Writable({
      highWaterMark: 1_048_576,
      write: (_chunk, _encoding, done) => void setImmediate(done, full),
    });
    const stderr = new PassThrough();
    const { signal } = new AbortController();
    const code = await run(['feed', '--shipments', '2000'], { stdout, stderr, environment: {}, signal });
    stderr.end();
    t.match(await text(stderr), /standard output cannot be written: ENOSPC/);
    t.equal(code, 1);
  },
);

t.test('Ctrl-C ends it and leaves no half file', async (t) => {
  const folder = t.testdir();
  const out = join(folder, 'feed.ndjson');
  const { child, finished } = startCommand(['feed', '--shipments', '999999999', '--out', out]);
  await once(child.stderr, 'data');
  child.kill('SIGINT');
  const { code, stderr } = await finished;
  t.equal(code, 130);
  t.match(stderr, /^interrupted$/m);
  await t.rejects(readFile(out), { code: 'ENOENT' });
});

t.test('an output that is not a file stays when it fails', async (t) => {
  const fifo = join(t.testdir(), 'fifo');
  spawnSync('mkfifo', [fifo]);
  const { child, finished } = startCommand(['feed', '--shipments', '999999999', '--out', fifo]);
  createReadStream(fifo).resume();
  await once(child.stderr, 'data');
  child.kill('SIGINT');
  t.equal((await finished).code, 130);
  t.ok((await stat(fifo)).isFIFO());
});

t.test('what cannot be done is reported in one line', async (t) => {
  const folder = t.testdir({ 'wrong.yaml': 'schemes:\n  - id: Not Kebab\n', 'broken.yaml': 'schemes: [' });
  const cases: readonly (readonly [readonly string[], RegExp])[] = [
    [['feed'], /say how many: --shipments N/],
    [['feed', '--shipments', '0'], /--shipments must be at least 1/],
    [['feed', '--shipments', 'many'], /--shipments must be a whole number, not many/],
    [
      [...few, '--departing-from', '2023-02-30'],
      /must be a day or a time in UTC such as 2023-09-01T00:00:00Z, not 2023-02-30/,
    ],
    [[...few, '--departing-from', 'tomorrow'], /must be a day or a time in UTC/],
    [[...few, '--departing-from', '9999-12-31'], /must lie from 1970 to 2199/],
    [[...few, '--planted', '0.9'], /--planted must be a share from 0 to 0.5/],
    [[...few, '--per-day', '0'], /--per-day must be at least 1/],
    [[...few, '--feed', 'lower'], /--feed must be 1 to 16 capital letters/],
    [[...few, '--schemes', join(folder, 'absent')], /absent cannot be read: ENOENT/],
    [[...few, '--schemes', join(folder, 'wrong.yaml')], /schemes\[0\]\.id: must be kebab-case/],
    [[...few, '--schemes', join(folder, 'broken.yaml')], /broken.yaml is not a scheme file:/],
    [[...few, '--out', join(folder, 'no', 'such')], /cannot be written: ENOENT/],
    [[...few, '--out', 'one', '--truth', './one'], /--out and --truth must be two files/],
    [[...few, '--sed', '1'], /Unknown option '--sed'/],
  ];
  for (const [args, message] of cases) {
    const { code, stderr, stdout } = await runCommand(args);
    t.equal(code, 1, args.join(' '));
    t.match(stderr, message);
    t.equal(stdout, '');
  }
});
