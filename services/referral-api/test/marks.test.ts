import t from 'tap';
import { append, score } from './log.js';
import { type Answer, faultPaths, itemsOf, type World, world } from './world.js';

const put = (w: World, id: string, marks: object, version: number): Promise<Answer> =>
  w.send(`/v1/referrals/${id}/marks`, 'supervisor', {
    method: 'PUT',
    headers: { 'content-type': 'application/json', 'if-match': `"${version}"` },
    body: JSON.stringify(marks),
  });

async function referred(w: World): Promise<string> {
  const bills = await append(w, { number: 'M1' }, [{ bill: 'A' }]);
  await score(w, bills.get('A'), { score: 8_000, tier: 1 });
  return String(itemsOf(await w.get('/v1/referrals'))[0]?.['id']);
}

t.test('a referral is marked: shown with its banner, told in the timeline, taken away again', async (t) => {
  const w = await world(t);
  const id = await referred(w);
  t.match((await w.get(`/v1/referrals/${id}`)).body, { marks: null, banner: null, version: 1 });
  const marked = await put(w, id, { tlp: 'AMBER', cui: ['LES'], relTo: ['USA', 'TT', 'JM'] }, 1);
  const marks = { tlp: 'AMBER', cui: ['LES'], dissemination: ['REL TO'], relTo: ['USA', 'JM', 'TT'] };
  const banner = 'CUI//LEI//REL TO USA, JAM, TTO TLP:AMBER';
  t.match(marked, { status: 200, body: { id, version: 2, marks, banner } });
  t.equal(marked.headers.get('etag'), '"2"');
  t.match((await w.get(`/v1/referrals/${id}`)).body, { marks, banner, version: 2 });
  const told = itemsOf(await w.get(`/v1/referrals/${id}/timeline`)).at(-1);
  t.match(told, { kind: 'marked', version: 2, by: 'the supervisor', marks, banner });
  const again = await put(w, id, { relTo: ['TT', 'USA', 'JM'], cui: ['LES'], tlp: 'AMBER' }, 2);
  t.match(again, { status: 200, body: { version: 2, marks, banner, decision: null } }, 'nothing has changed');
  t.equal(again.headers.get('etag'), '"2"');
  t.match(await put(w, id, {}, 1), { status: 412, body: { code: 'stale', changes: [{ kind: 'marked' }] } });
  t.match(await put(w, id, {}, 2), { status: 200, body: { marks: null, banner: null, version: 3 } });
  t.match((await w.get(`/v1/referrals/${id}`)).body, { marks: null, banner: null });
  const { rows } = await w.pool.query(`select act, target from audit_entry where act = 'referral_marked'`);
  t.same(
    rows,
    Array.from({ length: 2 }, () => ({ act: 'referral_marked', target: `referral/${id}` })),
  );
});

t.test('marks that hide it, contradict themselves or are not known are refused, with the path', async (t) => {
  const w = await world(t);
  const id = await referred(w);
  const refused: [object, string][] = [
    [{ tlp: 'RED' }, 'tlp'],
    [{ tlp: 'AMBER+STRICT' }, 'tlp'],
    [{ tlp: 'PURPLE' }, 'tlp'],
    [{ dissemination: ['NOFORN'], relTo: ['USA', 'JM'] }, 'relTo'],
    [{ relTo: ['USA', 'QQ'] }, 'relTo[1]'],
    [{ cui: ['FOUO'] }, 'cui[0]'],
    [{ secret: true }, 'secret'],
  ];
  for (const [marks, path] of refused) {
    const answer = await put(w, id, marks, 1);
    t.equal(answer.status, 422, JSON.stringify(answer.body));
    t.same(faultPaths(answer), [path]);
  }
  t.match((await put(w, id, { tlp: 'RED' }, 1)).body['errors'], [
    { message: /every federal officer who screens/ },
  ]);
  t.match((await w.get(`/v1/referrals/${id}`)).body, { version: 1, marks: null }, 'nothing has changed');
});
