import { throttledErrors } from '@hammerhead/queue';
import type { Logger, PeriodicWork } from '@hammerhead/service-kit';
import {
  type EventRow,
  events,
  type NewDelivery,
  type Pool,
  transaction,
  uuidv7,
  webhooks,
} from '@hammerhead/storage';
import { messageOf } from './message-of.js';

export interface FanOutOptions {
  readonly pool: Pool;
  readonly logger: Logger;
  readonly now: () => Date;
}

/** Events that one transaction makes messages of. */
const batch = 500;

type Listening = Awaited<ReturnType<typeof webhooks.listening>>;

/**
 * Makes messages for webhooks of what happened, each once, in the order in which it happened. How far it came stands in
 * the database, so that nothing is missed while no worker runs.
 */
export class FanOut implements PeriodicWork {
  readonly #options: FanOutOptions;
  readonly #onError: (error: unknown) => void;

  constructor(options: FanOutOptions) {
    this.#options = options;
    this.#onError = throttledErrors(options.logger, 'could not make messages for webhooks; will try again');
  }

  async run(signal: AbortSignal): Promise<void> {
    try {
      while (!signal.aborted && (await this.#spread()));
    } catch (error) {
      this.#onError(error);
    }
  }

  /** @returns whether there may be more */
  async #spread(): Promise<boolean> {
    const { pool, now } = this.#options;
    // Where nothing happened no lock is taken, which would be a write.
    const seen = await webhooks.readProgress(pool);
    if ((await events.readAfter(pool, seen, 1)).length === 0) return false;
    return transaction(pool, async (tx) => {
      const place = await webhooks.lockProgress(tx);
      if (place === null) return false;
      const happened = await events.readAfter(tx, place, batch);
      const last = happened.at(-1);
      if (last === undefined) return false;
      await webhooks.spread(tx, deliveriesOf(happened, await webhooks.listening(tx)), now());
      await webhooks.advance(tx, last);
      return happened.length === batch;
    });
  }
}

/** What happened before a webhook was made is not told to it. */
function deliveriesOf(happened: readonly EventRow[], listening: Listening): NewDelivery[] {
  return happened.flatMap((event) => {
    const message = messageOf(event);
    if (message === undefined) return [];
    const { type, subject, body } = message;
    return listening
      .filter(({ feedId, createdAt }) => feedId === event.feedId && createdAt <= event.at)
      .filter((webhook) => webhook.events.includes(type))
      .map(({ id: webhookId }) => ({
        id: uuidv7(),
        webhookId,
        eventId: event.id,
        kind: type,
        subject,
        body,
      }));
  });
}
