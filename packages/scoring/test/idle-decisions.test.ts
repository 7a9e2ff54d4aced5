import { randomBytes } from 'node:crypto';
import { type Decision, systemActor } from '@hammerhead/contracts';
import { createToken, recordDecision, revokeTokens } from '@hammerhead/decisions';
import { chunks, type Pool, transaction, uuidv7 } from '@hammerhead/storage';
import t, { type Test } from 'tap';
import { Assessor, BaselineBook, HistoryKeeper, ListBook } from '../src/index.js';
import { entry, exclude, publish, retire, revoke } from './world/listing.js';
import { far, marcia, near, seized, stranger } from './world/people.js';
import { referrals, ring, scoredAgain } from './world/ring.js';
import { silent } from './world/silent.js';

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

/** A pool that tells what was asked of it since it was last asked that. */
function overheard(pool: Pool): { readonly heard: Pool; readonly told: () => string } {
  let statements: string[] = [];
  const heard = new Proxy(pool, {
    get: (target, name): unknown => {
      if (name !== 'query') return Reflect.get(target, name);
      return (text: string, values?: unknown[]) => {
        statements.push(text);
        return target.query(text, values);
      };
    },
  });
  return {
    heard,
    told() {
      const all = statements.join('\n');
      statements = [];
      return all;
    },
  };
}

/** What a book is read from. */
const sources = [
  'from seizure',
  'from retention_run',
  'from baseline',
  'from watchlist_issue',
  'from exclusion',
];
const seizures = ['from seizure', 'from retention_run'];
const lists = ['from watchlist_issue', 'from exclusion'];

t.test('a chunk reads again only what was decided about since the last one', async (t) => {
  const { pool, deps, send, seize, takeBack } = await ring(t);
  const [position = 0] = await send(near);
  const { heard, told } = overheard(pool);
  const history = new HistoryKeeper({ pool: heard, logger: silent, limit: 1_000 });
  t.teardown(() => history.close());
  const [baselines, listBook] = [new BaselineBook(heard), new ListBook(heard)];
  const assessor = new Assessor({ pool: heard, history, baselines, lists: listBook });
  await history.load();
  told();
  const read = async (): Promise<string[]> => {
    await assessor.assess(await chunks.load(pool, position, position), deps.ruleSets.inForce, () => null);
    const asked = told();
    return sources.filter((source) => asked.includes(source));
  };
  const decide = (decision: Decision): Promise<number> =>
    transaction(pool, (tx) => recordDecision(tx, admin, decision));
  const referral = uuidv7();
  const about = { referral, shipment: uuidv7(), bill: 'A' };

  t.same(await read(), [], 'nothing was ever decided about any of them');
  await administrate(pool);
  await decide({ kind: 'assignment', body: { ...about, from: null, assignee: 'Ana', status: 'assigned' } });
  await decide({ kind: 'note', body: { referral, note: uuidv7() } });
  await decide({ kind: 'referral_marked', body: { ...about, marks: null, before: null } });
  await decide({ kind: 'hold', body: { ...about, action: 'place', reason: 'a test', status: 'on_hold' } });
  await decide({ kind: 'webhook_removed', body: { webhook: uuidv7(), host: 'localhost' } });
  await decide({ kind: 'merge', body: { parties: ['a', 'b'], reason: 'a test' } });
  t.same(await read(), [], 'a day of work');

  const decision = await seize(position);
  t.same(await read(), seizures);
  await takeBack(decision);
  t.same(await read(), seizures);
  const { id } = await publish(pool, 'own', [entry('E1', marcia.name)]);
  t.same(await read(), lists);
  const excluded = await exclude(pool, id, 'E1', marcia.name);
  t.same(await read(), lists);
  await revoke(pool, excluded.id);
  t.same(await read(), lists);
  await retire(pool, id);
  t.same(await read(), lists);
  await decide({ kind: 'baseline_published', body: { upto: 1, shipments: 1 } });
  t.same(await read(), ['from baseline']);
  const run = { retentionRun: uuidv7(), plan: 'a', deleted: {} };
  await decide({ kind: 'retention_canceled', body: run });
  t.same(await read(), seizures);
  await decide({ kind: 'retention_run', body: { ...run, day: '2026-11-30' } });
  t.same(await read(), seizures);
  t.same(await read(), []);
});
