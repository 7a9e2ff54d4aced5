import { events, uuidv7 } from '@hammerhead/storage';
import t, { type Test } from 'tap';
import { Receiver } from './receiver.js';
import { supervisor, World } from './world.js';

const silentMs = 4_000;
/** Less than one silent receiver takes. */
const atOnceMs = 2_000;

async function silent(t: Test, w: World, feedId?: string): Promise<Receiver> {
  const receiver = await Receiver.start(t);
  receiver.behave = () => 'hang';
  await w.hook(receiver.url, feedId === undefined ? {} : { feedId });
  return receiver;
}

const hold = (w: World, feedId: string, bill: string) =>
  events.record(w.pool, [
    {
      kind: 'hold.placed',
      feedId,
      referralId: uuidv7(),
      tier: 1,
      status: 'held',
      body: { bill, manifestNumber: 'M1', placedAt: '2026-03-03T11:00:00.000Z', releasedAt: null },
    },
  ]);

/** Works until the receiver heard of something. @returns how long that took, in milliseconds */
async function heardAfter(receiver: Receiver, working: Promise<void>, before = 0): Promise<number> {
  const began = Date.now();
  let done = false;
  void working.then(() => (done = true));
  while (receiver.received.length <= before && !done) await new Promise((resolve) => setTimeout(resolve, 10));
  return Date.now() - began;
}

t.test('eight silent hosts of one person hold up neither a hold nor anybody else', async (t) => {
  const w = await World.make(t, { timeoutMs: silentMs });
  const hosts = await Promise.all(Array.from({ length: 8 }, () => silent(t, w)));
  const feed = await Receiver.start(t);
  await w.hook(feed.url, { feedId: 'feed-1' });
  for (let at = 0; at < 6; at += 1) await w.happen(uuidv7(), 1);
  await w.fanOut();
  const stop = new AbortController();
  const working = w.deliverer.run(stop.signal);
  const inHand = () => hosts.reduce((sum, { received }) => sum + received.length, 0);
  while (inHand() < 8) await new Promise((resolve) => setTimeout(resolve, 10));
  await hold(w, 'feed-1', 'B1');
  await w.fanOut();
  const took = await heardAfter(feed, working);
  t.match(feed.received, [{ type: 'hold.placed' }]);
  t.ok(took < atOnceMs, `heard of the hold after ${took} ms`);
  t.equal(inHand(), 8, 'of one maker eight are on their way');
  const ann = { ...supervisor, subject: 'Ann Other' };
  await w.hook(feed.url, { maker: ann });
  await w.happen(uuidv7(), 1);
  await w.fanOut();
  const tookOther = await heardAfter(feed, working, 1);
  t.equal(feed.received.length, 2, 'and a colleague hears meanwhile');
  t.ok(tookOther < atOnceMs, `after ${tookOther} ms`);
  stop.abort();
  await w.deliverer.close();
});

t.test('a feed whose receivers are silent does not hold up another', async (t) => {
  const w = await World.make(t, { timeoutMs: silentMs });
  const hosts = await Promise.all(Array.from({ length: 8 }, () => silent(t, w, 'feed-1')));
  const other = await Receiver.start(t);
  await w.hook(other.url, { feedId: 'feed-2' });
  for (let at = 0; at < 6; at += 1) await hold(w, 'feed-1', `B${at}`);
  await hold(w, 'feed-2', 'C1');
  await w.fanOut();
  const stop = new AbortController();
  const took = await heardAfter(other, w.deliverer.run(stop.signal));
  t.match(other.received, [{ type: 'hold.placed' }]);
  t.ok(took < atOnceMs, `after ${took} ms`);
  t.ok(hosts.reduce((sum, { received }) => sum + received.length, 0) <= 8);
  stop.abort();
  await w.deliverer.close();
});
