import t from 'tap';
import { append, score } from './log.js';
import { agree } from './partners/agreement.js';
import { officer } from './partners/officer.js';
import { release } from './partners/release.js';
import { type Answer, itemsOf, type World, world } from './world.js';

t.setTimeout(120_000);

async function released(w: World, bill: string, countries = ['JM']) {
  const bills = await append(w, { number: `M-${bill}` }, [{ bill }]);
  await score(w, bills.get(bill), { score: 8_000, tier: 1 });
  const referral = String(itemsOf(await w.get(`/v1/referrals?q=${bill}`))[0]?.['id']);
  const agreement = await agree(w, 'JCA', countries);
  const id = await release(w, bills.get(bill), [{ agency: 'JCA', countries, agreement }], { referral });
  return { id, referral, path: `/v1/referrals/${referral}`, shipment: bills.get(bill) };
}

const told = async (who: { get(path: string): ReturnType<World['get']> }, path: string) =>
  itemsOf(await who.get(`${path}/timeline`)).filter(({ kind }) => kind === 'partner');

t.test(
  'what a partner says stands in the timeline, and speaks for a disposition, and closes nothing',
  async (t) => {
    const w = await world(t);
    const { id, referral, path } = await released(w, 'AAA');
    const jo = await officer(w, 'jo', 'JCA', { countries: ['JM'] });
    const sue = await officer(w, 'sue', 'CBP', 'supervisor');
    const before = await sue.get(path);
    t.match(before.body, { partnerAnswers: [] });
    const say = (verb: string, body: object) => jo.post(`/v1/releases/${id}/${verb}`, body);
    await say('acknowledgment', {});
    await say('question', { text: 'which barrel?' });
    await sue.post(`/v1/released/${id}/reply`, { text: 'the blue one' });
    await say('answer', { outcome: 'in_transit' });
    await say('answer', { outcome: 'found', items: [{ type: 'pistol', count: 2 }], note: 'in the barrel' });
    const entries = await told(sue, path);
    t.match(entries, [
      { said: 'acknowledgment', agency: 'JCA', by: 'jo', outcome: null, text: null, version: null },
      { said: 'question', text: 'which barrel?', sentence: 'JCA asked a question' },
      { said: 'reply', text: 'the blue one', by: 'sue' },
      { said: 'answer', outcome: 'in_transit', sentence: 'JCA says that it is still on its way' },
      {
        said: 'answer',
        outcome: 'found',
        found: [{ type: 'pistol', count: 2 }],
        text: 'in the barrel',
        sentence: 'JCA found 2 × pistol',
      },
    ]);
    const pages = [];
    for (let cursor = ''; ; ) {
      const page = await sue.get(`${path}/timeline?limit=1${cursor === '' ? '' : `&cursor=${cursor}`}`);
      pages.push(...itemsOf(page));
      if (typeof page.body['nextCursor'] !== 'string') break;
      cursor = page.body['nextCursor'];
    }
    t.same(pages, itemsOf(await sue.get(`${path}/timeline`)), 'page by page the same');
    const now = await sue.get(path);
    const { body, headers } = now;
    t.match(body, {
      status: 'new',
      partnerAnswers: [{ release: id, agency: 'JCA', countries: ['JM'], outcome: 'found', by: 'jo' }],
    });
    t.equal(
      headers.get('etag'),
      before.headers.get('etag'),
      'it is as it was: no version tells of what is hidden',
    );
    const because = actionsThat(now).map(({ disposition, because: why }) => [disposition, why]);
    t.match(because, [['seized_firearms', /^JCA found 2 × pistol, as it answered at 20/]]);
    await say('correction', { outcome: 'examined_clean', reason: 'toys' });
    const after = await sue.get(path);
    t.match(
      actionsThat(after).map(({ disposition }) => disposition),
      ['no_contraband'],
    );
    t.match(after.body, { partnerAnswers: [{ outcome: 'examined_clean', corrected: true }] });
    t.match((await told(sue, path)).at(-1), { said: 'correction', reason: 'toys' });
    t.equal(after.body['status'], 'new');
    t.match(await sue.get(`/v1/referrals/${referral}/notes`), { status: 200, body: { items: [] } });
  },
);

/** The actions that something speaks for. */
const actionsThat = (detail: Answer) =>
  itemsOf({ ...detail, body: { items: detail.body['actions'] } }).filter(
    ({ because }) => because !== undefined,
  );

