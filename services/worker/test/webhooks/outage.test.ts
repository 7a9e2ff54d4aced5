import { createHmac } from 'node:crypto';
import { uuidv7 } from '@hammerhead/storage';
import t from 'tap';
import { Receiver, type Received } from './receiver.js';
import { World } from './world.js';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** The versions of each referral in the order in which they came, repeats left out as a receiver does: by their ids. */
function told(received: readonly Received[]): Map<string, number[]> {
  const seen = new Set<string>();
  const versions = new Map<string, number[]>();
  for (const { id, referral, version } of received) {
    if (seen.has(id) || referral === null || version === null) continue;
    seen.add(id);
    versions.set(referral, [...(versions.get(referral) ?? []), version]);
  }
  return versions;
}

const isGenuine = ({ headers, body }: Received, secret: string): boolean => {
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
  return headers['webhook-signature'] === `v1,${createHmac('sha256', key).update(signed).digest('base64')}`;
};

t.test(
  'a receiver that is down for a day gets everything once it is back, in order per referral',
  async (t) => {
    const w = await World.make(t);
    const receiver = await Receiver.start(t);
    const { secret, id } = await w.hook(receiver.url);
    const referrals = Array.from({ length: 40 }, () => uuidv7());
    for (const referral of referrals) await w.happen(referral, 1);
    await receiver.down();
    const began = w.clock;
    let happened = 0;
    for (let minute = 0; minute <= 24 * 60; minute += 5) {
      w.clock = began + minute * minuteMs;
      // Four changes of each referral, over the day.
      if (minute % 180 === 60 && happened < 4) {
        happened += 1;
        for (const referral of referrals) await w.happen(referral, happened + 1);
      }
      await w.work();
    }
    t.equal(w.clock - began, dayMs);
    t.same(receiver.received, []);
    t.same(await w.states(), { waiting: 200 }, 'nothing was given up');
    // A receiver that is back takes some messages whose answer is lost on the way.
    const lost = new Set<string>();
    receiver.behave = (received) => {
      if (lost.size >= 15 || lost.has(received.id)) return 200;
      lost.add(received.id);
      return 'break';
    };
    await receiver.up();
    let minutesBack = 0;
    for (; (await w.states())['delivered'] !== 200 && minutesBack <= 300; minutesBack += 5) {
      w.clock = began + dayMs + minutesBack * minuteMs;
      await w.work();
    }
    t.comment(
      `all of 200 delivered ${minutesBack} simulated minutes after it was back; ${receiver.received.length} requests`,
    );
    t.same(await w.states(), { delivered: 200 });
    const versions = told(receiver.received);
    t.equal(versions.size, 40);
    for (const [referral, order] of versions) t.same(order, [1, 2, 3, 4, 5], referral);
    t.equal(lost.size, 15);
    t.equal(receiver.received.length, 215, 'what was repeated has the id that it had');
    t.equal(new Set(receiver.received.map((one) => one.id)).size, 200);
    t.ok(receiver.received.every((one) => isGenuine(one, secret)));
    const { rows } = await w.pool.query('select failing_since from webhook where id = $1', [id]);
    t.same(rows, [{ failing_since: null }]);
  },
);

t.test(
  'what one message fails of holds up what is about the same, for as long as it is tried, and nothing else',
  async (t) => {
    const w = await World.make(t);
    const receiver = await Receiver.start(t);
    await w.hook(receiver.url);
    const [poisoned, healthy] = [uuidv7(), uuidv7()];
    receiver.behave = ({ referral, version }) => (referral === poisoned && version === 1 ? 400 : 200);
    for (const version of [1, 2])
      for (const referral of [poisoned, healthy]) await w.happen(referral, version);
    await w.work();
    t.same(told(receiver.received.filter(({ referral }) => referral === healthy)).get(healthy), [1, 2]);
    t.same(await w.states(), { waiting: 2, delivered: 2 });
    for (let hour = 0; hour < 29; hour += 1) {
      w.clock += 3_600_000;
      await w.work();
    }
    t.same(await w.states(), { waiting: 2, delivered: 2 }, 'tried for more than a day');
    for (let hour = 0; hour < 6; hour += 1) {
      w.clock += 3_600_000;
      await w.work();
    }
    t.same(await w.states(), { dead: 1, delivered: 3 }, 'then given up, and the next one goes');
    t.ok(w.outcomes.filter((outcome) => outcome === 'failed').length >= 11);
    t.same(w.outcomes.filter((outcome) => outcome === 'dead').length, 1);
  },
);

t.test('one that hangs does not hold up another', async (t) => {
  const w = await World.make(t, { timeoutMs: 3_000 });
  const [slow, quick] = [await Receiver.start(t), await Receiver.start(t)];
  slow.behave = () => 'hang';
  await w.hook(slow.url);
  await w.hook(slow.url.replace('/hook', '/other'));
  await w.hook(quick.url);
  for (let at = 0; at < 50; at += 1) await w.happen(uuidv7(), 1);
  const began = performance.now();
  const working = w.work();
  while (quick.received.length < 50 && performance.now() - began < 10_000)
    await new Promise((resolve) => setTimeout(resolve, 20));
  const tookMs = performance.now() - began;
  t.comment(`50 messages beside a hanging receiver in ${Math.round(tookMs)} ms`);
  t.equal(quick.received.length, 50);
  t.ok(tookMs < 3_000, 'before the first attempt at the slow one has ended');
  t.ok(slow.received.length <= 4, `${slow.received.length} at once to one host, of two webhooks`);
  await Promise.all([w.deliverer.close(), working]);
});

t.test('several workers send each message once', async (t) => {
  const w = await World.make(t);
  const receiver = await Receiver.start(t);
  await w.hook(receiver.url);
  const referrals = Array.from({ length: 30 }, () => uuidv7());
  for (const version of [1, 2, 3]) for (const referral of referrals) await w.happen(referral, version);
  await w.fanOut();
  const others = [w.another(), w.another()];
  await Promise.all([w.deliverer, ...others].map((one) => one.run(new AbortController().signal)));
  while ((await w.states())['waiting'] !== undefined) await w.work();
  t.equal(receiver.received.length, 90);
  for (const order of told(receiver.received).values()) t.same(order, [1, 2, 3]);
});

t.test('what a worker had in hand that ended is sent by another, after a minute', async (t) => {
  const w = await World.make(t, { timeoutMs: 60_000 });
  const receiver = await Receiver.start(t);
  receiver.behave = () => 'hang';
  await w.hook(receiver.url);
  await w.happen(uuidv7(), 1);
  await w.fanOut();
  const ended = w.another();
  const running = ended.run(AbortSignal.timeout(300));
  await running;
  await ended.close();
  t.equal(receiver.received.length, 1);
  receiver.behave = () => 200;
  await w.work();
  t.equal(receiver.received.length, 1, 'it may still be on its way');
  w.clock += 61_000;
  await w.work();
  t.equal(receiver.received.length, 2);
  t.equal(receiver.received[0]?.id, receiver.received[1]?.id);
  t.same(await w.states(), { delivered: 1 });
});
