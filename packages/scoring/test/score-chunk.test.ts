import { setTimeout as pause } from 'node:timers/promises';
import t from 'tap';
import { splitOrBury } from '../src/split-or-bury.js';
import { manifest, scoring } from './world/scoring.js';

interface ReferralRow {
  shipment_id: string;
  position: number;
  tier: number;
  headline: string;
  bill: string;
  rules: string[];
}
const referrals = 'select shipment_id, position, tier, headline, bill, rules from referral order by bill';

t.test('a chunk leaves one assessment each, and a referral for what reached a tier', async (t) => {
  const { pool, append, score } = await scoring(t);
  const [job] = await append(manifest('M1', 1, { A: 'GLOCK SLIDE', B: 'STEEL BRACKETS FOR SHELVES' }));
  if (!job) throw new Error('no job');
  await score(job);
  const { rows } = await pool.query<{ bill: string; tier: number | null; known_to: number }>(
    'select s.bill, a.tier, a.known_to from assessment a join shipment s using (position) order by position',
  );
  t.match(rows, [
    { bill: 'A', tier: Number, known_to: 4 },
    { bill: 'B', tier: null, known_to: 4 },
  ]);
  const found = await pool.query<ReferralRow>(referrals);
  t.match(found.rows, [{ bill: 'A', headline: /GLOCK SLIDE.*7326/, rules: [/^[A-Z]{3}-\d+/] }]);
  t.equal(found.rows.length, 1);
});

t.test('a job delivered twice, also at the same time, has the effect of one', async (t) => {
  const { pool, append, score } = await scoring(t);
  const [job] = await append(manifest('M1', 1, { A: 'GLOCK SLIDE', B: 'GLOCK SLIDE' }));
  if (!job) throw new Error('no job');
  await Promise.all([score(job), score(job), score(job)]);
  await score(job);
  const { rows } = await pool.query('select from assessment');
  t.equal(rows.length, 2);
  t.equal((await pool.query(referrals)).rows.length, 2);
});

t.test('what is cut off a chunk while its job waits is still to be scored', async (t) => {
  const { pool, append, score } = await scoring(t);
  const [job] = await append(manifest('M1', 1, { A: 'GLOCK', B: 'GLOCK', C: 'GLOCK', D: 'GLOCK' }));
  if (!job) throw new Error('no job');
  const [blocker, splitter] = [await pool.connect(), await pool.connect()];
  await blocker.query('begin');
  await blocker.query('lock table manifest in access exclusive mode');
  const scored = score(job);
  await someoneWaits('relation');
  await splitter.query('begin');
  const [left, right] = await splitOrBury(splitter, job, 5, 'fails');
  await blocker.query('rollback');
  await someoneWaits('transactionid');
  await splitter.query('commit');
  blocker.release();
  splitter.release();
  await scored;

  if (!left || !right) throw new Error('no halves');
  await score(left);
  await score(right);
  t.equal((await pool.query('select from assessment')).rows.length, 4);
  t.equal((await pool.query('select from chunk where done_at is null')).rows.length, 0);

  /** Until a statement waits for a lock of this kind. */
  async function someoneWaits(event: string): Promise<void> {
    const waiting = `select from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock' and wait_event = $1`;
    while ((await pool.query(waiting, [event])).rows.length === 0) await pause(20);
  }
});

for (const order of ['in order', 'in reverse', 'in one chunk'] as const) {
  t.test(`a newer revision moves the open referral: ${order}`, async (t) => {
    const { pool, append, score } = await scoring(t);
    const one = manifest('M1', 1, { A: 'GLOCK SLIDE' });
    const two = manifest('M1', 2, { A: 'GLOCK SLIDES AND BARRELS' });
    const jobs =
      order === 'in one chunk' ? await append(one, two) : [...(await append(one)), ...(await append(two))];
    if (order === 'in reverse') jobs.reverse();
    for (const job of jobs) await score(job);
    const { rows } = await pool.query<ReferralRow>(referrals);
    t.equal(rows.length, 1);
    const { rows: current } = await pool.query<{ position: number }>(
      'select position from shipment where superseded_by is null',
    );
    t.equal(rows[0]?.position, current[0]?.position, 'it shows the newest revision');
    t.equal((await pool.query('select from assessment')).rows.length, 2, 'both revisions are assessed');
  });
}

t.test('the rule set in force when the manifest came is used, not the newest', async (t) => {
  const { pool, append, score } = await scoring(t);
  const before = await append(manifest('M1', 1, { A: 'GLOCK SLIDE' }));
  const { rows: published } = await pool.query<{ id: string }>('select id from ruleset');
  await pool.query(`with head as (update log_head set position = position + 1 returning position),
    decided as (insert into decision (position, kind, actor, body) select position, 'ruleset_published', 'test', '{}' from head)
    insert into ruleset (id, name, version, hash, source, position)
    select gen_random_uuid(), name, 2, hash, source, head.position from ruleset, head`);
  const after = await append(manifest('M2', 1, { B: 'GLOCK SLIDE' }));
  for (const job of [...after, ...before]) await score(job);
  const { rows } = await pool.query<{ bill: string; version: number }>(
    `select s.bill, r.version from assessment a join shipment s using (position)
       join ruleset r on r.id = a.ruleset_id order by s.bill`,
  );
  t.equal(published.length, 1);
  t.same(rows, [
    { bill: 'A', version: 1 },
    { bill: 'B', version: 2 },
  ]);
});
