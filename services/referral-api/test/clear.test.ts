import t from 'tap';
import { z } from 'zod';
import { colleague } from './colleagues.js';
import { referMany } from './many.js';
import { unknownId } from './routes.js';
import { faultPaths, itemsOf, world } from './world.js';

t.setTimeout(120_000);

const clearedSchema = z.record(z.enum(['cleared', 'stale', 'wrongState', 'forbidden']), z.array(z.string()));

t.test(
  'ten bulk clears over one set: each referral is closed once, and every item has its outcome',
  async (t) => {
    const w = await world(t);
    const ids = await referMany(w, 500);
    const analysts = await Promise.all(Array.from({ length: 10 }, (_, at) => colleague(w, `analyst ${at}`)));
    const answers = await Promise.all(
      analysts.map(async (who, at) => {
        // Each in an order of its own: only one order of locks is free of deadlock.
        const mine = ids.toSorted((a, b) => (`${at}${a.slice(at)}` < `${at}${b.slice(at)}` ? -1 : 1));
        const items = (at % 2 === 0 ? mine : mine.toReversed()).map((id) => ({ id, version: 1 }));
        const { status, body } = await who.post('/v1/referrals/clear', {
          items,
          reason: `household goods, ${at}`,
        });
        if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
        return clearedSchema.parse(body);
      }),
    );
    const cleared = answers.flatMap((answer) => answer.cleared);
    t.equal(cleared.length, 500);
    t.same(new Set(cleared), new Set(ids));
    for (const answer of answers)
      t.equal(Object.values(answer).flat().length, 500, 'each item stands in one of the lists');
    const { rows } = await w.pool.query(
      `select count(*) as closed, count(distinct closed_position) as decisions, max(version) as version,
            (select count(*) from decision where kind = 'disposition') as recorded,
            (select count(*) from audit_entry where act = 'disposition') as audited
       from referral where status = 'closed' and disposition = 'no_contraband'`,
    );
    t.match(rows, [{ closed: 500, decisions: 500, version: 2, recorded: 500, audited: 500 }]);
  },
);

t.test('what cannot be cleared holds up none of the others', async (t) => {
  const w = await world(t);
  const ids = await referMany(w, 5);
  const [one = '', stale = '', held = '', closed = '', last = ''] = ids;
  const ann = await colleague(w, 'Ann');
  await ann.post(`/v1/referrals/${stale}/assign`, { assignee: 'me' }, 1);
  await ann.post(`/v1/referrals/${held}/hold`, { action: 'request', reason: 'words' }, 1);
  await ann.post(`/v1/referrals/${closed}/disposition`, { disposition: 'released' }, 1);
  const items = [
    { id: last, version: 1 },
    { id: stale, version: 1 },
    { id: held, version: 2 },
    { id: closed, version: 2 },
    { id: unknownId, version: 1 },
    { id: one, version: 1 },
  ];
  t.same((await ann.post('/v1/referrals/clear', { items, reason: 'seen' })).body, {
    cleared: [last, one],
    stale: [stale],
    wrongState: [held, closed],
    forbidden: [unknownId],
  });
  t.match(itemsOf(await ann.get(`/v1/referrals/${one}/timeline`))[1], {
    kind: 'closed',
    version: 2,
    by: 'Ann',
    disposition: 'no_contraband',
    reason: 'seen',
  });
});

t.test(
  'a colleague’s is cleared by a supervisor alone, and what was held or examined by nobody',
  async (t) => {
    const w = await world(t);
    const [hers = '', held = '', examined = '', free = ''] = await referMany(w, 4);
    const ann = await colleague(w, 'Ann');
    const bob = await colleague(w, 'Bob');
    const eve = await colleague(w, 'Eve', 'supervisor');
    const done = async (who: typeof ann, path: string, body: object, version: number) =>
      t.equal((await who.post(`/v1/referrals/${path}`, body, version)).status, 200, path);
    await done(ann, `${hers}/assign`, { assignee: 'me' }, 1);
    await done(eve, `${held}/hold`, { action: 'place', reason: 'slides' }, 1);
    await done(eve, `${held}/exam`, { action: 'start', level: 'nii' }, 2);
    await done(eve, `${held}/exam`, { action: 'record', level: 'nii', findings: 'nothing' }, 3);
    await done(eve, `${held}/hold`, { action: 'lift', reason: 'nothing' }, 4);
    await done(eve, `${examined}/exam`, { action: 'start', level: 'documents' }, 1);
    await done(eve, `${examined}/exam`, { action: 'record', level: 'documents', findings: 'odd' }, 2);
    const items = [
      { id: hers, version: 2 },
      { id: held, version: 5 },
      { id: examined, version: 3 },
    ];
    const clear = async (who: typeof ann, more: typeof items) =>
      (await who.post('/v1/referrals/clear', { items: [...items, ...more], reason: 'seen' })).body;
    const wrongState = [held, examined];
    t.same(await clear(bob, [{ id: free, version: 1 }]), {
      cleared: [free],
      stale: [],
      wrongState,
      forbidden: [hers],
    });
    t.same(await clear(eve, []), { cleared: [hers], stale: [], wrongState, forbidden: [] });
  },
);

t.test('a bad body is 422 with its faults, and nothing is closed', async (t) => {
  const w = await world(t);
  const [id = ''] = await referMany(w, 1);
  const item = { id, version: 1 };
  for (const [body, paths] of [
    [{}, ['items', 'reason']],
    [{ items: [], reason: 'x' }, ['items']],
    [{ items: [item, item], reason: 'x' }, ['items[1].id']],
    [{ items: [{ id: 'x', version: 0 }], reason: ' ' }, ['items[0].id', 'items[0].version', 'reason']],
    [{ items: Array.from({ length: 501 }, () => item), reason: 'x' }, ['items']],
  ] as const) {
    const answer = await w.post('/v1/referrals/clear', body);
    t.equal(answer.status, 422);
    t.match(faultPaths(answer).slice(0, paths.length), paths);
  }
  t.match((await w.get(`/v1/referrals/${id}`)).body, { version: 1, status: 'new' });
});
