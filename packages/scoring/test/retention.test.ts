import {
  type Decision,
  type HeldKind,
  type Manifest,
  systemActor,
  type TokenActor,
} from '@hammerhead/contracts';
import {
  disposeReferral,
  liftLegalHold,
  makePlan,
  placeLegalHold,
  recordDecision,
  startRetention,
  takeRetentionStep,
  tellPlan,
  writeNote,
} from '@hammerhead/decisions';
import { audit, chunks, log, parties, type Pool, retention, transaction, uuidv7 } from '@hammerhead/storage';
import t, { type Test } from 'tap';
import { windows } from '@hammerhead/history';
import { horizonDays } from '../src/history/horizon.js';
import { HistoryKeeper } from '../src/history/keeper.js';
import { RuleSetCache } from '../src/rule-set-cache.js';
import { scoredShipment } from '../src/scored-shipment.js';
import { assessorOn, type Scoring, scoring } from './world/scoring.js';
import { begun, carriedOut, placesOf, receivedLongAgo } from './world/retention.js';
import { silent } from './world/silent.js';

const now = new Date('2026-11-30T12:00:00Z');
const supervisor: TokenActor = {
  tokenId: '01a3f6a0-7c1e-7d2b-9f40-a10000000001',
  role: 'supervisor',
  subject: 'Sue Pervisor',
  federal: true,
};

/** Words that stand on one shipment alone. */
const canaries = [
  'QVORLAX',
  'BIMBELTON',
  '8765559912',
  'QVBILL7781',
  'ZUNDAPPGOODS',
  'QVNOTE',
  'QVSTREET',
  'QVEEI',
  'QVWRITTEN',
  'QVDOCKET',
  'QVTEARLINE',
];
const canary = {
  bill: 'QVBILL7781',
  destination: 'JM',
  parties: {
    shipper: { name: 'Qvorlax Trading', phone: '+13055550134' },
    consignee: {
      name: 'Bimbelton Zed',
      kind: 'person' as const,
      phone: '+18765559912',
      address: { lines: ['9 Qvstreet'], city: 'Kingston', country: 'JM' },
    },
  },
  goods: [{ description: 'GLOCK SLIDE ZUNDAPPGOODS', hs: '732690' }],
  eei: { itn: 'X20210301004521', usppi: { name: 'Qveei Holdings' } },
};

const plain = (bill: string, name = `Shipper ${bill}`, description = 'USED CLOTHING') => ({
  bill,
  destination: 'JM',
  parties: {
    shipper: { name, ...(['HELD', 'Y1'].includes(bill) ? { phone: '+13055550134' } : {}) },
    consignee: { name: `Consignee ${bill}`, kind: 'person' as const },
  },
  goods: [{ description, hs: description === 'GLOCK SLIDE' ? '732690' : '6309' }],
});

const manifest = (
  manifestNumber: string,
  departureAt: string,
  shipments: Manifest['shipments'],
  revision = 1,
): Manifest => ({
  manifestNumber,
  revision,
  transport: { mode: 'vessel', portOfExport: 'USMIA', portOfUnlading: 'JMKIN', departureAt },
  shipments,
});

const scoreAll = async ({ pool, score }: Scoring): Promise<void> => {
  const { rows } = await pool.query<{ first: number; last: number }>(
    'select first_position as first, last_position as last from chunk where done_at is null order by 1',
  );
  for (const { first, last } of rows) await score({ firstPosition: first, lastPosition: last });
};

const one = async (pool: Pool, sql: string): Promise<{ id: string }> => {
  const { rows } = await pool.query<{ id: string }>(sql);
  if (rows[0] === undefined) throw new Error('there is none');
  return rows[0];
};

const referralOf = async (pool: Pool, shipment: string): Promise<string> => {
  const { rows } = await pool.query<{ id: string }>('select id from referral where shipment_id = $1', [
    shipment,
  ]);
  if (rows[0] === undefined) throw new Error('not referred');
  return rows[0].id;
};

/** Closes the referral of a shipment, `closedAt` in the past. */
const close = async (
  pool: Pool,
  shipment: string,
  closedAt: string,
  disposition: 'no_contraband' | 'seized_parts' = 'no_contraband',
  reason = 'nothing found',
): Promise<void> => {
  const referral = await referralOf(pool, shipment);
  const disposed = await transaction(pool, (tx) =>
    disposeReferral(tx, supervisor, {
      referral,
      hasSeen: () => true,
      now: new Date(),
      disposition,
      reason,
    }),
  );
  if (disposed.outcome !== 'disposed') throw new Error(disposed.outcome);
  await pool.query('update referral set closed_at = $2 where id = $1', [referral, closedAt]);
};

