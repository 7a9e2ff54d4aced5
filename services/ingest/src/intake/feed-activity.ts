import { manifests, type Pool } from '@hammerhead/storage';
import { Gauge, type Registry } from 'prom-client';

/** Knows when each feed was last heard, so that one that falls silent shows. */
export class FeedActivity {
  readonly #lastSeconds = new Map<string, number>();

  /** Learns when feeds were heard before this process began. */
  async load(pool: Pool): Promise<void> {
    for (const { feedId, receivedAt } of await manifests.readLastReceived(pool))
      this.heard(feedId, receivedAt);
  }

  /** Notes that a feed sent something that is committed, or stood already. */
  heard(feedId: string, at: Date): void {
    const seconds = at.getTime() / 1_000;
    if (seconds > (this.#lastSeconds.get(feedId) ?? 0)) this.#lastSeconds.set(feedId, seconds);
  }

  expose(registry: Registry): void {
    const lastSeconds = this.#lastSeconds;
    new Gauge({
      name: 'hammerhead_feed_last_manifest_timestamp_seconds',
      help: 'When this process last heard a manifest of the feed; of several processes the latest counts',
      labelNames: ['feed'],
      registers: [registry],
      collect() {
        for (const [feed, seconds] of lastSeconds) this.set({ feed }, seconds);
      },
    });
  }
}
