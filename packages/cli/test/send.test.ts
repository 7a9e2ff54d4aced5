import { once } from 'node:events';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import t, { type Test } from 'tap';
import { BreakingIngest, type Fate } from './breaking-ingest.js';
import { runCommand, startCommand } from './command.js';

// Long enough that no buffer between the two processes holds it all.
const lines = Array.from(
  { length: 2_000 },
  (_, index) => `{"line":${index + 1},"fill":"${'x'.repeat(2_000)}"}`,
);
const content = `${lines.join('\n')}\n`;

async function prepare(t: Test, ...fates: Fate[]) {
  const ingest = new BreakingIngest(...fates);
  const to = await ingest.listen();
  t.teardown(() => ingest.close());
  const folder = t.testdir();
  const file = join(folder, 'feed.ndjson');
  await writeFile(file, content);
  return { ingest, to, file, folder };
}

/** The lines of the only submission. */
function received(ingest: BreakingIngest): readonly string[] {
  const [only, ...others] = ingest.submissions.values();
  if (only === undefined || others.length > 0) throw new Error('there is not exactly one submission');
  return only.lines;
}

t.test('a file is sent whole, and the summary reports what became of it', async (t) => {
  const { ingest, to, file, folder } = await prepare(t);
  const { code, stdout, stderr } = await runCommand(['send', file, '--to', to]);
  t.equal(code, 0, stderr);
  t.match(stderr, /^sending .* 100 % .* 2,000 lines .*$/m, 'also a short transfer comes to its end');
  t.same(received(ingest), lines);
  t.match(stdout, /^manifests +2,000$/m);
  t.match(stdout, /^shipments +4,000$/m);
  t.match(stdout, /^duplicates +0$/m);
  t.match(stdout, /^rejected +0$/m);
  t.same(await readdir(folder), ['feed.ndjson'], 'nothing is left lying about');
});

for (const [name, args] of [
  ['plain', []],
  ['compressed on the way', ['--gzip']],
] as const) {
  t.test(`a transfer that breaks twice is resumed, ${name}`, async (t) => {
    const { ingest, to, file } = await prepare(t, { cutAfter: 700 }, { cutAfter: 1 });
    const { code, stderr } = await runCommand(['send', file, '--to', to, ...args]);
    t.equal(code, 0, stderr);
    t.same(received(ingest), lines);
    t.same(
      ingest.transfers.map(({ firstLine }) => firstLine),
      [1, 701, 702],
    );
    t.match(stderr, /the connection to 127\.0\.0\.1:\d+ broke/);
  });
}

t.test('a gzip file breaks and is resumed', async (t) => {
  const { ingest, to, folder } = await prepare(t, { cutAfter: 700 });
  const file = join(folder, 'packed');
  await writeFile(file, gzipSync(content));
  const { code, stderr } = await runCommand(['send', file, '--to', to]);
  t.equal(code, 0, stderr);
  t.same(received(ingest), lines);
});

t.test('standard input breaks and is resumed', async (t) => {
  const { ingest, to, folder } = await prepare(t, { cutAfter: 700 });
  const { child, finished } = startCommand(['send', '-', '--to', to], { TMPDIR: folder });
  child.stdin.end(content);
  const { code, stderr } = await finished;
  t.equal(code, 0, stderr);
  t.same(received(ingest), lines);
  t.same(await readdir(folder), ['feed.ndjson'], 'what was kept of it is gone');
});

t.test('killed in the middle: the same command goes on where it stopped', async (t) => {
  const { ingest, to, file } = await prepare(t, { stallAfter: 900 });
  const { child, finished } = startCommand(['send', file, '--to', to]);
  await ingest.stalled;
  child.kill('SIGKILL');
  t.equal((await finished).code, null);
  const { code, stderr } = await runCommand(['send', file, '--to', to]);
  t.equal(code, 0, stderr);
  t.match(stderr, /resuming at line 901/);
  t.same(received(ingest), lines);
});

t.test('Ctrl-C ends it at once, and says that it can go on', async (t) => {
  const { ingest, to, file } = await prepare(t, { stallAfter: 10 });
  const { child, finished } = startCommand(['send', file, '--to', to]);
  await ingest.stalled;
  child.kill('SIGINT');
  const { code, stderr } = await finished;
  t.equal(code, 130);
  t.match(stderr, /interrupted/);
});

