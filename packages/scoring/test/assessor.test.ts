import { vocabulary } from '@hammerhead/assessment';
import { loadRuleSet, type RuleSet } from '@hammerhead/rules';
import { chunks, decisions, type Pool } from '@hammerhead/storage';
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
  readonly evidence: string;
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
  evidence: JSON.stringify({ families: assessment.families, rules: assessment.evidence }),
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

t.test('a rule set on trial is asked as of any position, and nothing is written', async (t) => {
  const { pool, deps, send, seize } = await ring(t);
  const [position = 0, neighbor = 0] = await send(seized, near);
  const before = await decisions.readLast(pool);
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
  t.equal(await decisions.readLast(pool), decision);
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
