import { proportion } from '@hammerhead/primitives';
import t from 'tap';
import { append, score } from './log.js';
import { agree } from './partners/agreement.js';
import { officer } from './partners/officer.js';
import { release } from './partners/release.js';
import { itemsOf, type World, world } from './world.js';

t.setTimeout(180_000);

const outcomes = async (w: World, query = '') => {
  const { status, body } = await w.get(`/v1/statistics${query}`, 'supervisor');
  return { status, body, outcomes: body['outcomes'] };
};

t.test('precision counts a shipment once, whoever examined it', async (t) => {
  const w = await world(t);
  const bills = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];
  const sent = await append(
    w,
    { number: 'M' },
    bills.map((bill) => ({ bill: `BILL${bill}` })),
  );
  const of = (bill: string) => sent.get(`BILL${bill}`);
  for (const bill of bills) await score(w, of(bill), { score: 8_000, tier: 1 });
  const referrals = new Map<string, string>();
  for (const bill of bills)
    referrals.set(bill, String(itemsOf(await w.get(`/v1/referrals?q=BILL${bill}`))[0]?.['id']));
  const act = async (bill: string, verb: string, body: object) => {
    const answer = await w.post(`/v1/referrals/${referrals.get(bill)}/${verb}`, body, 'supervisor', {
      'if-match': '*',
    });
    t.equal(answer.status, 200, `${bill} ${verb}: ${JSON.stringify(answer.body)}`);
  };
  const examined = async (bill: string, level: string, result: string) => {
    if (level !== 'documents') await act(bill, 'hold', { action: 'place', reason: 'x' });
    await act(bill, 'exam', { action: 'start', level });
    await act(bill, 'exam', { action: 'record', level, findings: 'x', result });
  };
  const jamaica = await agree(w, 'JCA', ['JM']);
  const trinidad = await agree(w, 'TTC', ['TT']);
  const jo = await officer(w, 'jo', 'JCA', { countries: ['JM'] });
  const tim = await officer(w, 'tim', 'TTC', { countries: ['TT'] });
  const to = {
    j: { agency: 'JCA', countries: ['JM'], agreement: jamaica },
    t: { agency: 'TTC', countries: ['TT'], agreement: trinidad },
  };
  const releases = new Map<string, string>();
  for (const bill of ['B', 'C', 'D', 'F', 'G']) releases.set(bill, await release(w, of(bill), [to.j, to.t]));
  const answer = async (who: typeof jo, bill: string, body: object, verb = 'answer') =>
    t.match(await who.post(`/v1/releases/${releases.get(bill)}/${verb}`, body), { status: 200 });
  t.match(await outcomes(w), {
    outcomes: {
      precision: {
        together: { found: 0, clean: 0, rate: null, low: 0, high: 1 },
        interval: 'Wilson score, 95 %',
      },
      partners: { released: 5, unanswered: 5 },
    },
  });
  await w.pool.query(
    `update release_recipient set withdrawn_at = now(), withdrawn_by = 'x', withdrawal_reason = 'x'
      where release_id = $1`,
    [releases.get('B')],
  );
  t.match(await outcomes(w), { outcomes: { partners: { released: 5, unanswered: 4 } } });
  await w.pool.query(
    'update release_recipient set withdrawn_at = null, withdrawn_by = null, withdrawal_reason = null',
  );

  await examined('A', 'intensive', 'contraband');
  await examined('B', 'nii', 'nothing_found');
  await examined('E', 'documents', 'nothing_found');
  await act('C', 'disposition', { disposition: 'seized_parts', seizure: { what: 'slides', count: 1 } });
  await answer(jo, 'B', { outcome: 'found', items: [{ type: 'currency', count: 1 }] });
  await answer(tim, 'B', { outcome: 'examined_clean' });
  await answer(jo, 'C', { outcome: 'examined_clean' });
  await answer(jo, 'D', { outcome: 'examined_clean' });
  await answer(jo, 'F', { outcome: 'in_transit' });
  await answer(tim, 'F', { outcome: 'unable' });
  const then = new Date();
  const asThen = await outcomes(w, `?asOf=${then.toISOString()}`);
  const expected = {
    precision: {
      unitedStates: { found: 2, clean: 1, rate: 0.6667 },
      partners: { found: 1, clean: 2, rate: 0.3333 },
      together: { found: 3, clean: 1, rate: 0.75 },
    },
    partners: {
      released: 5,
      unanswered: 1,
      answers: { found: 1, examined_clean: 2, not_arrived: 0, unable: 1, in_transit: 0 },
    },
  };
  t.match(
    await outcomes(w),
    { outcomes: expected },
    'A and C were found here, B there; D is clean; papers are no look',
  );
  t.match(asThen, { outcomes: { asOf: then.toISOString(), ...expected } });
  const { low, high } = proportion(3, 4);
  t.match(asThen.outcomes, {
    precision: { together: { low: Number(low.toFixed(4)), high: Number(high.toFixed(4)) } },
  });

  await answer(jo, 'B', { outcome: 'examined_clean', reason: 'play money' }, 'correction');
  await act('C', 'reopen', { reason: 'x' });
  await answer(tim, 'G', { outcome: 'not_arrived' });
  t.match(await outcomes(w), {
    outcomes: {
      precision: {
        unitedStates: { found: 1, clean: 1 },
        partners: { found: 0, clean: 3 },
        together: { found: 1, clean: 3 },
      },
      partners: { unanswered: 0, answers: { not_arrived: 1 } },
    },
  });
  t.same(
    (await outcomes(w, `?asOf=${then.toISOString()}`)).outcomes,
    asThen.outcomes,
    'what was corrected and reopened later does not change the past',
  );
  t.match(await outcomes(w, '?from=2099-02-01'), {
    outcomes: { precision: { together: { found: 0, clean: 0 } }, partners: { released: 0 } },
  });
  t.match(await outcomes(w, '?from=2099-01-01&to=2099-02-01'), { outcomes: { partners: { released: 5 } } });
  t.match(await outcomes(w, '?asOf=2000-01-01'), { outcomes: { partners: { released: 0, unanswered: 0 } } });
});

t.test('the figures are a table, too', async (t) => {
  const w = await world(t);
  const sue = await officer(w, 'sue', 'CBP', 'supervisor');
  const answer = await sue.get('/v1/statistics', { accept: 'text/csv' });
  t.equal(answer.status, 200);
  t.match(answer.headers.get('content-type'), /^text\/csv/);
  const lines = answer.text.trimEnd().split('\r\n');
  t.equal(lines[0], 'figure,value,of,low,high');
  t.ok(lines.every((line) => line.split(',').length === 5));
  for (const line of ['reviewed,0,,,', 'together: precision,,0,0,1', 'answered: found,0,,,', 'released,0,,,'])
    t.ok(lines.includes(line), line);
  t.match(await sue.get('/v1/statistics', { accept: 'image/png' }), { status: 406 });
});
