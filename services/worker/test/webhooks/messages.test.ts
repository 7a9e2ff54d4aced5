import { webhookMessageSchema } from '@hammerhead/contracts';
import { changeWebhook, redeliverDead, redeliverMessage, rotateWebhookSecret } from '@hammerhead/decisions';
import { createLogger } from '@hammerhead/service-kit';
import { events, transaction, uuidv7, webhooks } from '@hammerhead/storage';
import { faultOfMessage, newSigningSecret } from '@hammerhead/webhooks';
import t from 'tap';
import { Pruner } from '../../src/webhooks/pruner.js';
import { Receiver } from './receiver.js';
import { admin, keeper, supervisor, World } from './world.js';

const hasSeen = (): boolean => true;

t.test('a feed hears of holds of its own bills, and nothing of why', async (t) => {
  const w = await World.make(t);
  const [own, other, people] = [await Receiver.start(t), await Receiver.start(t), await Receiver.start(t)];
  await w.hook(own.url, { feedId: 'feed-1' });
  await w.hook(other.url, { feedId: 'feed-2' });
  await w.hook(people.url);
  const placedAt = '2026-03-03T11:00:00.000Z';
  const hold = {
    bill: 'B1',
    manifestNumber: 'M1',
    placedAt,
    releasedAt: null,
    reason: 'GLOCK SLIDE',
    tier: 1,
  };
  const referralId = uuidv7();
  const placed = { kind: 'hold.placed', feedId: 'feed-1', referralId, tier: 1, status: 'held' };
  await events.record(w.pool, [{ ...placed, body: hold }]);
  await events.record(w.pool, [
    { ...placed, kind: 'hold.released', body: { ...hold, releasedAt: '2026-03-03T12:00:00.000Z' } },
  ]);
  await w.happen(referralId, 2);
  await w.work();
  const bodies = own.received.map(({ body }): unknown => JSON.parse(body));
  t.match(bodies, [
    {
      type: 'hold.placed',
      timestamp: placedAt,
      data: { bill: 'B1', manifestNumber: 'M1', placedAt, releasedAt: null },
    },
    {
      type: 'hold.released',
      timestamp: '2026-03-03T12:00:00.000Z',
      data: { bill: 'B1', releasedAt: '2026-03-03T12:00:00.000Z' },
    },
  ]);
  for (const { body } of own.received) {
    t.same(Object.keys(webhookMessageSchema.parse(JSON.parse(body))), ['type', 'timestamp', 'data']);
    t.notMatch(body, /GLOCK|tier|held|reason/);
    t.notMatch(body, referralId);
  }
  t.equal(other.received.length, 0);
  t.same(
    people.received.map(({ type }) => type),
    ['referral.changed'],
  );
});

t.test(
  'a webhook hears what it asked for, from when it was made, and what happened while it was paused',
  async (t) => {
    const w = await World.make(t);
    const receiver = await Receiver.start(t);
    const referral = uuidv7();
    await w.happen(referral, 1);
    const { id } = await w.hook(receiver.url, { heard: ['referral.changed'] });
    await transaction(w.pool, (tx) => changeWebhook(tx, supervisor, { id, hasSeen, status: 'paused' }));
    await w.happen(referral, 2);
    await w.happen(uuidv7(), 1);
    await w.work();
    t.equal(receiver.received.length, 0);
    await transaction(w.pool, (tx) => changeWebhook(tx, supervisor, { id, hasSeen, status: 'active' }));
    await w.work();
    t.match(receiver.received, [{ type: 'referral.changed', referral, version: 2 }]);
  },
);

t.test('while a secret is replaced both sign, and then the new one alone', async (t) => {
  const w = await World.make(t);
  w.clock = Date.now();
  const receiver = await Receiver.start(t);
  const { id, secret: former } = await w.hook(receiver.url);
  const secret = newSigningSecret();
  const formerUntil = new Date(w.clock + 3_600_000);
  const sealed = await keeper.seal(secret, id);
  await transaction(w.pool, (tx) =>
    rotateWebhookSecret(tx, supervisor, { id, hasSeen, secret: sealed, formerUntil }),
  );
  await w.happen(uuidv7(), 1);
  await w.work();
  const [first] = receiver.received;
  t.equal(first && faultOfMessage(former, first.headers, first.body), null);
  t.equal(first && faultOfMessage(secret, first.headers, first.body), null);
  w.clock += 3_600_000;
  await w.happen(uuidv7(), 1);
  await w.work();
  t.match(receiver.received[1]?.headers['webhook-signature'], /^v1,\S+$/);
});

t.test('a dead letter is sent again under its id, alone or with all since an instant', async (t) => {
  const w = await World.make(t);
  const receiver = await Receiver.start(t);
  const { id } = await w.hook(receiver.url);
  receiver.behave = () => 500;
  for (let at = 0; at < 3; at += 1) await w.happen(uuidv7(), 1);
  for (let hour = 0; hour < 36; hour += 1) {
    await w.work();
    w.clock += 3_600_000;
  }
  t.same(await w.states(), { dead: 3 });
  const dead = await webhooks.listDeliveries(w.pool, { webhook: id, status: 'dead' }, null, 10);
  receiver.behave = () => 200;
  receiver.received.length = 0;
  const delivery = dead[0]?.id ?? '';
  const again = (actor: typeof supervisor) =>
    transaction(w.pool, (tx) => redeliverMessage(tx, actor, { id, delivery, now: w.now() }));
  t.same(await again(admin), { outcome: 'not_found' }, 'of what one may not know');
  t.same(await again(supervisor), { outcome: 'queued' });
  t.same(await again(supervisor), { outcome: 'waiting' });
  await w.work();
  t.match(receiver.received, [{ id: delivery }]);
  const since = new Date('2026-01-01T00:00:00Z');
  const all = await transaction(w.pool, (tx) => redeliverDead(tx, supervisor, { id, since, now: w.now() }));
  t.same(all, { outcome: 'queued', redelivered: 2, more: false });
  await w.work();
  t.same(await w.states(), { delivered: 3 });
  const { rows } = await w.pool.query(
    "select body::jsonb -> 'deliveries' as n from decision where kind = 'webhook_redelivered' order by position",
  );
  t.same(rows, [{ n: 1 }, { n: 2 }]);
});

t.test('old events and messages are deleted, those that no message was made of yet are not', async (t) => {
  const w = await World.make(t);
  const receiver = await Receiver.start(t);
  await w.hook(receiver.url);
  await w.happen(uuidv7(), 1);
  await w.work();
  await w.happen(uuidv7(), 1);
  w.clock = Date.now() + 31 * 86_400_000;
  const logger = createLogger({ name: 'test', level: 'silent' });
  const pruner = new Pruner({ pool: w.pool, logger, now: w.now });
  await pruner.run(new AbortController().signal);
  const count = async (table: string): Promise<unknown> =>
    (await w.pool.query(`select count(*)::int as n from ${table}`)).rows;
  t.same(await count('event'), [{ n: 1 }]);
  t.same(await count('webhook_delivery'), [{ n: 0 }]);
  t.ok(await events.isPruned(w.pool, { transaction: '0', id: '0' }));
  t.notOk(await events.isPruned(w.pool, await webhooks.readProgress(w.pool)));
});
