import { manifests, type Pool } from '@hammerhead/storage';
import { Gauge, type Registry } from 'prom-client';

/** Knows when each feed was last heard, so that one that falls silent shows. */
export class FeedActivity {
  readonly #pool: Pool;
  readonly #lastSeconds = new Map<string, number>();
  #knowsEarlier = false;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** Notes that a feed sent something that is committed, or stood already. */
  heard(feedId: string, at: Date): void {
    const seconds = at.getTime() / 1_000;
    if (seconds > (this.#lastSeconds.get(feedId) ?? 0)) this.#lastSeconds.set(feedId, seconds);
  }

  expose(registry: Registry): void {
    const lastSeconds = this.#lastSeconds;
    const learn = (): Promise<void> => this.#learn();
    new Gauge({
      name: 'hammerhead_feed_last_manifest_timestamp_seconds',
      help: 'When this process last heard a manifest of the feed; of several processes the latest counts',
      labelNames: ['feed'],
      registers: [registry],
      async collect() {
        await learn();
        for (const [feed, seconds] of lastSeconds) this.set({ feed }, seconds);
      },
    });
  }

  /**
   * Learns when feeds were heard before this process began. It is asked for with the metrics and not at the start, which must
   * not depend on the database; while that is away, what this process heard is told.
   */
  async #learn(): Promise<void> {
    if (this.#knowsEarlier) return;
    const earlier = await manifests.readLastReceived(this.#pool).catch(() => null);
    if (earlier === null) return;
    for (const { feedId, receivedAt } of earlier) this.heard(feedId, receivedAt);
    this.#knowsEarlier = true;
  }
}