t.test('an answer that is lost after the last line: nothing is sent twice', async (t) => {
  const { ingest, to, file } = await prepare(t, 'lose the answer');
  const { code, stderr } = await runCommand(['send', file, '--to', to]);
  t.equal(code, 0, stderr);
  t.equal(ingest.transfers.length, 1);
});

t.test('a busy server is asked again', async (t) => {
  const { ingest, to, file } = await prepare(t, { refuse: 503, retryAfter: 1 }, { refuse: 429 });
  const { code, stderr } = await runCommand(['send', file, '--to', to]);
  t.equal(code, 0, stderr);
  t.same(received(ingest), lines);
  t.match(stderr, /503 Problem 503; trying again in 1 s/);
});

t.test('sent again after it was sent whole: a submission of its own', async (t) => {
  const { ingest, to, file } = await prepare(t);
  const first = await runCommand(['send', file, '--to', to]);
  t.equal(first.code, 0);
  t.notMatch(first.stderr, 'was sent before');
  const second = await runCommand(['send', file, '--to', to]);
  t.equal(second.code, 0);
  t.match(second.stderr, 'was sent before');
  t.equal(ingest.submissions.size, 2);
});

t.test('rejected lines are reported, with exit code 2', async (t) => {
  const { to, file } = await prepare(t);
  await writeFile(file, `{}\nbad\nodd\n${'bad\n'.repeat(20)}`);
  const { code, stdout } = await runCommand(['send', file, '--to', to]);
  t.equal(code, 2);
  t.match(stdout, /^rejected +21$/m);
  t.match(stdout, /^line 2 {2}M-7 {2}shipments\[0\]\.bill: must not be empty$/m);
  t.match(stdout, /^and 11 more rejected lines$/m);
  t.match(stdout, /^line 3 {2}M-8 {2}revision 2 leaves out, and so cancels: B-1\nline 3 {2}M-8 {2}imo: IMO/m);
});

t.test('what no attempt can help fails at once with exit code 1', async (t) => {
  const { ingest, to, file, folder } = await prepare(t, { refuse: 413 });
  const closed = new BreakingIngest();
  const nobody = await closed.listen();
  await closed.close();
  const cases: readonly (readonly [readonly string[], RegExp])[] = [
    [['send', file, '--to', to], /413/],
    [['send', file, '--to', to, '--token', 'wrong'], /401/],
    [['send', join(folder, 'absent'), '--to', to], /cannot be read: ENOENT/],
    [['send', '--to', to], /name one file/],
    [['send', file, '--to', 'nowhere'], /--to must be an address/],
    [['send', file, '--tow'], /Unknown option '--tow'/],
    [['send', file, '--to', nobody, '--patience', '0'], /does not answer: .*ECONNREFUSED/],
    [['sned', file], /no such command: sned/],
  ];
  for (const [args, message] of cases) {
    const { code, stderr } = await runCommand(args);
    t.equal(code, 1, args.join(' '));
    t.match(stderr, message);
  }
  t.equal(ingest.submissions.size, 0);
});

t.test('a gzip file that is cut short fails; it is not taken for the whole', async (t) => {
  const { ingest, to, folder } = await prepare(t);
  const file = join(folder, 'cut.gz');
  const packed = gzipSync(content);
  await writeFile(file, packed.subarray(0, packed.length - 100));
  const { code, stderr } = await runCommand(['send', file, '--to', to]);
  t.equal(code, 1);
  t.match(stderr, /cannot be read to its end: unexpected end of file/);
  for (const { whole } of ingest.submissions.values()) t.notOk(whole);
});

t.test("the feed's token comes from the data folder where none is given", async (t) => {
  const { to, file, folder } = await prepare(t);
  await writeFile(join(folder, 'credentials.json'), '{"feed": "secret"}');
  const { code, stderr } = await runCommand(['send', file, '--to', to], {
    HAMMERHEAD_TOKEN: '',
    HAMMERHEAD_DATA: folder,
  });
  t.equal(code, 0, stderr);
});

t.test('help goes to standard output', async (t) => {
  const { child, finished } = startCommand(['send', '--help']);
  await once(child, 'exit');
  const { code, stdout } = await finished;
  t.equal(code, 0);
  t.match(stdout, /^hammerhead send FILE/);
});
