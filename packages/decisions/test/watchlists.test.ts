import { type ListEntry, toStored } from '@hammerhead/contracts';
import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import t from 'tap';
import { exclusions, type IncomingEntry, log, type Pool, transaction, watchlists } from '@hammerhead/storage';
import {
  makeExclusion,
  type MostLoss,
  type PublishedWatchlist,
  publishWatchlist,
  recordDecision,
  retireWatchlist,
  revokeExclusion,
  type WatchlistImport,
} from '../src/index.js';
import { emptyLog, person } from './log.js';

const supervisor = person('Sue Pervisor', 'supervisor');
const investigator = person('Inga Vestigator', 'investigator');
const nobody = { aliases: [], countries: [], identifiers: [], phones: [], emails: [], addresses: [] };

const entry = (id: string, name = id): IncomingEntry => {
  const body = toStored<ListEntry>({ ...nobody, id, name });
  return { id, body, hash: createHash('sha256').update(body).digest().subarray(0, 16) };
};

const publishList = async (pool: Pool, list: WatchlistImport): Promise<PublishedWatchlist> => {
  const published = await transaction(pool, (tx) => publishWatchlist(tx, supervisor, list));
  if (!('dropped' in published)) throw new Error(published.outcome);
  return published;
};

const publish = (
  pool: Pool,
  entries: readonly IncomingEntry[],
  {
    name = 'lookouts',
    publishedAt = '2026-03-01',
    maxAgeDays = 7,
  }: { name?: string; publishedAt?: string; maxAgeDays?: number | null | undefined } = {},
) => publishList(pool, { name, format: 'entries', publishedAt: new Date(publishedAt), maxAgeDays, entries });

const all = async (pages: AsyncIterable<readonly { id: string; body: string }[]>): Promise<string[]> => {
  const bodies: string[] = [];
  for await (const page of pages) bodies.push(...page.map(({ body }) => body));
  return bodies;
};

const rescores = async (pool: Pool) =>
  (
    await pool.query<{ position: number; cause: string }>(
      'select position, cause from rescore order by position',
    )
  ).rows;

t.test('a version costs what is new in it, and each stays as it was', async (t) => {
  const pool = await emptyLog(t);
  const first = await publish(pool, [entry('a'), entry('b'), entry('c')]);
  t.match(first, { version: 1, outcome: 'published', position: 1 });
  const second = await publish(pool, [entry('c'), entry('b', 'B changed'), entry('d')]);
  t.match(second, { id: first.id, version: 2, outcome: 'published', position: 2 });
  t.same(
    await all(watchlists.readEntries(pool, first.id, 1)),
    [entry('a'), entry('b'), entry('c')].map((e) => e.body),
  );
  t.same(
    await all(watchlists.readEntries(pool, first.id, 2)),
    [entry('b', 'B changed'), entry('c'), entry('d')].map((e) => e.body),
  );
  t.match(await watchlists.listVersions(pool, first.id, 10, 10), [
    { version: 2, entries: 3, added: 1, changed: 1, removed: 1, createdBy: 'Sue Pervisor' },
    { version: 1, entries: 3, added: 3, changed: 0, removed: 0 },
  ]);
  const { rows } = await pool.query('select count(*)::int as rows from watchlist_entry');
  t.same(rows, [{ rows: 5 }]);
  t.same(
    (await all(watchlists.readChangedEntries(pool, 2))).sort(),
    [entry('a'), entry('b'), entry('b', 'B changed'), entry('d')].map((e) => e.body).sort(),
  );
  t.same(await rescores(pool), [
    { position: 1, cause: 'watchlist' },
    { position: 2, cause: 'watchlist' },
  ]);
});

