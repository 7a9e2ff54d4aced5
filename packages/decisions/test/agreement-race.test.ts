import { setTimeout as pause } from 'node:timers/promises';
import { systemActor, type TokenActor } from '@hammerhead/contracts';
import { testDatabase } from '@hammerhead/postgres';
import { agreements, createPool, migrate, type Pool, releases, transaction } from '@hammerhead/storage';
import t, { type Test } from 'tap';
import { makeAgreement, recordDecision, suspendAgreement } from '../src/index.js';

const supervisor: TokenActor = {
  tokenId: '01a3f6b0-1a2b-7c3d-8e4f-506172839405',
  role: 'supervisor',
  subject: 's.visor',
  federal: true,
};
const terms = { agency: 'JCA', countries: ['JM'], ground: '103.33(a)(2)', assurance: 'in writing' } as const;
const now = new Date('2026-11-30T12:00:00Z');

async function freshPool(test: Test): Promise<Pool> {
  const database = await testDatabase(async (url) => void (await migrate(url)), 'agreement-race');
  const pool = createPool({ url: database.url, name: 'test', max: 24, onError: () => undefined });
  test.teardown(async () => {
    await pool.end();
    await database.drop();
  });
  return pool;
}

const make = (pool: Pool, countries: readonly string[] = terms.countries) =>
  transaction(pool, (tx) => makeAgreement(tx, supervisor, { ...terms, countries }, now));
const breach = (pool: Pool, id: string) =>
  transaction(pool, (tx) => suspendAgreement(tx, supervisor, { id, reason: 'breach', breach: true }, now));

/** Takes what a release rests on as one does: the agreement in force, kept from being suspended, then a decision. */
const release = (pool: Pool, begins: () => void = () => undefined) =>
  transaction(pool, async (tx) => {
    begins();
    const covering = await releases.findCovering(tx, { countries: ['JM'], agency: 'JCA', at: now }, 'lock');
    const standing = covering.find(({ inForce }) => inForce);
    if (standing === undefined) return null;
    return await recordDecision(tx, systemActor('test'), {
      kind: 'release_acknowledged',
      body: { release: standing.id, agency: 'JCA' },
    });
  });

t.test(
  'whoever releases while somebody suspends has done so before, or finds nothing in force',
  async (t) => {
    const pool = await freshPool(t);
    let before = 0;
    let refused = 0;
    for (let round = 0; round < 12; round += 1) {
      const made = await make(pool);
      if (made.outcome !== 'made') throw new Error(made.outcome);
      const [suspended, ...positions] = await Promise.all([
        transaction(pool, (tx) =>
          suspendAgreement(tx, supervisor, { id: made.id, reason: 'stop', breach: false }, now),
        ),
        ...Array.from({ length: 6 }, () => release(pool)),
      ]);
      t.equal(suspended.outcome, 'suspended');
      const { rows } = await pool.query<{ position: number }>(
        `select position from decision where kind = 'agreement_suspended' and body::jsonb ->> 'agreement' = $1`,
        [made.id],
      );
      const at = Number(rows[0]?.position);
      for (const position of positions)
        if (position === null) refused += 1;
        else {
          before += 1;
          t.ok(position < at, 'released before it was suspended, in the order of the log');
        }
      t.equal(await release(pool), null, 'and nothing after it');
    }
    t.comment(`${before} before, ${refused} refused`);
    t.equal(before + refused, 12 * 6);
  },
);

t.test('no agreement is made beside a breach: one of the two sees the other', async (t) => {
  const pool = await freshPool(t);
  let stopped = 0;
  let refused = 0;
  for (let round = 0; round < 12; round += 1) {
    await pool.query(
      `update agreement_breach
          set settled_position = position, finding = 'no_violation', settled_by = 'x', settled_at = now(),
              settlement_reason = 'x'
        where settled_position is null`,
    );
    const first = await make(pool);
    if (first.outcome !== 'made') throw new Error(first.outcome);
    const [told, ...beside] = await Promise.all([
      breach(pool, first.id),
      ...Array.from({ length: 4 }, () => make(pool)),
    ]);
    t.equal(told.outcome, 'suspended');
    const inForce = await agreements.list(
      pool,
      { agency: 'JCA', status: 'in_force', before: null, limit: 9 },
      now,
    );
    t.same(inForce, [], 'nothing of the agency is in force');
    stopped += beside.filter(({ outcome }) => outcome === 'made').length;
    refused += beside.filter(({ outcome }) => outcome === 'breach_stands').length;
  }
  t.comment(`${stopped} made and stopped, ${refused} refused`);
  t.equal(stopped + refused, 12 * 4);
});

t.test('several record a breach of one agency at once: one stands', async (t) => {
  const pool = await freshPool(t);
  const made = [await make(pool), await make(pool), await make(pool)].flatMap((one) =>
    one.outcome === 'made' ? [one.id] : [],
  );
  const told = await Promise.all([...made, ...made].map((id) => breach(pool, id)));
  t.same(told.map(({ outcome }) => outcome).toSorted(), [
    ...Array.from({ length: 5 }, () => 'breach_stands'),
    'suspended',
  ]);
  const { rows } = await pool.query('select count(*)::int as count from agreement_breach');
  t.same(rows, [{ count: 1 }]);
});

t.test('who releases and who suspends lock the agreements of an agency in one order', async (t) => {
  const pool = await freshPool(t);
  // The wider one is the older one: by breadth they come in another order than by age.
  const [wide, narrow] = [await make(pool, ['JM', 'TT']), await make(pool)];
  if (wide.outcome !== 'made' || narrow.outcome !== 'made') throw new Error('no agreement');
  const acts: Promise<unknown>[] = [];
  let begun = 0;
  const begins = (): void => void (begun += 1);
  const allWait = async (): Promise<void> => {
    const waiting = `select count(*)::int as count from pg_stat_activity
                      where datname = current_database() and wait_event_type = 'Lock'`;
    for (let count = 0; count < acts.length; await pause(20))
      count = (await pool.query<{ count: number }>(waiting)).rows[0]?.count ?? 0;
  };
  await transaction(pool, async (tx) => {
    await tx.query('select from agreement where id = $1 for update', [narrow.id]);
    const stop = { id: wide.id, reason: 'stop', breach: false };
    acts.push(
      transaction(pool, (other) => {
        begins();
        return suspendAgreement(other, supervisor, stop, now);
      }),
    );
    await allWait();
    // If who suspends asked for the narrow one first, these would hold the wide one, and each wait for the other.
    acts.push(release(pool, begins), release(pool, begins));
    await allWait();
  });
  t.match(await Promise.allSettled(acts), [
    { status: 'fulfilled', value: { outcome: 'suspended' } },
    { status: 'fulfilled' },
    { status: 'fulfilled' },
  ]);
  t.equal(begun, acts.length, 'and none had to begin again, as the victim of a deadlock does');
});
