import { randomBytes } from 'node:crypto';
import { systemActor } from '@hammerhead/contracts';
import { createToken, recordDecision, revokeTokens } from '@hammerhead/decisions';
import { type Pool, transaction } from '@hammerhead/storage';
import t, { type Test } from 'tap';
import { entry, publish } from './world/listing.js';
import { far, marcia, near, seized, stranger } from './world/people.js';
import { referrals, ring, scoredAgain } from './world/ring.js';

t.setTimeout(60_000);

const admin = systemActor('an administrator');

/** Decisions about who may come in and what is tried again: nothing that scoring knows. */
async function administrate(pool: Pool): Promise<void> {
  await transaction(pool, async (tx) => {
    await createToken(tx, admin, { hash: randomBytes(32), role: 'analyst', subject: 'Ana Lyst' });
    await revokeTokens(tx, admin, { createdBy: admin.subject, reason: 'a test' });
    await recordDecision(tx, admin, {
      kind: 'dead_letter_requeued',
      body: { firstPosition: 1, lastPosition: 1, shipments: 1 },
    });
  });
}

/** What scoring comes to in a small world; `between`: what is done between any two steps. */
async function outcomes(t: Test, between: (pool: Pool) => Promise<void>): Promise<object> {
  const { pool, send, seize, takeBack, again } = await ring(t);
  await between(pool);
  const [position = 0] = await send(seized);
  await between(pool);
  await send(near, far, stranger);
  await between(pool);
  const decision = await seize(position);
  await between(pool);
  await again();
  await publish(pool, 'own', [entry('E1', marcia.name)]);
  await between(pool);
  await again();
  await takeBack(decision);
  await between(pool);
  await again();
  const assessments = await pool.query(
    `select s.bill, a.cause, a.score, a.tier, a.headline, a.departed, a.evidence::text as evidence
       from assessment a join shipment s using (position) order by a.position, a.known_to`,
  );
  const rescores = await pool.query('select cause, done, raised from rescore order by position');
  return {
    assessments: assessments.rows,
    again: (await scoredAgain(pool)).map(({ bill, tier, cause }) => [bill, tier, cause]),
    referrals: (await referrals(pool)).map(({ bill, tier, status, by }) => [bill, tier, status, by]),
    rescores: rescores.rows,
  };
}

t.test('who was let in, and what was requeued, changes nothing that scoring finds', async (t) => {
  const alone = await outcomes(t, async () => {});
  t.same(await outcomes(t, administrate), alone);
});
