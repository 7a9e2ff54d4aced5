import t from 'tap';
import { colleague } from './colleagues.js';
import { append, score } from './log.js';
import { itemsOf, world } from './world.js';

t.setTimeout(120_000);

t.test('a note, hold, exam or outcome that is altered in its table is found', async (t) => {
  const w = await world(t);
  const logged = await append(w, { number: 'M' }, [{ bill: 'A' }]);
  await score(w, logged.get('A'), { score: 8_500, tier: 1 });
  const ann = await colleague(w, 'Ann', 'supervisor');
  const ben = await colleague(w, 'Ben', 'supervisor');
  const path = `/v1/referrals/${String(itemsOf(await w.get('/v1/referrals'))[0]?.['id'])}`;
  const done = async (answer: Promise<{ status: number; body: unknown }>) => {
    const { status, body } = await answer;
    t.ok(status < 300, JSON.stringify(body));
  };
  const marks = { tlp: 'RED', recipients: ['Ben'] };
  await done(ann.post(`${path}/notes`, { text: 'the broker “called” twice', marks }));
  await done(ann.post(`${path}/notes`, { text: 'and once more' }));
  await done(ann.post(`${path}/hold`, { action: 'request', reason: 'two invoices' }, '*'));
  await done(ben.post(`${path}/hold`, { action: 'place', reason: 'agreed' }, '*'));
  await done(ann.post(`${path}/exam`, { action: 'start', level: 'nii' }, '*'));
  await done(ben.post(`${path}/exam`, { action: 'record', level: 'nii', findings: 'barrels' }, '*'));
  await done(ben.post(`${path}/hold`, { action: 'lift', reason: 'taken out' }, '*'));
  await done(ann.post(`${path}/disposition`, { disposition: 'no_contraband', reason: 'household' }, '*'));
  await done(ben.post(`${path}/reopen`, { reason: 'a tip' }, '*'));
  await done(ben.post(`${path}/disposition`, { disposition: 'no_contraband', reason: 'no more' }, '*'));
  const verify = async () => (await w.get('/v1/audit/verify', 'auditor')).body;
  t.match(await verify(), { whole: true, kind: null });
  for (const [what, sql, undo] of [
    ['note', `update note set text = text || '.'`, `update note set text = left(text, -1)`],
    [
      'note',
      `update note set marks = marks - 'recipients' where marks is not null`,
      `update note set marks = marks || '{"recipients": ["Ben"]}' where marks is not null`,
    ],
    ['note', `update note set created_by = 'Cid'`, `update note set created_by = 'Ann'`],
    ['note', `update note set agency = 'CBP'`, `update note set agency = null`],
    ['hold', `update hold set requested_by = 'Cid'`, `update hold set requested_by = 'Ann'`],
    ['hold', `update hold set released_by = 'Cid'`, `update hold set released_by = 'Ben'`],
    ['exam', `update exam set findings = 'none'`, `update exam set findings = 'barrels'`],
    [
      'referral',
      `update referral set disposition = 'seizure_confirmed'`,
      `update referral set disposition = 'no_contraband'`,
    ],
    ['referral', `update referral set status = 'new'`, `update referral set status = 'closed'`],
  ] as const) {
    await w.pool.query(sql);
    t.match(await verify(), { whole: false, kind: 'row', reason: new RegExp(`^the ${what} is not`) }, sql);
    await w.pool.query(undo);
    t.match(await verify(), { whole: true }, undo);
  }
  await w.pool.query('delete from note where marks is null');
  t.match(await verify(), { whole: false, kind: 'row', reason: /^the note is not/ });
});