t.test('a list that loses more than it may is not published, and nothing of it stays', async (t) => {
  const pool = await emptyLog(t);
  const named = (count: number, prefix = ''): IncomingEntry[] =>
    Array.from({ length: count }, (_, at) => entry(`${prefix}${at}`, `Somebody ${at}`));
  const publishWith = (entries: readonly IncomingEntry[], mostLoss?: MostLoss) =>
    transaction(pool, (tx) =>
      publishWatchlist(tx, supervisor, {
        name: 'lookouts',
        format: 'entries',
        publishedAt: new Date('2026-03-01'),
        maxAgeDays: undefined,
        entries,
        mostLoss,
      }),
    );
  const most = { share: 0.2, entries: 10, shareOfFew: 0.5 };
  t.match(await publishWith(named(60), most), { version: 1, outcome: 'published' });
  for (const [left, gone] of [
    [47, 13],
    [0, 60],
  ] as const) {
    const refused = await publishWith(named(left), most);
    t.strictSame(refused, { outcome: 'shrank', version: 1, inForce: 60, gone });
  }
  t.equal(await log.readHead(pool), 1, 'and nothing was decided');
  t.match(await publishWith(named(60), most), { outcome: 'unchanged' });
  const { rows } = await pool.query(
    'select count(*)::int as entries from watchlist_entry where until is null',
  );
  t.same(rows, [{ entries: 60 }]);
  t.match(await publishWith(named(60, 'n'), most), { version: 2 }, 'numbered anew, they are still there');
  t.match(await publishWith(named(48, 'n'), most), { version: 3 }, '20 % may go');
  t.match(await publishWith(named(40, 'n'), { ...most, share: 0 }), { version: 4 }, 'and ten');
  t.match(await publishWith(named(2, 'n')), { version: 5 }, 'and all, where nothing is said');
  const [issue] = await watchlists.readIssues(pool, 0);
  await transaction(pool, (tx) => retireWatchlist(tx, supervisor, { id: issue?.watchlistId ?? '' }));
  t.match(await publishWith([], most), { version: 6 }, 'nothing was in force');
});

