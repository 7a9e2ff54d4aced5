import t from 'tap';
import { z } from 'zod';
import { append, score } from './log.js';
import { agree } from './partners/agreement.js';
import { officer } from './partners/officer.js';
import { release } from './partners/release.js';
import { itemsOf, world } from './world.js';

t.setTimeout(120_000);

t.test('an answer about a copy that was withdrawn is put right by one about the next copy', async (t) => {
  const w = await world(t);
  const bills = await append(w, { number: 'M' }, [{ bill: 'AAA' }]);
  await score(w, bills.get('AAA'), { score: 8_000, tier: 1 });
  const referral = String(itemsOf(await w.get('/v1/referrals?q=AAA'))[0]?.['id']);
  const jamaica = { agency: 'JCA', countries: ['JM'], agreement: await agree(w, 'JCA', ['JM']) };
  const trinidad = { agency: 'TTC', countries: ['TT'], agreement: await agree(w, 'TTC', ['TT']) };
  const id = await release(w, bills.get('AAA'), [jamaica, trinidad], { referral });
  const jo = await officer(w, 'jo', 'JCA', { countries: ['JM'] });
  const tim = await officer(w, 'tim', 'TTC', { countries: ['TT'] });
  const count = async (of: string): Promise<number> => {
    const { rows } = await w.pool.query<{ count: number }>(`select count(*) from ${of}`);
    return rows[0]?.count ?? -1;
  };
  const stands = async () => {
    const [detail, counted] = [
      await w.get(`/v1/referrals/${referral}`, 'supervisor'),
      await w.get('/v1/statistics', 'supervisor'),
    ];
    const answers = z
      .array(z.object({ agency: z.string(), outcome: z.string() }))
      .parse(detail.body['partnerAnswers']);
    const { precision } = z
      .object({ precision: z.object({ partners: z.object({ found: z.int(), clean: z.int() }) }) })
      .parse(counted.body['outcomes']);
    return [
      answers.map(({ agency, outcome }) => `${agency} ${outcome}`),
      precision.partners.found,
      precision.partners.clean,
      await count('seizure where revoked_by is null'),
    ];
  };
  await jo.post(`/v1/releases/${id}/answer`, { outcome: 'found', items: [{ type: 'rifle', count: 1 }] });
  t.same(await stands(), [['JCA found'], 1, 0, 1]);
  await w.pool.query(
    `update release_recipient set withdrawn_at = now(), withdrawn_by = 'x', withdrawal_reason = 'x'
      where release_id = $1 and agency = 'JCA'`,
    [id],
  );
  t.same(await stands(), [['JCA found'], 1, 0, 1], 'a withdrawal leaves what was answered');
  const next = await release(w, bills.get('AAA'), [jamaica], { referral });
  t.match(await jo.post(`/v1/releases/${next}/answer`, { outcome: 'examined_clean' }), {
    status: 200,
    body: { kind: 'answer', number: 1, standing: true },
  });
  t.same(await stands(), [['JCA examined_clean'], 0, 1, 0]);
  t.equal(await count(`rescore where cause = 'seizure'`), 2, 'scored again without it');
  await jo.post(`/v1/releases/${next}/correction`, {
    outcome: 'found',
    items: [{ type: 'part', count: 1 }],
    reason: 'a second look',
  });
  await tim.post(`/v1/releases/${id}/answer`, { outcome: 'examined_clean' });
  t.same(await stands(), [['TTC examined_clean', 'JCA found'], 1, 0, 1], 'no other agency takes it back');
});