const write = async (pool: Pool, shipment: string, text: string): Promise<void> => {
  const referral = await referralOf(pool, shipment);
  const noted = await transaction(pool, (tx) =>
    writeNote(tx, supervisor, { referral, now: new Date(), text }),
  );
  if (noted.outcome !== 'noted') throw new Error(noted.outcome);
};

const hold = async (pool: Pool, kind: HeldKind, target: string, reason = 'docket') => {
  const named = kind === 'party' ? await parties.find(pool, target) : null;
  const placed = await transaction(pool, (tx) =>
    placeLegalHold(tx, supervisor, {
      kind,
      target,
      reason,
      parties: named === null ? [] : [named],
    }),
  );
  if (placed.outcome !== 'placed') throw new Error(placed.outcome);
  return placed.id;
};

/** A legal hold that somebody lifted. */
const holdOnce = async (pool: Pool, kind: HeldKind, target: string): Promise<void> => {
  const id = await hold(pool, kind, target, 'QVDOCKET 1');
  await transaction(pool, (tx) =>
    liftLegalHold(tx, systemActor('somebody else'), { id, reason: 'QVDOCKET is closed' }),
  );
};

/** The shipment was released to an agency, under an agreement that was over then, and somebody there read and asked. */
async function released(
  pool: Pool,
  shipment: string,
  {
    at,
    readAt = at,
    word = 'asked',
  }: { readonly at: string; readonly readAt?: string; readonly word?: string },
): Promise<void> {
  const agreement = uuidv7();
  const release = uuidv7();
  const message = uuidv7();
  const recipients = [{ agency: 'JCA', countries: ['JM'], agreement }];
  const record = async (decision: Decision): Promise<number> =>
    transaction(pool, (tx) => recordDecision(tx, supervisor, decision));
  const position = await record({
    kind: 'release_made',
    body: {
      release,
      shipment,
      bill: word,
      recipients,
      urgency: 'high',
      marks: null,
      expiresAt: null,
      sha256: 's',
    },
  });
  const asked = await record({
    kind: 'partner_question',
    body: { release, agency: 'JCA', message, number: 1, sha256: `of ${word}` },
  });
  await pool.query(
    `insert into agreement (id, agency, countries, ground, assurance, valid_from, valid_to, created_by, position)
     values ($1, 'JCA', '{JM}', '103.33(a)(2)', 'x', '2020-01-01', '2021-04-01', 'x', 1)`,
    [agreement],
  );
  await pool.query(
    `insert into release (id, shipment_id, purpose, tearline, urgency, seen_position, created_by, created_at, position)
     values ($1, $2, 'p', $3, 'high', 1, 'x', $4, $5)`,
    [release, shipment, word, at, position],
  );
  await pool.query(
    `insert into release_recipient (release_id, agency, countries, agreement_id) values ($1, 'JCA', '{JM}', $2)`,
    [release, agreement],
  );
  await pool.query(
    `insert into release_message (id, release_id, agency, number, kind, body, by, at, position)
     values ($1, $2, 'JCA', 1, 'question', jsonb_build_object('text', $3::text), 'x', $4, $5)`,
    [message, release, word, at, asked],
  );
  await pool.query(
    `insert into release_read (release_id, agency, subject, channel, first_at, last_at, shipment_position)
     values ($1, 'JCA', 'x', 'api', $2, $3, 1)`,
    [release, at, readAt],
  );
  await pool.query(
    `insert into partner_event (agency, number, id, kind, release_id, at)
     select 'JCA', 1 + count(*), $1, 'release.created', $1, $2 from partner_event`,
    [release, at],
  );
}

