import { setTimeout as pause } from 'node:timers/promises';
import { asksOf, type HistorySource, knownOf, type MemoryHistory, NeighborList } from '@hammerhead/history';
import { decodeImprint } from '@hammerhead/imprint';
import { log, type Pool } from '@hammerhead/storage';
import t, { type Test } from 'tap';
import { silent } from './world/silent.js';
import { findAroundSeizure } from '../src/around-seizure.js';
import { horizonDays } from '../src/history/horizon.js';
import { type Asking, readHistory } from '../src/history/read-history.js';
import { HistoryKeeper } from '../src/history/keeper.js';
import { database } from './world/listing.js';
import { Life } from './world/life.js';
import { Random } from './world/random.js';

/** A shipment to be scored. */
interface Scored extends Asking {
  readonly lateChanges: number;
}

t.setTimeout(120_000);

const seeds = [1, 2, 3];
/** Manifests of one log; about four times as many shipments. */
const manifests = 200;
const stretches = 5;

for (const seed of seeds) {
  t.test(`memory, the database and both together tell the same, seed ${seed}`, async (t) => {
    const pool = await database(t);
    await log.openMonths(pool, ['2026-02', '2026-03', '2026-05']);
    const random = new Random(seed);
    const life = new Life(pool, random);
    const whole = keeper(pool, 1_000_000);
    const short = keeper(pool, 300);
    await Promise.all([whole.load(), short.load()]);

    /** What was told of a shipment when it was first scored. */
    const told = new Map<string, string>();
    for (let stretch = 0; stretch < stretches; stretch += 1) {
      await life.go(manifests / stretches, (stretch * manifests) / stretches, manifests);
      await reachHead(pool, whole, short);
      const fresh = sample(random, await firstScorings(pool), 60);
      const source = await from(pool, fresh, whole.memory, whole);
      for (const one of fresh) told.set(nameOf(one), tell(one, source));
      if (stretch === 2) await life.openLate();
    }

    const late = keeper(pool, 500);
    await late.load();
    await reachHead(pool, late);
    const head = await log.readHead(pool);
    const all = await firstScorings(pool);
    const later = (one: Scored, knownTo: number): Scored => ({ ...one, scope: { ...one.scope, knownTo } });
    const rounds = {
      'as first scored': all.filter((one) => told.has(nameOf(one))),
      'scored again later': sample(random, all, 100).map((one) =>
        later(one, random.between(one.scope.knownTo, head)),
      ),
      'scored again now': sample(random, all, 100).map((one) => later(one, head)),
    };
    const seen = new Set<string>();
    for (const [round, asked] of Object.entries(rounds)) {
      const plain = await from(pool, asked, null, whole);
      const sources = {
        memory: await from(pool, asked, whole.memory, whole),
        'memory that let go of the oldest': await from(pool, asked, short.memory, short),
        'memory that began in the middle': await from(pool, asked, late.memory, late),
      };
      t.equal(sources['memory'], whole.memory, 'the first memory answers alone');
      const differ: string[] = [];
      for (const one of asked) {
        const expected = tell(one, plain);
        note(seen, one, plain);
        if ((told.get(nameOf(one)) ?? expected) !== expected) differ.push(`then, ${nameOf(one)}`);
        for (const [name, source] of Object.entries(sources))
          if (tell(one, source) !== expected) differ.push(`${name}, ${nameOf(one)}`);
      }
      t.same(differ, [], `all tell what the database tells of ${asked.length} shipments ${round}`);
    }
    await checkAround(t, pool, whole);
    t.ok((short.memory?.floor ?? 0) > 300 && (late.memory?.floor ?? 0) > 300, 'both let go of something');
    t.ok(told.size > 200, `${told.size} first scorings`);
    for (const name of expectedToOccur) t.ok(seen.has(name), `${name} occurred`);
  });
}

t.test('memory that lets go of something while answers are fetched is asked again', async (t) => {
  const pool = await database(t);
  await log.openMonths(pool, ['2026-02', '2026-03', '2026-05']);
  const random = new Random(7);
  const life = new Life(pool, random);
  const short = keeper(pool, 100);
  await life.go(80, 0, 160);
  await short.load();
  const asked = sample(random, await firstScorings(pool), 60);
  await life.go(80, 80, 160);

  const blocker = await pool.connect();
  await blocker.query('begin');
  await blocker.query('lock table fact in access exclusive mode');
  const floor = short.memory?.floor ?? 0;
  const fetching = from(pool, asked, short.memory, short);
  const waiting = `select from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock' and wait_event = 'relation'`;
  while ((await pool.query(waiting)).rows.length === 0) await pause(20);
  await reachHead(pool, short);
  t.ok((short.memory?.floor ?? 0) > floor, 'it let go meanwhile');
  await blocker.query('rollback');
  blocker.release();

  const source = await fetching;
  const plain = await from(pool, asked, null, short);
  const differ = asked.filter((one) => tell(one, source) !== tell(one, plain));
  t.same(differ.map(nameOf), []);
});

