import { setTimeout as pause } from 'node:timers/promises';
import type { LookupFunction } from 'node:net';
import { systemActor } from '@hammerhead/contracts';
import { disableWebhook } from '@hammerhead/decisions';
import { throttledErrors } from '@hammerhead/queue';
import type { Logger, PeriodicWork } from '@hammerhead/service-kit';
import {
  type ClaimedDelivery,
  type DeliveryLane,
  type OnItsWay,
  type Pool,
  releases,
  transaction,
  webhooks,
} from '@hammerhead/storage';
import {
  type Attempt,
  type Destinations,
  nextAttempt,
  post,
  type SecretKeeper,
  signedHeaders,
} from '@hammerhead/webhooks';

/** What came of an attempt. */
export type DeliveryOutcome = 'delivered' | 'failed' | 'dead';

export interface DelivererOptions {
  readonly pool: Pool;
  readonly logger: Logger;
  readonly destinations: Destinations;
  readonly keeper: SecretKeeper;
  readonly now: () => Date;
  /** From 0 to 1. */
  readonly draw: () => number;
  readonly onOutcome: (outcome: DeliveryOutcome) => void;
  /** How names are resolved; by the system's resolver by default. */
  readonly resolve?: LookupFunction;
  /** Milliseconds for one attempt. */
  readonly timeoutMs?: number;
}

const attemptMs = 10_000;
/** Milliseconds after which others take what a worker has in hand, which ended meanwhile. */
const leaseMs = 60_000;
/**
 * Messages on their way at once: in all, in one lane, and in it to one host and to the webhooks of one maker. A lane leaves
 * the other a part of all, so that a feed hears of a hold whatever receivers people chose.
 */
const mostInHand = 32;
const mostPerLane = 24;
const mostPerHost = 4;
const mostPerMaker = 8;
/** The same for partners, beside these, and of each agency: none's receivers hold up another's, so that it tells nothing of them. */
const mostForPartners = 256;
const mostPerAgency = 4;
/** Feeds, which hear of holds, partners and people: each a lane of its own, that of feeds first. */
const lanes: readonly DeliveryLane[] = ['feeds', 'partners', 'people'];
/** Milliseconds after which messages are taken that became due while others are on their way. */
const lookAgainMs = 250;
/** Milliseconds that messages on their way get to arrive on shutdown. */
const graceMs = 2_000;

/** Sends messages to webhooks, those about the same in order, and writes down what came of each attempt. */
export class Deliverer implements PeriodicWork {
  readonly #options: DelivererOptions;
  readonly #onError: (error: unknown) => void;
  /** Messages on their way. */
  readonly #inHand = new Map<Promise<void>, OnItsWay & { readonly lane: DeliveryLane }>();
  readonly #stop = new AbortController();

  constructor(options: DelivererOptions) {
    this.#options = options;
    this.#onError = throttledErrors(options.logger, 'could not deliver to webhooks; will try again');
  }