/** A log with one shipment for each reason of keeping, and some that are due. */
async function agedLog(t: Test) {
  const world = await scoring(t);
  const { pool } = world;
  const old = new Date('2021-02-20T00:00:00Z');
  const mixed = await receivedLongAgo(
    pool,
    manifest('MIXED', '2021-03-01T12:00:00Z', [canary, plain('HELD')]),
    old,
  );
  await receivedLongAgo(
    pool,
    manifest('TWICE', '2021-03-02T12:00:00Z', [plain('T1'), plain('T2'), plain('T3')]),
    old,
  );
  // One changed, one left out, one as it was.
  await receivedLongAgo(
    pool,
    manifest('TWICE', '2021-03-02T12:00:00Z', [plain('T1', 'Another Shipper'), plain('T2')], 2),
    old,
  );
  const referred = new Map<string, { id: string; position: number }>();
  for (const name of ['CLOSED', 'RECENT', 'READ', 'OPEN', 'SEIZED', 'HELDREFERRAL']) {
    const sent = manifest(`M-${name}`, '2021-03-03T12:00:00Z', [
      plain(name, `Shipper ${name}`, 'GLOCK SLIDE'),
    ]);
    for (const [bill, one] of await receivedLongAgo(pool, sent, old)) referred.set(bill, one);
  }
  const byParty = await receivedLongAgo(
    pool,
    manifest('PARTY', '2021-03-04T12:00:00Z', [plain('P1', 'Watched Person'), plain('P2', 'Nobody Else')]),
    old,
  );
  const whole = await receivedLongAgo(
    pool,
    manifest('WHOLE', '2021-03-05T12:00:00Z', [plain('W1'), plain('W2')]),
    old,
  );
  await receivedLongAgo(
    pool,
    manifest('LATE', '2021-03-06T12:00:00Z', [plain('L1')]),
    new Date('2024-01-01T00:00:00Z'),
  );
  await receivedLongAgo(
    pool,
    manifest('YOUNG', '2025-05-01T12:00:00Z', [plain('Y1', 'Young Shipper', 'GLOCK SLIDE')]),
    new Date('2025-04-28T00:00:00Z'),
  );
  await scoreAll(world);
  const id = (bill: string) => referred.get(bill)?.id ?? '';
  await close(
    pool,
    mixed.get('QVBILL7781')?.id ?? '',
    '2021-04-01T00:00:00Z',
    'no_contraband',
    'QVNOTE for Bimbelton',
  );
  await write(pool, mixed.get('QVBILL7781')?.id ?? '', 'QVWRITTEN, they say');
  await close(pool, id('CLOSED'), '2021-06-01T00:00:00Z');
  await close(pool, id('RECENT'), '2024-06-01T00:00:00Z');
  await close(pool, id('READ'), '2021-06-01T00:00:00Z');
  await close(pool, id('SEIZED'), '2021-06-01T00:00:00Z', 'seized_parts');
  await close(pool, id('HELDREFERRAL'), '2021-06-01T00:00:00Z');
  const { id: manifestId } = await one(
    pool,
    `select id from manifest where number = 'TWICE' and revision = 2`,
  );
  await holdOnce(pool, 'manifest', manifestId);
  await holdOnce(pool, 'shipment', mixed.get('QVBILL7781')?.id ?? '');
  await holdOnce(pool, 'referral', await referralOf(pool, mixed.get('QVBILL7781')?.id ?? ''));
  await released(pool, mixed.get('QVBILL7781')?.id ?? '', { at: '2021-03-02T00:00:00Z', word: 'QVTEARLINE' });
  await released(pool, id('READ'), { at: '2021-03-02T00:00:00Z', readAt: '2024-06-01T00:00:00Z' });
  // Nothing is left to be scored again.
  await pool.query('update rescore set finished_at = now()');
  const { id: watched } = await one(pool, `select id from party where name = 'Watched Person'`);
  const holds = {
    shipment: await hold(pool, 'shipment', mixed.get('HELD')?.id ?? ''),
    referral: await hold(pool, 'referral', await referralOf(pool, id('HELDREFERRAL'))),
    manifest: await hold(
      pool,
      'manifest',
      (await pool.query<{ id: string }>(`select id from manifest where number = 'WHOLE'`)).rows[0]?.id ?? '',
    ),
    party: await hold(pool, 'party', watched),
  };
  return { ...world, holds, shipments: new Map([...mixed, ...referred, ...byParty, ...whole]) };
}

const bills = async (pool: Pool): Promise<string[]> =>
  (await pool.query<{ bill: string }>('select distinct bill from shipment order by bill')).rows.map(
    ({ bill }) => bill,
  );
const numbers = async (pool: Pool): Promise<string[]> =>
  (await pool.query<{ number: string }>('select distinct number from manifest order by number')).rows.map(
    ({ number }) => number,
  );

