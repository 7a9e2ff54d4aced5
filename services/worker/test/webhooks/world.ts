import { randomBytes } from 'node:crypto';
import { cidrOf } from '@hammerhead/primitives';
import type { LookupFunction } from 'node:net';
import { type TokenActor, type WebhookEvent, webhookEvents } from '@hammerhead/contracts';
import { createToken, createWebhook } from '@hammerhead/decisions';
import { database } from '@hammerhead/scoring/testing';
import { createLogger } from '@hammerhead/service-kit';
import { events, type Pool, transaction, uuidv7 } from '@hammerhead/storage';
import { Destinations, newSigningSecret, SecretKeeper } from '@hammerhead/webhooks';
import type { Test } from 'tap';
import { Deliverer, type DeliveryOutcome } from '../../src/webhooks/deliverer.js';
import { FanOut } from '../../src/webhooks/fan-out.js';

const logger = createLogger({ name: 'test', level: 'silent' });
export const keeper = SecretKeeper.of({ key: Buffer.alloc(32, 7).toString('base64'), folder: '.' });
export const supervisor: TokenActor = {
  tokenId: uuidv7(),
  role: 'supervisor',
  subject: 'Sue Visor',
  federal: true,
};
export const admin: TokenActor = { tokenId: uuidv7(), role: 'admin', subject: 'Ad Min', federal: true };

interface Options {
  /** Networks that webhooks may lead to; this machine alone by default. */
  readonly allowed?: readonly string[];
  readonly resolve?: LookupFunction;
  readonly timeoutMs?: number;
}

/** A database, a worker's webhook work, and a clock that stands until it is moved. */
export class World {
  readonly pool: Pool;
  readonly outcomes: DeliveryOutcome[] = [];
  /** Milliseconds. */
  clock = Date.parse('2026-03-03T12:00:00Z');
  readonly #options: Options;
  readonly #fanOut: FanOut;
  readonly deliverer: Deliverer;

  private constructor(pool: Pool, options: Options) {
    this.pool = pool;
    this.#options = options;
    this.#fanOut = new FanOut({ pool, logger, now: this.now });
    this.deliverer = this.another();
  }

  static async make(t: Test, options: Options = {}): Promise<World> {
    const world = new World(await database(t), options);
    t.teardown(() => world.deliverer.close());
    return world;
  }

  readonly now = (): Date => new Date(this.clock);

  /** As a further worker process has it. */
  another(): Deliverer {
    const { allowed = ['127.0.0.0/8'], resolve, timeoutMs = 2_000 } = this.#options;
    return new Deliverer({
      pool: this.pool,
      logger,
      destinations: new Destinations(allowed.flatMap((text) => cidrOf(text) ?? [])),
      keeper,
      now: this.now,
      draw: Math.random,
      onOutcome: (outcome) => this.outcomes.push(outcome),
      timeoutMs,
      ...(resolve === undefined ? {} : { resolve }),
    });
  }

  async hook(
    url: string,
    { feedId, heard, maker }: { feedId?: string; heard?: readonly WebhookEvent[]; maker?: TokenActor } = {},
  ): Promise<{ id: string; secret: string }> {
    const [id, secret] = [uuidv7(), newSigningSecret()];
    const sealed = await keeper.seal(secret, id);
    if (feedId !== undefined) {
      const token = { hash: randomBytes(32), role: 'feed', subject: feedId, feedId } as const;
      await transaction(this.pool, (tx) => createToken(tx, admin, token));
    }
    const kinds = heard ?? (feedId === undefined ? webhookEvents.people : webhookEvents.feeds);
    const made = await transaction(this.pool, (tx) =>
      createWebhook(tx, maker ?? (feedId === undefined ? supervisor : admin), {
        id,
        url,
        events: kinds,
        feedId,
        description: undefined,
        secret: sealed,
      }),
    );
    if (made.outcome !== 'created') throw new Error(made.outcome);
    return { id, secret };
  }

  /** Something happens to a referral. */
  happen(
    referralId: string,
    version: number,
    kind = version === 1 ? 'referral.created' : 'referral.changed',
  ) {
    return events.record(this.pool, [{ kind, referralId, tier: 2, version, status: 'new' }]);
  }

  /** Makes messages of what can be read. */
  fanOutOnce(): Promise<void> {
    return this.#fanOut.run(new AbortController().signal);
  }

  /**
   * Makes messages of all that happened. An event can be read once no older transaction runs, of other tests on the same
   * server neither.
   */
  async fanOut(): Promise<void> {
    const left = `select from event e, webhook_progress p where (e.transaction, e.id) > (p.transaction, p.event_id) limit 1`;
    do await this.fanOutOnce();
    while ((await this.pool.query(left)).rowCount !== 0);
  }

  /** What is due is sent, until nothing more is. */
  async work(): Promise<void> {
    await this.fanOut();
    await this.deliverer.run(new AbortController().signal);
  }

  async states(): Promise<Record<string, number>> {
    const { rows } = await this.pool.query<{ status: string; count: number }>(
      'select status, count(*)::int as count from webhook_delivery group by status',
    );
    return Object.fromEntries(rows.map(({ status, count }) => [status, count]));
  }
}