  /** Sends what is due until nothing more is due or on its way; what is slow to arrive does not hold up the others. */
  async run(signal: AbortSignal): Promise<void> {
    try {
      while (!signal.aborted && ((await this.#takeOfAll()) || this.#inHand.size > 0))
        await Promise.race([...this.#inHand.keys(), pause(lookAgainMs, undefined, { ref: false })]);
    } catch (error) {
      this.#onError(error);
    }
  }

  /** Resolves when nothing is on its way any more. */
  async settled(): Promise<void> {
    while (this.#inHand.size > 0) await Promise.all(this.#inHand.keys());
  }

  /** Lets messages arrive that are on their way, for a moment. What is given up then is sent again, by any worker. */
  async close(): Promise<void> {
    await Promise.race([this.settled(), pause(graceMs, undefined, { ref: false })]);
    this.#stop.abort();
    await this.settled();
  }

  /** @returns whether anything was taken, or may be later */
  async #takeOfAll(): Promise<boolean> {
    let taken = false;
    for (const lane of lanes) taken = (await this.#take(lane)) || taken;
    return taken;
  }

  async #take(lane: DeliveryLane): Promise<boolean> {
    const { pool, now } = this.#options;
    const onTheirWay = [...this.#inHand.values()].filter((one) => one.lane === lane);
    const isPartners = lane === 'partners';
    const others = [...this.#inHand.values()].filter((one) => one.lane !== 'partners');
    const free = isPartners
      ? mostForPartners - onTheirWay.length
      : Math.min(mostInHand - others.length, mostPerLane - onTheirWay.length);
    if (free <= 0) return true;
    const moment = now();
    const taken = await webhooks.claim(pool, {
      now: moment,
      leasedUntil: new Date(moment.getTime() + leaseMs),
      lane,
      limit: free,
      perHost: isPartners ? mostForPartners : mostPerHost,
      perMaker: isPartners ? mostPerAgency : mostPerMaker,
      onTheirWay,
    });
    for (const delivery of taken) {
      const sent: Promise<void> = this.#deliver(delivery)
        .catch(this.#onError)
        .finally(() => this.#inHand.delete(sent));
      this.#inHand.set(sent, { host: delivery.host, maker: delivery.maker, lane });
    }
    return taken.length > 0;
  }

  async #deliver(delivery: ClaimedDelivery): Promise<void> {
    const { pool, now, onOutcome } = this.#options;
    const attempt = await this.#attempt(delivery);
    // It may have arrived or not: whoever takes it next sends it again.
    if (this.#stop.signal.aborted && attempt.status === null) return;
    const { id, webhookId, attempts, firstAttemptAt } = delivery;
    const { status } = attempt;
    const moment = now();
    if (status !== null && status >= 200 && status < 300) {
      await webhooks.settle(pool, id, status, moment);
      return onOutcome('delivered');
    }
    const failed = { id, status, error: attempt.reason ?? answerOf(status), now: moment };
    const nextAt = nextAttempt(attempts, { firstAt: firstAttemptAt, now: moment, lot: this.#options.draw() });
    if (status === 410) {
      await transaction(pool, async (tx) => {
        await webhooks.bury(tx, failed);
        await disableWebhook(tx, systemActor('worker'), {
          id: webhookId,
          reason: 'it answered 410: it is gone',
        });
      });
      return onOutcome('dead');
    }
    if (nextAt === null) {
      await webhooks.bury(pool, failed);
      return onOutcome('dead');
    }
    await webhooks.retry(pool, failed, nextAt);
    onOutcome('failed');
  }

  async #attempt(delivery: ClaimedDelivery): Promise<Attempt> {
    const { id, url, body, secret, formerSecret, webhookId } = delivery;
    const { destinations, keeper, now, resolve, timeoutMs = attemptMs } = this.#options;
    const sealed = formerSecret === null ? [secret] : [secret, formerSecret];
    let secrets: string[];
    try {
      secrets = await Promise.all(sealed.map((one) => keeper.open(one, webhookId)));
    } catch (error) {
      this.#onError(error);
      return {
        status: null,
        reason: 'its secret cannot be read: rotate it, or put the key back',
      };
    }
    return post(url, {
      headers: {
        'content-type': 'application/json',
        'user-agent': 'Hammerhead-Webhooks/1',
        ...signedHeaders({ id, body, at: now(), secrets }),
      },
      body,
      destinations,
      timeoutMs,
      signal: this.#stop.signal,
      beforeSending: () => this.#recordRead(delivery),
      ...(resolve === undefined ? {} : { resolve }),
    });
  }

  /**
   * A notice counts as read before it is sent: whatever comes of its answer, or of this worker, a recall does not miss it.
   */
  async #recordRead(delivery: ClaimedDelivery): Promise<void> {
    const { agency, subject, releaseId: id, shipmentPosition } = delivery;
    if (agency === null || id === null || shipmentPosition === null) return;
    const { pool, now } = this.#options;
    try {
      const by = { agency, subject, channel: 'webhook', at: now() } as const;
      await releases.recordReads(pool, by, [{ id, shipmentPosition }]);
    } catch (error) {
      this.#onError(error);
      throw error;
    }
  }
}

const answerOf = (status: number | null): string =>
  status !== null && status >= 300 && status < 400
    ? `it answered ${status}, and redirects are not followed`
    : `it answered ${status}`;
