import { Baseline } from '@hammerhead/history';
import { baselines, type Pool } from '@hammerhead/storage';

/** Returns the baseline in force at a position, or undefined when none had been published. */
export type BaselineAt = (knownTo: number) => Baseline | undefined;

/** The baselines in force at each position. They are read only if one was published since the last time. */
export class BaselineBook {
  readonly #pool: Pool;
  /** The positions of the versions, ascending. */
  #versions: readonly number[] = [];
  readonly #loaded = new Map<number, Baseline>();
  #readAt = 0;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /**
   * @param decision the position of the last decision that published one, or of any later one
   * @param knownTo the positions that will be looked up
   * @returns a lookup for these positions, which stays valid
   */
  async reach(decision: number, knownTo: readonly number[]): Promise<BaselineAt> {
    if (decision > this.#readAt) {
      const versions = (await baselines.list(this.#pool)).map(({ position }) => position);
      // If two calls read at once, the one that saw fewer versions may finish last.
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
