import { Baseline } from '@hammerhead/history';
import { baselines, type Pool } from '@hammerhead/storage';

/** The baseline in force at a position; undefined where none had been published. */
export type BaselineAt = (knownTo: number) => Baseline | undefined;

/** The baselines in force at each position, read when a decision has been taken since the last time. */
export class BaselineBook {
  readonly #pool: Pool;
  /** Positions of the versions, ascending. */
  #versions: readonly number[] = [];
  readonly #loaded = new Map<number, Baseline>();
  #readAt = 0;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /**
   * @param decision position of the last decision
   * @param knownTo positions that will be asked about
   * @returns answers for these positions, now and later
   */
  async reach(decision: number, knownTo: readonly number[]): Promise<BaselineAt> {
    if (decision > this.#readAt) {
      const versions = (await baselines.list(this.#pool)).map(({ position }) => position);
      // Of two that read at once the one that saw less may come last.
      if (versions.length > this.#versions.length) this.#versions = versions;
      this.#readAt = Math.max(this.#readAt, decision);
    }
    const versions = this.#versions;
    const inForce = (position: number): number | undefined =>
      versions.findLast((version) => version <= position);
    for (const version of new Set(knownTo.map(inForce))) {
      if (version === undefined || this.#loaded.has(version)) continue;
      const stored = await baselines.find(this.#pool, version);
      if (stored !== null) this.#loaded.set(version, Baseline.load(version, parsed(stored.body)));
    }
    return (position) => {
      const version = inForce(position);
      return version === undefined ? undefined : this.#loaded.get(version);
    };
  }
}

const parsed = (text: string): unknown => JSON.parse(text);
