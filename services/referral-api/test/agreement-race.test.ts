import t from 'tap';
import { append } from './log.js';
import { officer } from './partners/officer.js';
import { terms } from './partners/agreement.js';
import { itemsOf, world } from './world.js';

const asked = { countries: ['JM'], purpose: 'examination', tearline: 'Please examine.', urgency: 'high' };

t.test('what is released while its agreement is suspended is read by nobody, and recalled', async (t) => {
  const w = await world(t);
  const customs = await officer(w, 'b.brown', 'JCA', { countries: ['JM'] });
  const bills = Array.from({ length: 12 }, (_, index) => `RACE${index}`);
  const logged = await append(
    w,
    { number: 'RACE' },
    bills.map((bill) => ({ bill })),
  );
  const paths = bills.map((bill) => `/v1/shipments/${logged.get(bill)?.id ?? ''}/release`);
  let made = 0;
  let refused = 0;
  for (const breach of [false, true]) {
    const agreement = await w.post('/v1/agreements', terms, 'supervisor');
    const id = String(agreement.body['id']);
    const half = breach ? paths.slice(6) : paths.slice(0, 6);
    const [first = '', ...others] = half;
    t.equal((await w.post(first, asked, 'supervisor')).status, 201);
    t.equal(itemsOf(await customs.get('/v1/releases')).length, 1, 'until then it is read');
    const release = (path: string) => w.post(path, asked, 'supervisor');
    const stop = w.post(`/v1/agreements/${id}/suspend`, { reason: 'stop', breach }, 'supervisor');
    const told = await Promise.all(others.map(release));
    t.equal((await stop).status, 200);
    for (const { status, body } of told) {
      if (status === 201) made += 1;
      else {
        t.match([status, body['code']], [422, 'no_agreement']);
        refused += 1;
      }
    }
    t.same(itemsOf(await customs.get('/v1/releases')), [], 'the agency reads nothing');
    const recall = itemsOf(await w.get(`/v1/agreements/${id}/recall`));
    t.equal(
      recall.length,
      1 + told.filter(({ status }) => status === 201).length,
      'whatever went out is recalled',
    );
    t.same([...new Set(recall.map((item) => item['disclosure']))], ['not_in_force']);
    t.match((await w.get(`/v1/agreements/${id}`)).body['released'], {
      disclosed: 0,
      releases: recall.length,
    });
    if (!breach)
      t.equal(
        (await w.post(`/v1/agreements/${id}/end`, { reason: 'x' }, 'supervisor', { 'if-match': '*' })).status,
        200,
      );
  }
  t.comment(`${made} released before, ${refused} refused`);
  t.equal(made + refused, 10);
});