t.test('what is due goes, and nothing of it is left anywhere; each reason keeps what it keeps', async (t) => {
  const w = await agedLog(t);
  const { pool, holds } = w;
  for (const text of canaries) t.not((await placesOf(pool, text)).length, 0, `${text} is there before`);
  const before = await pool.query(
    `select position, known_to, features::text, evidence::text, score, tier from assessment
      where position in (select position from shipment where bill = any($1)) order by 1, 2`,
    [['HELD', 'RECENT', 'READ', 'OPEN', 'SEIZED', 'HELDREFERRAL', 'P1', 'W1', 'W2', 'L1', 'Y1']],
  );
  const youngBefore = await assessedAnew(pool, 'Y1');

  const plan = await begun(pool, now);
  t.match(plan, {
    day: '2026-11-30',
    due: { shipments: 6, referrals: 2, manifests: 3 },
    byYear: [{ year: 2021, unreferred: 4, referred: 2 }],
    oldest: '2021-03-01',
    newest: '2021-03-04',
  });
  const kept = new Map(plan.kept.map((one) => [one.legalHold ?? one.because, one.shipments]));
  t.same(
    kept,
    new Map<string, number>([
      [holds.manifest, 2],
      [holds.shipment, 1],
      [holds.referral, 1],
      [holds.party, 1],
      ['referral_recent', 1],
      ['disclosed_recent', 1],
      ['referral_open', 1],
      ['seizure', 1],
    ]),
  );
  const deleted = await carriedOut(pool);
  t.match(deleted, { shipments: 6, referrals: 2, manifests: 3, revisions: 8, redacted: 11 });
  for (const text of canaries) t.same(await placesOf(pool, text), [], `${text} is gone`);
  t.same(await bills(pool), [
    'HELD',
    'HELDREFERRAL',
    'L1',
    'OPEN',
    'P1',
    'READ',
    'RECENT',
    'SEIZED',
    'W1',
    'W2',
    'Y1',
  ]);
  t.same(await numbers(pool), [
    'LATE',
    'M-HELDREFERRAL',
    'M-OPEN',
    'M-READ',
    'M-RECENT',
    'M-SEIZED',
    'MIXED',
    'PARTY',
    'WHOLE',
    'YOUNG',
  ]);
  const after = await pool.query(
    `select position, known_to, features::text, evidence::text, score, tier from assessment order by 1, 2`,
  );
  t.same(after.rows, before.rows, 'what is stored of the kept ones is the same to the byte');
  t.same(
    await assessedAnew(pool, 'Y1'),
    youngBefore,
    'and a young one replays from the log to the same bytes',
  );
  const { rows } = await pool.query(
    `select kind, body::jsonb as body from decision where kind like 'retention%' order by position`,
  );
  t.match(rows, [
    { kind: 'retention_started', body: { plan: plan.plan, reason: 'test' } },
    { kind: 'retention_run', body: { plan: plan.plan, deleted: { shipments: 6 } } },
  ]);
  t.match(
    (await pool.query(`select act, about::jsonb as about from audit_entry order by seq desc limit 1`)).rows,
    [{ act: 'retention_run', about: { deleted: { shipments: 6 } } }],
  );
  t.same((await makePlan(pool, now)).due.shipments, 0, 'nothing is due any more');
  const { rows: recorded } = await pool.query<{ seq: number; decision: number | null }>(
    'select seq, decision from audit_entry',
  );
  const seqs = recorded.map(({ seq }) => seq);
  const altered = async () =>
    (await audit.listOtherDecisions(pool, seqs)).map(({ decision, found }) => ({ decision, found }));
  t.same(await altered(), []);
  const { rows: bodies } = await pool.query<{ position: number; kind: string; body: string }>(
    'select position, kind, body::text from decision where redacted_at is not null',
  );
  t.equal(bodies.length, 11);
  for (const { position, body, kind } of bodies) {
    await pool.query('update decision set body = $2 where position = $1', [position, `{"made":"up"}`]);
    t.same(await altered(), [{ decision: position, found: true }], `a rewritten ${kind} is found`);
    await pool.query('update decision set body = $2 where position = $1', [position, body]);
  }
  t.same(await altered(), []);
  await pool.query(
    `update decision set body = '{"made":"up"}', redacted_at = now() where kind = 'retention_started'`,
  );
  t.equal((await altered()).length, 1, 'saying that retention did it does not help');
});

/** Assesses a shipment by the log as it is now, as of what was known when it was scored. */
async function assessedAnew(pool: Pool, bill: string): Promise<unknown> {
  const { rows } = await pool.query<{ position: number }>('select position from shipment where bill = $1', [
    bill,
  ]);
  const position = rows[0]?.position ?? 0;
  const loaded = await chunks.load(pool, position, position);
  return assessorOn(pool).assess(loaded, new RuleSetCache(pool).inForce, (assessed) => {
    const { features, evidence, score, tier } = scoredShipment(assessed, null).row;
    return { features, evidence, score, tier };
  });
}

