import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { systemActor } from '@hammerhead/contracts';
import { checkRuleSet, publishRuleSet } from '@hammerhead/decisions';
import { testDatabase } from '@hammerhead/postgres';
import { defaultArea } from '@hammerhead/reference';
import { createPool, migrate, type Pool, ruleSets, transaction } from '@hammerhead/storage';
import t, { type Test } from 'tap';
import { ensureRuleSet } from '../src/rule-set.js';

async function emptyLog(t: Test): Promise<Pool> {
  const database = await testDatabase(async (url) => void (await migrate(url)), 'ruleset');
  const pool = createPool({ url: database.url, name: 'test', onError: () => {} });
  t.teardown(async () => {
    await pool.end();
    await database.drop();
  });
  return pool;
}

const own = (points: number): string => `ruleset: our-own
tiers:
  - { tier: 1, name: critical, from: 80 }
families:
  value: { combine: sum, limit: [0, 45] }
rules:
  - { id: VAL-99, title: Heavy, family: value, when: shipment.grossWeightKg > 5, points: ${points} }
`;

t.test('the default rule set goes into a database without one, once', async (t) => {
  const pool = await emptyLog(t);
  await ensureRuleSet(pool, {}, () => t.fail('says nothing'));
  const first = await ruleSets.findInForce(pool);
  t.match(first, { name: 'caribbean-exports', version: 1 });
  await ensureRuleSet(pool, {}, () => t.fail('says nothing'));
  t.same(await ruleSets.findInForce(pool), first);
});

t.test('a file of one’s own is published where it differs, also in the area alone', async (t) => {
  const pool = await emptyLog(t);
  const told: string[] = [];
  const tell = (line: string): void => void told.push(line);
  const file = join(t.testdir(), 'rules.yaml');
  const version = async (): Promise<number | undefined> => (await ruleSets.findInForce(pool))?.version;

  await ensureRuleSet(pool, {}, tell);
  writeFileSync(file, own(10));
  await ensureRuleSet(pool, { file }, tell);
  t.match(await ruleSets.findInForce(pool), { name: 'our-own', version: 1, source: own(10) });
  writeFileSync(file, `# a comment decides nothing\n${own(10)}`);
  await ensureRuleSet(pool, { file }, tell);
  t.equal(await version(), 1);
  writeFileSync(file, own(11));
  await ensureRuleSet(pool, { file }, tell);
  t.equal(await version(), 2);
  await ensureRuleSet(pool, { file, area: ['JM'] }, tell);
  t.equal(await version(), 3);
  t.equal(told.length, 3, told.join());
  t.match(
    told[0],
    /^Published our-own version 1 from .*; against caribbean-exports version 1: added VAL-99; removed CMD-01, /,
  );
  t.match(told[1], /; against our-own version 1: changed VAL-99\.$/);
  t.match(told[2], /; against our-own version 2: no rule changed\.$/);

  await ensureRuleSet(pool, { area: ['JM'] }, tell);
  t.equal(await version(), 3, 'without the variable it stays in force');
  await ensureRuleSet(pool, {}, tell);
  t.match(await ruleSets.findInForce(pool), { name: 'our-own', version: 4, source: own(11) }, 'for its area');
});

t.test(
  'what is warned of is told when the file is published, and what differs beside the rules',
  async (t) => {
    const pool = await emptyLog(t);
    const told: string[] = [];
    const tell = (line: string): void => void told.push(line);
    const file = join(t.testdir(), 'rules.yaml');
    const doubtful = (from: number, lists: string, times = 1): string =>
      own(10)
        .replace('from: 80', `from: ${from}`)
        .replace(/^ {2}- \{ id: .*\n/m, (rule) =>
          Array.from({ length: times }, (_, index) =>
            rule
              .replace('VAL-99', `VAL-${index}`)
              .replace('grossWeightKg > 5', 'goods.exists(g, g.hs == "9302")'),
          ).join(''),
        ) + lists;
    writeFileSync(file, doubtful(80, 'lists: { ours: ["9302", "9303"] }\n'));
    await ensureRuleSet(pool, { file }, tell);
    t.match(told.splice(0), [
      /rules\.yaml:7:\d+ warning: feeds write HS codes with and without dots/,
      /rules\.yaml:\d+:\d+ warning: no rule uses the list ours/,
      /^Published our-own version 1/,
    ]);
    await ensureRuleSet(pool, { file }, tell);
    t.same(told, [], 'nothing is published, so nothing is told');
    writeFileSync(file, doubtful(75, 'lists: { ours: ["9302", "9305"], others: ["9306"] }\n', 30));
    await ensureRuleSet(pool, { file }, tell);
    t.equal(told.length, 22);
    t.match(told[20], /rules\.yaml: 12 more warnings; hammerhead rules check tells all$/);
    t.match(
      told[21],
      /; tiers changed \(tier 1: from 80 → 75\); lists changed \(others added; ours: \+9305 −9303\)\.$/,
    );
  },
);

t.test('a file with faults is refused with all of them, and nothing is published', async (t) => {
  const pool = await emptyLog(t);
  const file = join(t.testdir(), 'rules.yaml');
  writeFileSync(
    file,
    own(10).replace('grossWeightKg', 'grosWeightKg').replace('family: value,', 'famly: value,'),
  );
  await t.rejects(
    ensureRuleSet(pool, { file }, () => {}),
    {
      name: 'StartError',
      message: /rules\.yaml:7:\d+ .*family[\s\S]*rules\.yaml:7:\d+ .*did you mean grossWeightKg/,
    },
  );
  await t.rejects(
    ensureRuleSet(pool, { file: `${file}.gone` }, () => {}),
    { message: /cannot be read/ },
  );
  t.equal(await ruleSets.findInForce(pool), null);
});

t.test(
  'a file in force that compares what no shipment has stays in force; a new one is refused',
  async (t) => {
    const pool = await emptyLog(t);
    const file = join(t.testdir(), 'rules.yaml');
    const source = own(10).replace('shipment.grossWeightKg > 5', 'transport.mode == "sea"');
    writeFileSync(file, source);
    await t.rejects(
      ensureRuleSet(pool, { file }, () => {}),
      { message: /sea is no mode of transport; did you mean vessel\?/ },
    );
    const accepted = checkRuleSet(source, defaultArea, true);
    if (accepted.outcome !== 'checked') throw new Error('an earlier version accepted it');
    await transaction(pool, (tx) => publishRuleSet(tx, systemActor('hammerhead'), accepted.ruleSet));
    for (const choice of [{}, { file }]) await ensureRuleSet(pool, choice, () => t.fail('says nothing'));
    t.match(await ruleSets.findInForce(pool), { name: 'our-own', version: 1, source });
  },
);