function keeper(pool: Pool, limit: number): HistoryKeeper {
  return new HistoryKeeper({ pool, logger: silent, limit });
}

async function reachHead(pool: Pool, ...keepers: readonly HistoryKeeper[]): Promise<void> {
  for (const one of keepers) {
    await one.reachDecision(await log.readHead(pool));
    await one.reach(await log.readHead(pool));
  }
}

/** The source, kept: nothing else goes on in these tests while it is read. */
async function from(
  pool: Pool,
  asked: readonly Scored[],
  memory: MemoryHistory | null,
  { seizures }: HistoryKeeper,
): Promise<HistorySource> {
  const sources: HistorySource[] = [];
  await readHistory(pool, asked, memory, seizures, (source) => void sources.push(source));
  const [source] = sources;
  if (source === undefined) throw new Error('nothing was read');
  return source;
}

const tell = ({ imprint, scope, lateChanges }: Scored, source: HistorySource): string =>
  JSON.stringify(knownOf(imprint, { ...scope, lateChanges }, source));

const nameOf = ({ scope: { self, knownTo } }: Scored): string => `position ${self} known to ${knownTo}`;

const noHub = { names: Number.MAX_SAFE_INTEGER, newest: 64 };

/** Whatever a seizure changes is among what is scored again because of it, but for what hubs alone link to it. */
async function checkAround(t: Test, pool: Pool, { memory }: HistoryKeeper): Promise<void> {
  if (memory === null) throw new Error('nothing is in memory');
  const { rows } = await pool.query<{ position: number; day: number }>(
    `select position, departure_day - date '1970-01-01' as day from seizure order by position desc limit 4`,
  );
  const missed: string[] = [];
  let changed = 0;
  for (const { position: decision, day } of rows) {
    const around = { decision, days: horizonDays, hub: noHub, limit: 50_000 };
    const found = new Set((await findAroundSeizure(pool, around)).positions);
    const standing = await pool.query<{ position: number }>(
      `select position from shipment
        where state = 'scored' and position < $1 and (superseded_by is null or superseded_by > $1)`,
      [decision],
    );
    const current = new Set(standing.rows.map(({ position }) => position));
    for (const one of await firstScorings(pool)) {
      const { self } = one.scope;
      if (!current.has(self) || Math.abs(one.imprint.day - day) > horizonDays) continue;
      const knowing = (knownTo: number): string => tell({ ...one, scope: { self, knownTo } }, memory);
      if (knowing(decision) === knowing(decision - 1)) continue;
      changed += 1;
      if (!found.has(self)) missed.push(`position ${self} after the seizure at ${decision}`);
    }
  }
  t.same(missed, [], `all ${changed} shipments that seizures change are scored again`);
  t.ok(changed > 10);
}

/** Every shipment that is scored, with what its first scoring may know. */
async function firstScorings(pool: Pool): Promise<Scored[]> {
  const { rows } = await pool.query<{
    position: number;
    imprint: Buffer;
    late_changes: number;
    last_position: number;
  }>(
    `select s.position, s.imprint, s.late_changes, m.last_position
       from shipment s join manifest m on m.id = s.manifest_id
      where s.state = 'scored' order by s.position`,
  );
  return rows.map(({ position, imprint, late_changes: lateChanges, last_position: knownTo }) => ({
    imprint: decodeImprint(imprint),
    scope: { self: position, knownTo },
    lateChanges,
  }));
}

/** Some of them, each at most once. */
function sample(random: Random, items: readonly Scored[], count: number): Scored[] {
  return [...new Set(Array.from({ length: count }, () => random.pick(items)))];
}

const expectedToOccur = [
  'shipper',
  'consignee',
  'between',
  'partClassesElsewhere',
  'underThresholdBetween',
  'itnElsewhere',
  'itnOtherVoyage',
  'containerElsewhere',
  'lateChanges',
  'addressNames',
  'phoneNames',
  'fanOut',
  'fanIn',
  'fanInStates',
  'besideSeizure',
  'hops 1',
  'hops 2',
  'an overflowing window',
];

const list = new NeighborList();

/** Notes which features a shipment has. */
function note(seen: Set<string>, { imprint, scope, lateChanges }: Scored, source: HistorySource): void {
  const { history, graph } = knownOf(imprint, { ...scope, lateChanges }, source);
  for (const name of [...Object.keys(history), ...Object.keys(graph)]) seen.add(name);
  for (const ask of asksOf(imprint)) {
    source.neighbors(ask, scope, list);
    if (list.full) seen.add('an overflowing window');
  }
  if (graph.seizureHops !== undefined) seen.add(`hops ${graph.seizureHops}`);
}
