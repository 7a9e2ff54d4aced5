import { readFile } from 'node:fs/promises';
import { assess, defaultRuleSetUrl, evidenceOf, noSurroundings, vocabulary } from '@hammerhead/assessment';
import { parseStored, type Shipment, type StoredJson, type Transport } from '@hammerhead/contracts';
import { loadRuleSet } from '@hammerhead/rules';
import t from 'tap';
import { z } from 'zod';
import { append, score } from './log.js';
import { itemsOf, world } from './world.js';

const outcomes = z.array(
  z.looseObject({
    id: z.string(),
    outcome: z.string(),
    title: z.string(),
    evidence: z.array(z.looseObject({})),
  }),
);

t.test('what the default rules find is explained so that a person understands it', async (t) => {
  const source = await readFile(defaultRuleSetUrl, 'utf8');
  const loaded = loadRuleSet(source, vocabulary);
  if (!loaded.ok) throw new Error('the default rule set does not load');
  const w = await world(t, { name: 'caribbean-exports', source });
  const bills = await append(w, { number: 'M', departureAt: '2023-09-14T18:00:00Z' }, [
    { bill: 'A', description: 'GLOCK SLIDE', hs: '7326.90' },
  ]);
  const { rows } = await w.pool.query<{ document: StoredJson<Shipment>; transport: StoredJson<Transport> }>(
    'select s.document, m.transport from shipment s join manifest m on m.id = s.manifest_id',
  );
  const [row] = rows;
  if (row === undefined) throw new Error('nothing is stored');
  const assessment = assess(loaded.ruleSet, {
    shipment: parseStored(row.document),
    transport: parseStored(row.transport),
    findings: [],
    surroundings: noSurroundings,
  });
  await score(w, bills.get('A'), {
    score: assessment.score,
    tier: assessment.tier,
    headline: assessment.headline ?? '',
    rules: assessment.hits,
    features: assessment.features,
    evidence: evidenceOf(assessment),
  });
  const [item] = itemsOf(await w.get('/v1/referrals'));
  t.match(item, {
    tier: assessment.tier,
    headline: 'description says GLOCK SLIDE, declared under HS 7326.90 (articles of iron or steel)',
  });
  const path = `/v1/referrals/${String(item?.['id'])}`;
  const rulesOf = async (query: string) => {
    const { status, body } = await w.get(`${path}${query}`);
    t.equal(status, 200);
    return outcomes.parse(z.looseObject({}).parse(body['assessment'])['rules']);
  };
  const whole = await rulesOf('?rules=all');
  t.equal(whole.length, loaded.ruleSet.rules.length, 'every rule of the set has an outcome');
  const rules = await rulesOf('');
  t.strictSame(
    rules.map(({ id }) => id),
    whole.filter(({ outcome }) => outcome !== 'miss').map(({ id }) => id),
  );
  t.match(rules[0], {
    outcome: 'hit',
    basis: String,
    caution: String,
    evidence: [
      {
        sentence: 'description says GLOCK SLIDE, declared under HS 7326.90 (articles of iron or steel)',
        item: 'goods[0]',
        reads: [
          { path: 'goods[0].description', value: 'GLOCK SLIDE' },
          { path: 'goods[0].hs', value: '7326.90' },
        ],
      },
    ],
  });
  const unknown = rules.filter(({ outcome }) => outcome === 'unknown');
  const { body } = await w.get(path);
  const told = z
    .looseObject({ unknown: z.array(z.looseObject({ rules: z.array(z.string()) })) })
    .parse(body['assessment'])
    .unknown.flatMap(({ rules: ids }) => ids);
  t.not(unknown.length, 0);
  for (const { id, evidence } of unknown) {
    t.ok(told.includes(id), `${id} says what it did not find, once`);
    t.notOk(
      evidence.some((one) => one['item'] === null),
      `${id} does not repeat it`,
    );
    t.not(
      whole.find((rule) => rule.id === id)?.evidence.length,
      0,
      `${id} has it where every rule is asked for`,
    );
  }
});
