import t from 'tap';
import { appendCheckpoint, readFolder, type Finding, rotateKey, writeLatest } from '../src/index.js';
import { world } from './world.js';

const at = '2026-11-30T09:41:00.000Z';

t.test('a chain as it was written is whole, whatever the page and the letters', async (t) => {
  const w = await world(t);
  t.match(await w.verify(), { whole: true, until: 0, entries: 0, finding: undefined });
  await w.read(7);
  await w.decide();
  await w.read(5_003);
  await w.decide();
  t.match(await w.verify(), { whole: true, until: 5_012, entries: 5_012, after: 0, finding: undefined });
});

t.test('what was done to it is found, with its place', async (t) => {
  const w = await world(t);
  await w.read(150);
  await w.decide();
  await w.read(99);
  const shift = (from: number, by: number) =>
    `update audit_entry set seq = -seq where seq >= ${from};
     update audit_entry set seq = -seq + ${by} where seq < 0`;
  const inserted = `insert into audit_entry
    select 120, at, 'referral_read', actor, 'referral/x', purpose, about, null, hash from audit_entry where seq = 119`;
  const cases: [what: string, sql: string, found: Finding][] = [
    [
      'altered',
      `update audit_entry set act = 'other' where seq = 120`,
      { kind: 'altered', place: 120, reason: 'entry 120 was altered' },
    ],
    [
      'altered, its time by a microsecond',
      `update audit_entry set at = at + interval '1 microsecond' where seq = 120`,
      { kind: 'altered', place: 120, reason: 'entry 120 was altered' },
    ],
    [
      'altered, a null made empty',
      `update audit_entry set purpose = '' where seq = 120`,
      { kind: 'altered', place: 120, reason: 'entry 120 was altered' },
    ],
    [
      'altered, the first',
      `update audit_entry set target = null where seq = 1`,
      { kind: 'altered', place: 1, reason: 'entry 1 was altered' },
    ],
    [
      'altered, the last',
      `update audit_entry set target = null where seq = 250`,
      {
        kind: 'altered',
        place: 250,
        reason: 'entry 250 does not follow from 249: one of the two was altered',
      },
    ],
    [
      'deleted',
      `delete from audit_entry where seq = 120`,
      { kind: 'deleted', place: 120, reason: 'entry 120 is missing' },
    ],
    [
      'deleted, several',
      `delete from audit_entry where seq between 120 and 122`,
      { kind: 'deleted', place: 120, reason: 'entries 120 to 122 are missing' },
    ],
    [
      'deleted, the last',
      `delete from audit_entry where seq = 250`,
      { kind: 'deleted', place: 250, reason: 'the chain is to end at 250, and ends at 249' },
    ],
    [
      'deleted, all',
      `delete from audit_entry`,
      { kind: 'deleted', place: 1, reason: 'the chain is to end at 250, and ends at 0' },
    ],
    [
      'deleted and renumbered',
      `delete from audit_entry where seq = 120; ${shift(121, -1)}`,
      {
        kind: 'deleted',
        place: 120,
        reason: 'an entry before 120 was deleted, and those after it renumbered',
      },
    ],
    [
      'inserted',
      `${shift(120, 1)}; ${inserted}`,
      { kind: 'inserted', place: 120, reason: 'entry 120 was inserted: 121 follows from 119' },
    ],
    [
      'inserted at the end',
      `insert into audit_entry select 251, at, act, actor, 'referral/x', purpose, about, null, hash from audit_entry where seq = 250`,
      {
        kind: 'altered',
        place: 251,
        reason: 'entry 251 does not follow from 250: one of the two was altered',
      },
    ],
    [
      'the last copied to the end',
      `insert into audit_entry select 251, at, act, actor, target, purpose, about, null, hash from audit_entry where seq = 250`,
      { kind: 'inserted', place: 251, reason: 'entry 251 was inserted: it is a copy of 250' },
    ],
    [
      'the end altered',
      `update audit_head set hash = sha256('')`,
      {
        kind: 'head',
        place: 250,
        reason: 'the hash that is stored of the end, 250, is not that of the entry',
      },
    ],
    [
      'the end set back',
      `update audit_head set seq = 200, hash = (select hash from audit_entry where seq = 200)`,
      { kind: 'inserted', place: 201, reason: 'the chain is to end at 200, and goes on to 250' },
    ],
    [
      'the decision altered',
      `update decision set body = '{"exclusion":"2"}'`,
      {
        kind: 'decision',
        place: 151,
        reason: 'the decision at position 1 of the log is not what entry 151 recorded of it: it was altered',
      },
    ],
    [
      'the decision by somebody else',
      `update decision set actor = 'other'`,
      {
        kind: 'decision',
        place: 151,
        reason: 'the decision at position 1 of the log is not what entry 151 recorded of it: it was altered',
      },
    ],
    [
      'the decision deleted',
      `delete from decision`,
      {
        kind: 'decision',
        place: 151,
        reason: 'the decision at position 1 of the log, which entry 151 records, is missing',
      },
    ],
    [
      'a decision without entry',
      `insert into decision select 9, kind, actor, body, now(), decided_by from decision`,
      { kind: 'decision', place: 251, reason: 'the decision at position 9 of the log has no entry' },
    ],
  ];
  for (const [what, sql, found] of cases) {
    const { whole, finding, until } = await w.attempt(sql);
    t.same([whole, finding], [false, found], what);
    t.equal(until, Math.min(found.place - 1, 250), what);
    t.equal((await w.verify()).whole, true, 'and it is as it was');
  }
});