t.test('the order of many entries does not matter', async (t) => {
  const pool = await emptyLog(t);
  const entries = Array.from({ length: 9_001 }, (_, at) => entry(`e${(at * 7_919) % 9_001}`));
  await publish(pool, entries, { maxAgeDays: null });
  t.match(await publish(pool, entries.toReversed(), { maxAgeDays: null }), { outcome: 'unchanged' });
  const hash = createHash('sha256');
  for (const { id, hash: own } of entries.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
    hash.update(`${id}\0`).update(own);
  const { rows } = await pool.query<{ hash: Buffer }>('select hash from watchlist_version');
  t.same(rows, [{ hash: hash.digest() }], 'as it always was: versions of before are known again');
});

t.test('an entry that goes and comes back the same stands in both versions and not between', async (t) => {
  const pool = await emptyLog(t);
  const { id } = await publish(pool, [entry('a'), entry('b')]);
  await publish(pool, [entry('b')]);
  await publish(pool, [entry('a'), entry('b')]);
  const idsIn = async (version: number) =>
    (await watchlists.listEntries(pool, id, version, '', 10)).map((stored) => stored.id);
  t.same([await idsIn(1), await idsIn(2), await idsIn(3)], [['a', 'b'], ['b'], ['a', 'b']]);
  t.same(await watchlists.listEntries(pool, id, 3, 'a', 1), [{ id: 'b', since: 1, body: entry('b').body }]);
});

t.test('the same content is the same version: issued anew when newer, in whatever order', async (t) => {
  const pool = await emptyLog(t);
  const { id } = await publish(pool, [entry('a'), entry('b')]);
  t.match(await publish(pool, [entry('b'), entry('a')]), {
    outcome: 'unchanged',
    version: 1,
    position: null,
  });
  t.equal(await log.readHead(pool), 1);
  t.match(await publish(pool, [entry('b'), entry('a')], { publishedAt: '2026-03-05' }), {
    outcome: 'reissued',
    version: 1,
    position: 2,
  });
  t.match(await watchlists.find(pool, id), {
    version: 1,
    publishedAt: new Date('2026-03-05'),
    latest: { version: 1, position: 1 },
  });
  t.same(await all(watchlists.readChangedEntries(pool, 2)), []);
  t.equal((await rescores(pool)).length, 1, 'nothing to be scored again');
});

t.test('the limit stays as it was where it is not said, and null lifts it', async (t) => {
  const pool = await emptyLog(t);
  const { id } = await publish(pool, [entry('a')], { maxAgeDays: 7 });
  const age = async () => (await watchlists.find(pool, id))?.maxAgeDays;
  await publish(pool, [entry('b')], { maxAgeDays: undefined });
  t.equal(await age(), 7);
  t.match(await publish(pool, [entry('b')], { maxAgeDays: null }), { outcome: 'reissued' });
  t.equal(await age(), null);
  t.match(await publish(pool, [entry('b')], { maxAgeDays: null, publishedAt: '2026-04-01' }), {
    outcome: 'unchanged',
  });
});

t.test('retiring ends all entries and publishing undoes it', async (t) => {
  const pool = await emptyLog(t);
  const { id } = await publish(pool, [entry('a'), entry('b')]);
  const retire = () => transaction(pool, (tx) => retireWatchlist(tx, supervisor, { id }));
  t.same(await retire(), { outcome: 'retired' });
  t.same(await retire(), { outcome: 'retired_before' }, 'again');
  t.equal(await log.readHead(pool), 2);
  t.match(await watchlists.find(pool, id), { version: null, publishedAt: null });
  t.equal((await all(watchlists.readChangedEntries(pool, 2))).length, 2);
  t.match(await publish(pool, [entry('a'), entry('b')]), { outcome: 'reissued', version: 1, position: 3 });
  t.equal((await all(watchlists.readChangedEntries(pool, 3))).length, 2);
  t.match(await watchlists.readIssues(pool, 0), [
    { position: 1, name: 'lookouts', version: 1 },
    { position: 2, version: null, maxAgeDays: null },
    { position: 3, version: 1, maxAgeDays: 7 },
  ]);
  t.same(
    (await rescores(pool)).map(({ position }) => position),
    [1, 2, 3],
  );
  t.same(await retireNobody(pool), { outcome: 'not_found' });
});

const retireNobody = (pool: Pool) =>
  transaction(pool, (tx) => retireWatchlist(tx, supervisor, { id: '00000000-0000-7000-8000-000000000000' }));

t.test('versions published at the same time come one after the other', async (t) => {
  const pool = await emptyLog(t);
  const names = ['x', 'y', 'x', 'y', 'x', 'y'];
  const published = await Promise.all(
    names.map((name, index) => publish(pool, [entry('same'), entry(`own ${index}`)], { name })),
  );
  t.same(new Set(published.map(({ position }) => position)), new Set([1, 2, 3, 4, 5, 6]));
  for (const name of ['x', 'y'])
    t.same(
      new Set(published.filter((_, index) => names[index] === name).map(({ version }) => version)),
      new Set([1, 2, 3]),
    );
  const { rows } = await pool.query(
    `select count(*)::int as standing from watchlist_entry where until is null`,
  );
  t.same(rows, [{ standing: 4 }]);
});

t.test('many entries in one version', async (t) => {
  const pool = await emptyLog(t);
  const many = Array.from({ length: 12_001 }, (_, index) => entry(`e${index}`, `name ${index}`));
  const { id } = await publish(pool, many);
  t.equal((await all(watchlists.readEntries(pool, id, 1))).length, 12_001);
  await publish(pool, many.slice(1));
  t.match((await watchlists.find(pool, id))?.latest, { entries: 12_000, added: 0, changed: 0, removed: 1 });
});

t.test('a pair is excluded once, and the exclusion can be taken back', async (t) => {
  const pool = await emptyLog(t);
  await publish(pool, [entry('a', 'ANN')]);
  const make = async (name: string) => {
    const made = await transaction(pool, (tx) =>
      makeExclusion(tx, investigator, {
        watchlist: 'lookouts',
        entry: 'a',
        candidates: [{ name }],
        reason: 'another person',
      }),
    );
    if (made.outcome !== 'made' && made.outcome !== 'in_force') throw new Error(made.outcome);
    return made;
  };
  const { id, outcome } = await make('Ann');
  t.equal(outcome, 'made');
  t.same(await make('ANN'), { id, outcome: 'in_force' });
  t.match(await exclusions.readSpans(pool, 0), [{ position: 2, name: 'Ann', entryId: 'a', revokedBy: null }]);
  const revoke = () => transaction(pool, (tx) => revokeExclusion(tx, supervisor, { id }));
  t.same(await revoke(), { outcome: 'revoked' });
  t.same(await revoke(), { outcome: 'revoked_before' }, 'again');
  t.match(await exclusions.readSpans(pool, 2), [{ position: 2, revokedBy: 3 }]);
  t.match(await exclusions.find(pool, id), {
    createdBy: 'Inga Vestigator',
    revokedBy: 'Sue Pervisor',
    reason: 'another person',
  });
  t.equal((await make('Ann')).outcome, 'made', 'and made again');
  t.equal(await log.readHead(pool), 4);
  t.same(
    (await rescores(pool)).map(({ cause }) => cause),
    ['watchlist', 'exclusion', 'exclusion', 'exclusion'],
  );
});

t.test('what was cleared before holds for any order, also where it was cleared in two', async (t) => {
  const pool = await emptyLog(t);
  const { id: watchlistId } = await publish(pool, [entry('a')]);
  for (const normalized of ['MARCIA ANN BROWN', 'BROWN MARCIA ANN'])
    await transaction(pool, async (tx) => {
      const id = randomUUID();
      const said = { name: normalized, reason: 'another person' };
      const position = await recordDecision(tx, investigator, {
        kind: 'exclusion',
        body: { exclusion: id, watchlist: watchlistId, entry: 'a', ...said },
      });
      await exclusions.insert(tx, position, {
        id,
        watchlistId,
        entryId: 'a',
        normalized,
        seen: null,
        listed: 'A',
        ...said,
      });
    });
  const migration = readFileSync(
    new URL('../../../storage/migrations/0007_watchlist_work.sql', import.meta.url),
    'utf8',
  );
  const [statement = ''] = /^update exclusion[^;]+;/m.exec(migration) ?? [];
  await pool.query(statement);
  const { rows } = await pool.query('select normalized from exclusion');
  t.same(rows, [{ normalized: 'ANN BROWN MARCIA' }, { normalized: 'ANN BROWN MARCIA' }]);
});

t.test('an exclusion waits for nobody who publishes, while it holds the log’s counter', async (t) => {
  const pool = await emptyLog(t);
  await publish(pool, [entry('a')]);
  const blocker = await pool.connect();
  const waiting = async (sessions: number): Promise<void> => {
    for (;;) {
      const { rows } = await pool.query<{ waiting: number }>(
        `select count(*) as waiting from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock'`,
      );
      if (rows[0]?.waiting === sessions) return;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  await blocker.query('begin');
  await blocker.query('select from log_head for update');
  const cleared = transaction(pool, (tx) =>
    makeExclusion(tx, investigator, {
      watchlist: 'lookouts',
      entry: 'a',
      candidates: [{ name: 'A' }],
      reason: 'another',
    }),
  );
  await waiting(1);
  // Has the list to itself by now, and comes to the counter after the exclusion.
  const published = publish(pool, [entry('a'), entry('b')]);
  await waiting(2);
  await blocker.query('rollback');
  blocker.release();
  t.match(await cleared, { outcome: 'made' });
  t.match(await published, { version: 2, outcome: 'published' });
});
