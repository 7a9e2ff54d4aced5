import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { syntheticManifests } from '@hammerhead/synthetic';
import t, { type Test } from 'tap';
import { hammerhead } from '../src/command.js';
import { tally } from '../src/exactly-once.js';
import { Poster } from '../src/poster.js';
import { type Stack, startStack } from '../src/stack.js';
import { until } from '../src/until.js';

const skip = process.platform === 'linux' ? false : 'reads /proc';

function folderOf(t: Test): string {
  const folder = mkdtempSync(join(tmpdir(), 'hammerhead-backup-'));
  chmodSync(folder, 0o755);
  t.teardown(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const isScored = async (stack: Stack): Promise<boolean> => (await tally(stack)).openChunks === 0;

/** Everything that scoring made of the log up to a position, in its order. */
async function outcomesUpTo(stack: Stack, position: number): Promise<unknown[]> {
  const { rows } = await stack.pool.query<Record<string, unknown>>(
    `select s.position, s.bill, s.state, a.score, a.tier, r.id is not null as referred
       from shipment s
       left join assessment a using (position)
       left join referral r on r.position = s.position
      where s.position <= $1::bigint
      order by s.position, a.known_to`,
    [position],
  );
  return rows;
}

t.test('a backup under load is restored elsewhere, whole, and goes on', { skip }, async (t) => {
  const folder = folderOf(t);
  const data = join(folder, 'data');
  const target = join(folder, 'backup');
  const stack = await startStack(t, data, null);
  const feed = syntheticManifests({
    shipments: 60_000,
    seed: 5,
    departingFrom: '2026-11-22T00:00:00Z',
    planted: 0.05,
  });
  const poster = new Poster(stack.ingest, stack.feedToken, feed, 1);
  poster.more(40);
  await poster.done();
  // A backup that is killed in the middle harms nobody.
  const posting = setInterval(() => poster.more(1), 25);
  t.teardown(() => clearInterval(posting));
  const killed = hammerhead(['backup', target], { HAMMERHEAD_DATA: data });
  await until('it copies', async () => existsSync(`${target}.incomplete/postgres/cluster/base`));
  killed.child.kill('SIGKILL');
  await killed.ended;
  t.notOk(existsSync(target), 'half a backup has not the name of one');
  await until('its session is over', async () => {
    const { rows } = await stack.pool.query(
      `select from pg_replication_slots
       union all select from pg_stat_activity where application_name = 'hammerhead-backup'`,
    );
    return rows.length === 0;
  });

  const before = [...poster.acknowledged];
  const { code, stdout, stderr } = await hammerhead(['backup', target], { HAMMERHEAD_DATA: data }).ended;
  const during = poster.acknowledged.size - before.length;
  clearInterval(posting);
  await poster.stop();
  t.equal(code, 0, stderr);
  t.match(stdout, /MB in [\d,]+ files, [\d.]+ s; holds all that was acknowledged before \d{4}-/);
  t.ok(during > 20, `${during} manifests came while it was made`);
  t.notOk(existsSync(`${target}.incomplete`));

  const other = join(folder, 'other');
  const restored = await hammerhead(['restore', target, '--to', other], {}).ended;
  t.match(restored, { code: 0, stdout: /Start it: HAMMERHEAD_DATA=.*other npm start\n$/ });
  t.equal(
    readFileSync(join(other, 'credentials.json'), 'utf8'),
    readFileSync(join(data, 'credentials.json'), 'utf8'),
  );
  const copy = await startStack(t, other, null);
  await until('both are scored', async () => (await isScored(stack)) && (await isScored(copy)));

  const found = await copy.pool.query('select from manifest where id = any($1::uuid[])', [before]);
  t.equal(found.rowCount, before.length, 'what was acknowledged before is there');
  const { rows } = await copy.pool.query<{ head: number; missing: number }>(
    `select position as head,
            (select count(*) from generate_series(1, position) as wanted (position)
              where not exists (select from shipment s where s.position = wanted.position)
                and not exists (select from manifest m where m.first_position = wanted.position)
                and not exists (select from decision d where d.position = wanted.position)) as missing
       from log_head`,
  );
  const head = rows[0]?.head ?? 0;
  t.match(rows, [{ missing: 0 }], 'the log has no gap');
  const outcomes = await outcomesUpTo(copy, head);
  t.ok(outcomes.length > 100);
  t.same(outcomes, await outcomesUpTo(stack, head), 'scores and referrals are those of the original');

  const next = new Poster(copy.ingest, copy.feedToken, feed, 2);
  next.more(5);
  await next.done();
  await next.stop();
  await until('what comes is scored', () => isScored(copy));
  t.match(await tally(copy), { assessedTwice: 0, withoutAssessment: 0, openChunks: 0 });
  t.ok((await outcomesUpTo(copy, 1e9)).length > outcomes.length);
});

t.test('what cannot be backed up or restored is told in one line', async (t) => {
  const folder = folderOf(t);
  const elsewhere = { DATABASE_URL: 'postgres://x@127.0.0.1:1/x' };
  const own = /DATABASE_URL names a PostgreSQL of your own: use pg_basebackup or pg_dump .*operations\.md/;
  for (const [args, env, message] of [
    [['backup', join(folder, 'b')], elsewhere, own],
    [['restore', join(folder, 'b')], elsewhere, own],
    [['backup'], {}, /name one folder to make/],
    [['backup', '--check'], {}, /name one backup to check/],
    [['restore', 'a', 'b'], {}, /name one backup to restore/],
    [['backup', join(folder, 'b')], { HAMMERHEAD_DATA: folder }, /has no database of its own to back up/],
    [['backup', '--check', folder], {}, /cannot read .*manifest\.json, which every backup has/],
    [['restore', join(folder, 'b'), '--to', join(folder, 'd')], {}, /cannot read .*manifest\.json/],
  ] as const) {
    const ended = await hammerhead(args, env).ended;
    t.match(ended, { code: 1, stdout: '', stderr: message }, args.join(' '));
    t.equal(ended.stderr.trimEnd().split('\n').length, 1);
  }
});
