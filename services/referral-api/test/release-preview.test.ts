import t from 'tap';
import { z } from 'zod';
import { append, score } from './log.js';
import { agree } from './partners/agreement.js';
import { officer } from './partners/officer.js';
import { itemsOf, world } from './world.js';

const eei = {
  itn: 'X20230912004521',
  usppi: { name: 'CANARY USPPI' },
  lines: [{ line: 1, scheduleB: '9304009000', description: 'CANARY GOODS' }],
};

t.test('a preview is byte for byte what the recipient then reads, and changes nothing', async (t) => {
  const w = await world(t);
  await agree(w, 'JCA', ['JM']);
  await agree(w, 'TTC', ['TT']);
  const logged = await append(w, { number: 'M-1', conveyance: 'Caribe Pioneer' }, [
    { bill: 'AAA', itn: eei.itn, eei },
  ]);
  await score(w, logged.get('AAA'), { score: 8_000, tier: 1 });
  const [referral] = itemsOf(await w.get('/v1/referrals'));
  const path = `/v1/referrals/${String(referral?.['id'])}`;
  const body = {
    countries: ['JM', 'TT'],
    purpose: 'examination on arrival',
    tearline: 'Please examine.',
    urgency: 'immediate',
    answerBy: '2099-01-15T00:00:00Z',
    expiresAt: '2099-03-01T00:00:00Z',
    marks: { tlp: 'AMBER', cui: ['LES'], relTo: ['USA', 'JM', 'TT'] },
  };
  const head = async () => {
    const { rows } = await w.pool.query<{ position: number }>('select position from log_head');
    return rows;
  };
  const before = await head();
  await w.pool.query(`update agreement set demonstration = true where agency = 'JCA'`);
  const preview = await w.post(`${path}/release/preview`, body, 'supervisor');
  t.match(preview.body['recipients'], [
    { agency: 'JCA', hints: [/^it rests on the demonstration/] },
    { agency: 'TTC', hints: ['the cargo is bound for JM, not for TT'] },
  ]);
  t.equal(preview.status, 200);
  t.same(await head(), before, 'nothing was decided');
  t.same(itemsOf(await w.get('/v1/released')), []);
  t.notMatch(JSON.stringify(preview.body), /CANARY|usppi|"eei"|score|tier"/);
  const shipment = await w.post(`/v1/shipments/${logged.get('AAA')?.id}/release/preview`, body, 'supervisor');
  const timeless = (seen: unknown): string => JSON.stringify(seen).replaceAll(/"releasedAt":"[^"]*"/g, '');
  t.equal(timeless(shipment.body), timeless(preview.body), 'by the shipment it is the same');
  const made = await w.post(`${path}/release`, body, 'supervisor', { 'if-match': '*' });
  t.equal(made.status, 201);
  const seen = z
    .array(z.object({ agency: z.string(), sees: z.record(z.string(), z.unknown()) }))
    .parse(preview.body['recipients']);
  t.same(
    seen.map(({ agency }) => agency),
    ['JCA', 'TTC'],
  );
  const shownMarks = seen.map(
    ({ sees }) => z.object({ relTo: z.array(z.string()) }).parse(sees['marks']).relTo,
  );
  t.same(
    shownMarks,
    [
      ['USA', 'JM'],
      ['USA', 'TT'],
    ],
    'no copy names who else was told',
  );
  for (const { agency, sees } of seen) {
    const reader = await officer(w, 'reader', agency, { countries: [agency === 'JCA' ? 'JM' : 'TT'] });
    const { text: its } = await reader.get(`/v1/releases/${String(made.body['id'])}`);
    t.match(its, /"releasedAt":"2/);
    t.equal(timeless(JSON.parse(its)), timeless({ id: made.body['id'], ...sees }), agency);
  }
  t.match(await w.post(`${path}/release/preview`, body, 'supervisor'), {
    status: 409,
    body: { code: 'release_stands' },
  });
  t.match(await w.post(`${path}/release/preview`, { ...body, countries: ['HT'] }, 'supervisor'), {
    status: 422,
    body: { code: 'no_agreement', errors: [{ path: 'countries[0]' }] },
  });
  t.equal((await w.post(`${path}/release/preview`, body)).status, 403, 'for who may release alone');
});
