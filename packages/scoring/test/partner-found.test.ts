import { evidenceOf } from '@hammerhead/assessment';
import {
  type NewAnswer,
  parseStored,
  type StoredEvidence,
  type StoredJson,
  toStored,
} from '@hammerhead/contracts';
import { answerRelease, correctAnswer } from '@hammerhead/decisions';
import { chunks, type Pool, transaction, uuidv7 } from '@hammerhead/storage';
import t from 'tap';
import { near, seized, stranger } from './world/people.js';
import { referrals, ring, scoredAgain } from './world/ring.js';
import { assessorOn } from './world/scoring.js';

t.setTimeout(60_000);

const officer = {
  role: 'partner',
  subject: 'jo',
  agency: 'JCA',
  countries: ['JM'],
  tokenId: '018a9b1c-0d2e-7f30-8a4b-0123456789ac',
  federal: false,
} as const;

/** A release of the shipment at this position to Jamaica, as it stands in the database. */
async function released(pool: Pool, position: number): Promise<string> {
  const [agreement, release] = [uuidv7(), uuidv7()];
  await pool.query(
    `insert into agreement (id, agency, countries, ground, assurance, valid_from, created_by, position)
     values ($1::uuid, 'JCA', '{JM}', '103.33(a)(2)', 'letter', '2000-01-01', 'test', 1)`,
    [agreement],
  );
  await pool.query(
    `insert into release (id, shipment_id, purpose, tearline, urgency, seen_position, created_by, created_at, position)
     select $1::uuid, id, 'x', 'x', 'high', position, 'test', now(), 1 from shipment where position = $2::bigint`,
    [release, position],
  );
  await pool.query(
    `insert into release_recipient (release_id, agency, countries, agreement_id)
     values ($1::uuid, 'JCA', '{JM}', $2::uuid)`,
    [release, agreement],
  );
  return release;
}

const stored = async (pool: Pool, decision: number) =>
  (
    await pool.query<{ position: number; evidence: StoredJson<StoredEvidence> }>(
      `select position, evidence from assessment where known_to = $1::bigint order by position`,
      [decision],
    )
  ).rows;

t.test('what a partner found raises what is near, and is replayed as of its position', async (t) => {
  const { pool, deps, send, again } = await ring(t);
  const [position = 0] = await send(seized, near, stranger);
  const release = await released(pool, position);
  const about = { release, now: new Date() };
  const answer = async (body: NewAnswer) => {
    const result = await transaction(pool, (tx) => answerRelease(tx, officer, { ...about, ...body }));
    if (result.outcome !== 'said') throw new Error(result.outcome);
    return result.said.position;
  };
  await answer({ outcome: 'in_transit' });
  await again();
  t.same(await scoredAgain(pool), [], 'nothing was found');
  const decision = await answer({ outcome: 'found', items: [{ type: 'pistol', count: 2 }] });
  await again();
  t.match(await scoredAgain(pool), [
    { bill: 'NEAR', tier: 2, cause: 'seizure', decision, knownTo: decision },
  ]);
  t.same(await referrals(pool), [{ bill: 'NEAR', tier: 2, status: 'new', by: 'seizure', decision }]);
  const expected = await stored(pool, decision);
  const [evidence] = expected.map((one) => parseStored(one.evidence));
  const hit = evidence?.rules.find(({ id }) => id === 'GRF-05');
  t.match(hit, { outcome: 'hit', sources: ['analyst', 'eei', 'manifest', 'partner'] });

  const corrected = await transaction(pool, (tx) =>
    correctAnswer(tx, officer, { ...about, outcome: 'examined_clean', reason: 'toys' }),
  );
  t.match(corrected, { outcome: 'said' });
  await again();
  t.match(
    await referrals(pool),
    [{ bill: 'NEAR', tier: null, status: 'closed', by: null }],
    'and takes it back',
  );

  const due = await chunks.loadAgain(
    pool,
    expected.map((one) => one.position),
    decision,
  );
  const found = await assessorOn(pool).assess(due, deps.ruleSets.inForce, ({ loaded, assessment }) => ({
    position: loaded.position,
    evidence: toStored(evidenceOf(assessment)),
  }));
  t.same(found, expected, 'as of the answer it is the same to the byte, whatever was said since');
});
