import { evidenceOf, vocabulary } from '@hammerhead/assessment';
import {
  isSameEvidence,
  parseStored,
  type StoredEvidence,
  type StoredJson,
  toStored,
} from '@hammerhead/contracts';
import { loadRuleSet, type RuleSet } from '@hammerhead/rules';
import { chunks, log, type Pool } from '@hammerhead/storage';
import t from 'tap';
import type { Assessed } from '../src/assessor.js';
import { entry, publish } from './world/listing.js';
import { devon, jean, marcia, near, rosa, seized, stranger } from './world/people.js';
import { bill, ring } from './world/ring.js';
import { assessorOn } from './world/scoring.js';

t.setTimeout(60_000);

interface Stored {
  readonly position: number;
  readonly knownTo: number;
  readonly score: number;
  readonly features: string;
  readonly evidence: StoredJson<StoredEvidence>;
}

const stored = async (pool: Pool): Promise<Stored[]> =>
  (
    await pool.query<Stored>(
      `select position, known_to as "knownTo", score, features, evidence from assessment
        order by position, known_to`,
    )
  ).rows;

const asStored = ({ loaded, assessment }: Assessed): Stored => ({
  position: loaded.position,
  knownTo: loaded.manifest.knownTo,
  score: assessment.score,
  features: JSON.stringify(assessment.features),
  evidence: toStored(evidenceOf(assessment)),
});

t.test('a replay finds what was found, at first and again, whatever came since', async (t) => {
  const { pool, deps, send, seize, again } = await ring(t);
  const [position = 0] = await send(seized, near, bill('LISTED', devon, rosa));
  const { position: list } = await publish(pool, 'lookouts', [entry('L1', 'Rosa Reyes')]);
  await again();
  const seizure = await seize(position);
  await again();
  await send(stranger, bill('LATER', devon, jean), bill('LAST', jean, marcia));

  const expected = await stored(pool);
  const replay = assessorOn(pool);
  const { inForce } = deps.ruleSets;
  const positions = expected.map((one) => one.position);
  const last = Math.max(...positions);
  const found = await replay.assess(await chunks.load(pool, Math.min(...positions), last), inForce, asStored);
  for (const decision of [list, seizure]) {
    const due = expected.filter(({ knownTo }) => knownTo === decision).map((one) => one.position);
    t.ok(due.length > 0);
    found.push(...(await replay.assess(await chunks.loadAgain(pool, due, decision), inForce, asStored)));
  }
  found.sort((one, other) => one.position - other.position || one.knownTo - other.knownTo);
  t.same(found, expected);
});

t.test(
  'evidence from before sources were recorded is replayed to the same bytes, without them',
  async (t) => {
    const { pool, deps, send } = await ring(t);
    await send(seized, near);
    const recorded = await stored(pool);
    await pool.query(String.raw`
    update assessment set evidence = regexp_replace(evidence::text, ',"sources":\[[^]]*\]', '', 'g')::json`);
    const old = await stored(pool);
    const positions = old.map(({ position }) => position);
    const found = await assessorOn(pool).assess(
      await chunks.load(pool, Math.min(...positions), Math.max(...positions)),
      deps.ruleSets.inForce,
      ({ assessment }) => evidenceOf(assessment),
    );
    t.equal(found.length, recorded.length);
    for (const [index, evidence] of found.entries()) {
      const [now, before] = [recorded[index]?.evidence, old[index]?.evidence];
      if (now === undefined || before === undefined) throw new Error('less is stored than was found');
      t.ok(evidence.rules.length > 0);
      t.ok(evidence.rules.every(({ sources }) => sources !== undefined));
      t.not(before, now);
      t.ok(isSameEvidence(now, evidence));
      t.ok(isSameEvidence(before, evidence));
      // Nothing rested on partners before they answered.
      const alone = toStored(JSON.parse(now.replaceAll(/,"partner"|"partner",/g, '')));
      t.ok(isSameEvidence(alone, evidence));
      // Sources that were recorded are part of what must be the same.
      const { families, rules } = parseStored(now);
      const others = rules.map((rule) => ({ ...rule, sources: ['manifest', 'partner'] }));
      t.notOk(isSameEvidence(toStored({ families, rules: others }), evidence));
      const grown = [...families, { name: 'other', points: 1, positive: true }];
      t.notOk(isSameEvidence(toStored({ families: grown, rules: parseStored(before).rules }), evidence));
    }
  },
);

t.test('a document that an earlier release accepted is assessed', async (t) => {
  const { pool, deps, send } = await ring(t);
  const [position = 0] = await send(near);
  await pool.query(`
    update manifest set transport = (transport::jsonb || '{"departureAt":"1969-12-31T18:00:00Z","berth":"7"}')::json`);
  await pool.query(`
    update shipment set imprint = null,
      document = (document::jsonb || '{"destination":"jm","seenBy":"pilot"}')::json,
      findings = '[{"code":"no_longer_known","path":"destination","message":"jm"}]'`);
  const [found] = await assessorOn(pool).assess(
    await chunks.load(pool, position, position),
    deps.ruleSets.inForce,
    ({ assessment }) => assessment,
  );
  t.equal(found?.incomplete, false);
  t.match(found?.features, { day: '1969-12-31', findings: ['no_longer_known'] });
});

t.test('a rule set on trial is asked as of any position, and nothing is written', async (t) => {
  const { pool, deps, send, seize } = await ring(t);
  const [position = 0, neighbor = 0] = await send(seized, near);
  const before = await log.readHead(pool);
  const decision = await seize(position);
  const trial = { ruleSetId: 'trial', ruleSet: compiled };
  const tiersAt = async (knownTo: number): Promise<unknown> =>
    deps.assessor.assess(
      await chunks.loadAgain(pool, [neighbor], knownTo),
      async () => trial,
      ({ ruleSetId, assessment }) => [ruleSetId, assessment.score, assessment.tier],
    );
  const assessments = await stored(pool);
  t.same(await tiersAt(decision), [['trial', 9_000, 1]]);
  t.same(await tiersAt(neighbor), [['trial', 0, null]], 'before the seizure');
  t.same(await tiersAt(decision), [['trial', 9_000, 1]], 'in any order');
  t.same(await stored(pool), assessments);
  t.equal(await log.readHead(pool), decision);
  t.ok(before < decision);
});

const compiled = ((): RuleSet => {
  const loaded = loadRuleSet(
    `ruleset: trial
tiers:
  - { tier: 1, name: critical, from: 80 }
families:
  graph: { combine: sum, limit: [0, 90] }
rules:
  - id: GRF-05
    title: Near a seizure
    family: graph
    measure: graph.seizureHops
    bands:
      - { ref: one, below: 2, points: 90 }
      - { ref: none, points: 0 }
`,
    vocabulary,
  );
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults));
  return loaded.ruleSet;
})();