t.test('a crash in the middle loses one batch, and the next one goes on', async (t) => {
  const { pool } = await agedLog(t);
  const { due } = await begun(pool, now);
  const step = () => transaction(pool, (tx) => takeRetentionStep(tx, 2));
  t.match(await step(), { outcome: 'advanced' });
  const half = await bills(pool);
  await t.rejects(
    transaction(pool, async (tx) => {
      await takeRetentionStep(tx, 2);
      throw new Error('the process was killed');
    }),
  );
  t.same(await bills(pool), half, 'the batch was all or nothing');
  t.match(await carriedOut(pool, 2), { shipments: due.shipments, manifests: due.manifests });
  for (const text of canaries) t.same(await placesOf(pool, text), []);
});

t.test(
  'a hold that is placed between plan and run makes the plan another one, and one during a run holds',
  async (t) => {
    const { pool, shipments } = await agedLog(t);
    const { plan } = await tellPlan(pool, now);
    const closed = shipments.get('CLOSED')?.id ?? '';
    const placed = await hold(pool, 'shipment', closed);
    const start = () => startRetention(pool, supervisor, { plan, reason: 'test', now });
    t.match(await start(), {
      outcome: 'changed',
      changes: [
        'shipments due: 6 before, 5 now',
        'referrals due: 2 before, 1 now',
        'manifests due: 3 before, 2 now',
        `shipments kept by a legal hold (${placed}): 0 before, 1 now`,
      ],
    });
    const later = new Date('2026-12-01T12:00:01Z');
    const fresh = await tellPlan(pool, now);
    t.match(await startRetention(pool, supervisor, { plan: fresh.plan, reason: 'test', now: later }), {
      outcome: 'expired',
    });
    t.match(await startRetention(pool, supervisor, { plan: 'made up', reason: 'test', now }), {
      outcome: 'unknown_plan',
    });
    await begun(pool, now);
    t.match(await startRetention(pool, supervisor, { plan: fresh.plan, reason: 'test', now }), {
      outcome: 'running',
    });
    await transaction(pool, (tx) => takeRetentionStep(tx, 1));
    await hold(pool, 'shipment', shipments.get('P2')?.id ?? '');
    t.match(await carriedOut(pool, 1), { shipments: 4 });
    t.ok((await bills(pool)).includes('P2'));
  },
);

t.test(
  'a number that was deleted comes again as a new one; one that kept a shipment knows its revisions',
  async (t) => {
    const { pool, append } = await agedLog(t);
    await begun(pool, now);
    await carriedOut(pool);
    const { prepared } = await import('./world/prepared.js');
    const again = [
      manifest('TWICE', '2021-03-02T12:00:00Z', [plain('T1')]),
      manifest('MIXED', '2021-03-01T12:00:00Z', [canary, plain('HELD')]),
      manifest('MIXED', '2021-03-01T12:00:00Z', [plain('NEW'), plain('HELD')], 2),
    ];
    await append(...again.map(prepared));
    const { rows } = await pool.query(
      `select number, revision from manifest where number in ('TWICE', 'MIXED') order by 1, 2`,
    );
    t.same(rows, [
      { number: 'MIXED', revision: 1 },
      { number: 'MIXED', revision: 2 },
      { number: 'TWICE', revision: 1 },
    ]);
    t.notOk(
      (await bills(pool)).includes('QVBILL7781'),
      'the duplicate of what was deleted brings nothing back',
    );
  },
);

t.test('a party that was deleted comes back when a shipment names it again', async (t) => {
  const w = await agedLog(t);
  const { pool } = w;
  await begun(pool, now);
  await carriedOut(pool);
  const named = async () =>
    (await pool.query(`select name from party where name = 'Bimbelton Zed'`)).rows.length;
  t.equal(await named(), 0);
  await receivedLongAgo(pool, manifest('ANEW', '2026-11-20T12:00:00Z', [{ ...canary, bill: 'ANEW1' }]), now);
  await scoreAll(w);
  t.equal(await named(), 1, 'the same worker, which remembers the directory, writes it again');
});