t.test('who computes the chain anew is told by what was signed', async (t) => {
  const w = await world(t);
  const folder = t.testdir();
  await w.read(100);
  await appendCheckpoint(folder, { kind: 'checkpoint', ...(await w.end()), at });
  await w.read(100);
  await appendCheckpoint(folder, { kind: 'checkpoint', ...(await w.end()), at });
  await w.read(100);
  await writeLatest(folder, await w.end(), new Date(at));
  t.match(await w.verify(await readFolder(folder)), { whole: true, checkpoint: { seq: 300 } });

  await w.tamper(`update audit_entry set act = 'other' where seq = 120`);
  await w.recompute(120);
  t.equal((await w.verify()).whole, true, 'without checkpoints nothing would show');
  t.match(await w.verify(await readFolder(folder)), {
    whole: false,
    until: 100,
    checkpoint: { seq: 100 },
    finding: {
      kind: 'rewritten',
      place: 101,
      reason: `entry 200 is not the one that was signed at ${at}: the chain was rewritten between 101 and 200`,
    },
  });
});

t.test('the last 100 cut off with the end put right: found, with the place', async (t) => {
  const w = await world(t);
  const folder = t.testdir();
  await w.read(1_000);
  await writeLatest(folder, await w.end(), new Date(at));
  await appendCheckpoint(folder, { kind: 'checkpoint', ...(await w.end()), at });
  await w.tamper('delete from audit_entry where seq > 900');
  await w.recompute(901);
  t.equal((await w.verify()).whole, true, 'without checkpoints nothing would show');
  const signed = await readFolder(folder);
  t.match(await w.verify(signed), {
    whole: false,
    until: 900,
    finding: {
      kind: 'cut_off',
      place: 901,
      reason: /^the chain ends at 900, and entry 1000 was signed at .*: the last 100 entries are missing/,
    },
  });
  await w.read(200);
  t.match(
    await w.verify(signed),
    { whole: false, finding: { kind: 'rewritten', place: 1 } },
    'nor does it help to go on',
  );

  await appendCheckpoint(folder, {
    kind: 'restored',
    ...(await w.end()),
    seq: 900,
    hash: '0'.repeat(64),
    at: '2026-12-01T00:00:00.000Z',
    reason: 'disk lost',
  });
  t.match(
    await w.verify(await readFolder(folder)),
    { whole: false, finding: { kind: 'rewritten' } },
    'a restore is no excuse for another chain',
  );
});

t.test('the last 100 cut off before they were signed are told by the decisions among them', async (t) => {
  const w = await world(t);
  await w.read(100);
  await w.decide();
  await w.read(99);
  await w.decide();
  await w.read(50);
  await w.tamper('delete from audit_entry where seq > 151');
  await w.recompute(152);
  t.match(await w.verify(), {
    whole: false,
    finding: { kind: 'decision', place: 152, reason: 'the decision at position 2 of the log has no entry' },
  });
});

t.test('a database that was restored, and this recorded, is whole and says so', async (t) => {
  const w = await world(t);
  const folder = t.testdir();
  await w.read(10);
  const old = await w.end();
  await appendCheckpoint(folder, { kind: 'checkpoint', ...old, at });
  await w.read(10);
  await appendCheckpoint(folder, { kind: 'checkpoint', ...(await w.end()), at });
  await writeLatest(folder, await w.end(), new Date(at));
  await w.tamper('delete from audit_entry where seq > 10');
  await w.recompute(11);
  t.match((await w.verify(await readFolder(folder))).finding, {
    kind: 'cut_off',
    place: 11,
    reason: /an older database was restored/,
  });
  await appendCheckpoint(folder, {
    kind: 'restored',
    ...old,
    at: '2026-12-01T00:00:00.000Z',
    reason: 'disk lost',
  });
  await w.read(15);
  t.match(await w.verify(await readFolder(folder)), {
    whole: true,
    restored: [{ seq: 10, reason: 'disk lost' }],
    checkpoint: { seq: 10 },
  });
});

t.test('keys follow one another', async (t) => {
  const w = await world(t);
  const folder = t.testdir();
  await w.read(10);
  const first = await appendCheckpoint(folder, { kind: 'checkpoint', ...(await w.end()), at });
  const handed = await rotateKey(folder, await w.end(), new Date(at));
  await w.read(10);
  const last = await appendCheckpoint(folder, { kind: 'checkpoint', ...(await w.end()), at });
  t.equal(first.key, handed.key);
  t.not(first.key, last.key);
  t.match(await w.verify(await readFolder(folder)), { whole: true, checkpoint: { seq: 20, key: last.key } });
});