t.test(
  'what bears marks is told to whom they allow, and nowhere else, as if it had not been said',
  async (t) => {
    const w = await world(t);
    const jo = await officer(w, 'jo', 'JCA', { countries: ['JM'] });
    const [ann, cal] = [await officer(w, 'ann', 'HSI', 'analyst'), await officer(w, 'cal', 'CBP', 'analyst')];
    const aud = await officer(w, 'aud', 'DHS', 'auditor');
    const [one, twin] = [await released(w, 'AAA'), await released(w, 'BBB')];
    const say = (to: string, verb: string, body: object) => jo.post(`/v1/releases/${to}/${verb}`, body);
    for (const { id } of [one, twin]) await say(id, 'question', { text: 'open' });
    const secret = { outcome: 'found', items: [{ type: 'rifle', count: 7 }], note: 'XYZZY' };
    t.match(await say(one.id, 'answer', { ...secret, marks: { tlp: 'AMBER' } }), {
      status: 200,
      body: { marks: { tlp: 'AMBER' }, banner: 'TLP:AMBER' },
    });
    t.match(await say(one.id, 'question', { text: 'amber', marks: { tlp: 'AMBER' } }), { status: 200 });
    for (const { id } of [one, twin]) await say(id, 'question', { text: 'last' });
    const texts = async (who: typeof ann, { path } = one) => (await told(who, path)).map(({ text }) => text);
    t.same(await texts(ann), ['open', 'XYZZY', 'amber', 'last']);
    t.same(await texts(cal), ['open', 'XYZZY', 'amber', 'last']);
    t.same(await texts(aud), ['open', 'last']);
    t.same(await texts(aud, twin), ['open', 'last'], 'as where nothing was said');
    t.match(await ann.get(one.path), {
      body: { partnerAnswers: [{ outcome: 'found', banner: 'TLP:AMBER' }] },
    });
    const detail = await aud.get(one.path);
    t.match(detail.body, { partnerAnswers: [] });
    t.notMatch(JSON.stringify(detail.body), /XYZZY|rifle|JCA found/);
    t.same(actionsThat(detail), []);
    const entries = itemsOf(await w.get('/v1/audit?limit=100', 'auditor')).filter(
      ({ act }) => act === 'partner_answer',
    );
    t.equal(entries.length, 1);
    t.notMatch(JSON.stringify(entries), /found|rifle|XYZZY/, 'the audit repeats nothing of it');
    await say(twin.id, 'answer', { outcome: 'examined_clean' });
    t.match(
      JSON.stringify(
        itemsOf(await w.get('/v1/audit?limit=100', 'auditor')).filter(({ act }) => act === 'partner_answer'),
      ),
      /examined_clean/,
      'unless it bears none',
    );
  },
);

t.test('what a partner found raises what is near, and says that it did', async (t) => {
  const w = await world(t);
  const jo = await officer(w, 'jo', 'JCA', { countries: ['JM'] });
  const [open, marked] = [await released(w, 'AAA'), await released(w, 'BBB')];
  const near = await append(w, { number: 'NEAR' }, [{ bill: 'CCC' }, { bill: 'DDD' }]);
  for (const bill of ['CCC', 'DDD']) await score(w, near.get(bill), { score: 4_000, tier: 3 });
  const found = { outcome: 'found', items: [{ type: 'conversion_device', count: 3 }] };
  const positions: number[] = [];
  for (const [{ id }, marks] of [
    [open, undefined],
    [marked, { tlp: 'AMBER' }],
  ] as const) {
    const body = marks === undefined ? found : { ...found, marks };
    t.equal((await jo.post(`/v1/releases/${id}/answer`, body)).status, 200);
    const { rows } = await w.pool.query<{ position: number }>(
      'select max(position) as position from seizure',
    );
    positions.push(rows[0]?.position ?? 0);
  }
  for (const [bill, decision] of [
    ['CCC', positions[0]],
    ['DDD', positions[1]],
  ] as const)
    await score(w, near.get(bill), { score: 8_500, tier: 1 }, { cause: 'seizure', decision: decision ?? 0 });
  const raised = async (bill: string) => itemsOf(await w.get(`/v1/referrals?q=${bill}`))[0];
  t.match(await raised('CCC'), {
    tier: 1,
    raisedBy: {
      cause: 'seizure',
      decision: positions[0],
      sentence: 'near the seizure on bill AAA (3 × conversion device), which JCA found',
    },
  });
  t.match(await raised('DDD'), {
    raisedBy: { sentence: 'near the seizure on bill BBB, which a partner found' },
  });
  const of = async (bill: string) => {
    const items = itemsOf(await w.get(`/v1/referrals/${String((await raised(bill))?.['id'])}/timeline`));
    return items.find(({ kind }) => kind === 'raised');
  };
  t.match(await of('CCC'), { by: 'jo', sentence: /which JCA found/ });
  t.match(await of('DDD'), { by: null, sentence: /which a partner found/ });
});