t.test('memory that holds what was deleted is read anew', async (t) => {
  const { pool } = await agedLog(t);
  const lines: string[] = [];
  const keeper = new HistoryKeeper({
    pool,
    logger: { ...silent, info: (_facts, message) => void lines.push(message) },
    limit: 100_000,
  });
  t.teardown(() => keeper.close());
  await keeper.load();
  const { size } = keeper;
  await begun(pool, now);
  await carriedOut(pool);
  await keeper.reachDecision(await log.readHead(pool));
  await keeper.load();
  t.ok(keeper.size < size, `${size} before, ${keeper.size} now`);
  t.match(lines, [/in memory/, /reading history anew/, /in memory/]);
});

t.test('nothing that is young enough to be kept reads what is old enough to go', (t) => {
  const days = Math.max(...Object.values(windows)) + horizonDays;
  t.ok(days < 5 * 365, `a decision reaches ${days} days back`);
  t.end();
});

t.test('retention waits while shipments are being scored again', async (t) => {
  const { pool } = await agedLog(t);
  await t.rejects(tellPlan(pool, now, AbortSignal.abort(new Error('the client has gone'))), /has gone/);
  await begun(pool, now);
  await pool.query('update rescore set finished_at = null');
  t.match(await transaction(pool, (tx) => takeRetentionStep(tx)), { outcome: 'waiting' });
  await pool.query('update rescore set finished_at = now()');
  t.match(await transaction(pool, (tx) => takeRetentionStep(tx)), { outcome: 'advanced' });
});

t.test(
  'what is closed while a hold on its cargo is asked for or stands is kept until that ends',
  async (t) => {
    const { pool, shipments } = await agedLog(t);
    const closed = shipments.get('CLOSED')?.id ?? '';
    const referral = await referralOf(pool, closed);
    await pool.query(
      `insert into hold (id, referral_id, shipment_id, feed_id, manifest_number, bill, requested_by, requested_at)
     values (gen_random_uuid(), $1, $2, 'feed', 'M-CLOSED', 'CLOSED', 'Sue Pervisor', now())`,
      [referral, closed],
    );
    const { kept } = await makePlan(pool, now);
    t.match(
      kept.filter(({ because }) => because === 'cargo_held'),
      [{ shipments: 1, samples: [closed] }],
    );
    await begun(pool, now);
    await carriedOut(pool);
    t.ok((await bills(pool)).includes('CLOSED'));
    await pool.query(
      `update hold set released_by = 'Sue Pervisor', released_at = now(), how = 'withdrawn',
            released_position = (select max(position) from decision)`,
    );
    await begun(pool, now);
    t.match(await carriedOut(pool), { shipments: 1, referrals: 1 });
  },
);

t.test('every table that names a referral or a shipment is one that retention knows', async (t) => {
  const { pool } = await scoring(t);
  const { rows } = await pool.query<{ place: string }>(
    `select c.table_name || '.' || c.column_name as place
       from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type = 'uuid'
        and c.column_name in
            ('referral', 'referral_id', 'shipment', 'shipment_id', 'assessment_id', 'release', 'release_id')
        and t.table_name not like 'shipment\\_%' and t.table_name not like 'assessment\\_%' order by 1`,
  );
  const known = [
    ...retention.dependents.map(({ table, column }) => `${table}.${column}`),
    // Goes with its referral.
    'referral_version.assessment_id',
    'hold.shipment_id',
    'referral.shipment_id',
    'referral.assessment_id',
    'release.referral_id',
    // An id, a tier and a status: nothing of what was shipped.
    'event.referral_id',
    // Likewise; the last one of an agency stays, since its numbers go on from it.
    'partner_event.release_id',
  ];
  t.same(
    rows.map(({ place }) => place),
    known.toSorted(),
    'add a new table to packages/storage/src/retention/dependents.ts',
  );
  const { rows: references } = await pool.query<{ table: string }>(
    `select distinct conrelid::regclass::text as table from pg_constraint
      where contype = 'f' and confrelid = 'referral'::regclass order by 1`,
  );
  const { rows: ofReleases } = await pool.query<{ table: string }>(
    `select distinct conrelid::regclass::text as table from pg_constraint
      where contype = 'f' and confrelid in ('release'::regclass, 'release_recipient'::regclass) order by 1`,
  );
  const deleted = new Set<string>(retention.dependents.map(({ table }) => table));
  t.same(
    ofReleases.filter(({ table }) => !deleted.has(table)),
    [],
    'nor what hangs on a release',
  );
  t.same(
    references.filter(({ table }) => !deleted.has(table)),
    [],
    'whatever the column is called',
  );
});
