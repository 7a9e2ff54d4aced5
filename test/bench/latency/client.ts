import { Agent } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { arrivals } from './arrivals.js';
import { exchange } from './exchange.js';
import { pistols } from './manifest.js';
import { Poller } from './poller.js';

/** A feed and a screen, in a program of its own: both read the same clock. */
const order = z.object({
  ingest: z.url(),
  referralApi: z.url(),
  feedToken: z.string(),
  analystToken: z.string(),
  /** Posts a second. */
  rate: z.number(),
  /** Seconds: the first ones are not counted. */
  warmUp: z.number(),
  seconds: z.number(),
});
export type LatencyOrder = z.output<typeof order>;

/** Milliseconds, of each post that counts, from the instant at which it was due. */
export const latencies = z.object({
  accepted: z.number().array(),
  visible: z.number().array(),
  /** How long the looks at the queue took. */
  looks: z.number().array(),
});
export type Latencies = z.output<typeof latencies>;

/** Milliseconds that referrals get after the last post: longer than the sweeper takes to find a job that was lost. */
const timeoutMs = 20_000;

process.once('message', (message) => {
  void measure(order.parse(message)).then((measured) => process.send?.(measured, () => process.disconnect()));
});

async function measure(order: LatencyOrder): Promise<Latencies> {
  const due = arrivals(order.rate, order.warmUp + order.seconds);
  const manifests = due.map((_, index) => pistols(index, new Date()));
  const bodies = manifests.map((manifest) => JSON.stringify(manifest));
  const indexOf = new Map(manifests.map(({ shipments: [shipment] }, index) => [shipment?.bill ?? '', index]));
  const accepted: number[] = [];
  const visible: number[] = [];

  const agent = new Agent({ keepAlive: true });
  const began = performance.now() + 100;
  const poller = new Poller(
    order.referralApi,
    order.analystToken,
    new Agent({ keepAlive: true }),
    (bill, at) => {
      const index = indexOf.get(bill);
      if (index !== undefined) visible[index] = at - began - (due[index] ?? 0);
    },
  );
  const post = async (index: number): Promise<void> => {
    const headers = { authorization: `Bearer ${order.feedToken}`, 'content-type': 'application/json' };
    const options = { method: 'POST', agent, headers };
    const answer = await exchange(`${order.ingest}/v1/manifests`, options, bodies[index]);
    accepted[index] = performance.now() - began - (due[index] ?? 0);
    if (answer.status !== 202)
      throw new Error(`a post was answered ${answer.status}: ${answer.body.slice(0, 500)}`);
  };
  const posts: Promise<void>[] = [];
  for (const [index, at] of due.entries()) {
    const wait = began + at - performance.now();
    if (wait > 0) await sleep(wait);
    posts.push(post(index));
  }
  await Promise.all(posts);
  const end = performance.now() + timeoutMs;
  while (poller.seen < due.length && performance.now() < end) await sleep(5);
  await poller.stop();
  agent.destroy();
  if (poller.seen < due.length)
    throw new Error(`${due.length - poller.seen} referrals did not become visible`);

  const counts = (_: number, index: number): boolean => (due[index] ?? 0) >= order.warmUp * 1_000;
  return { accepted: accepted.filter(counts), visible: visible.filter(counts), looks: poller.looks };
}
