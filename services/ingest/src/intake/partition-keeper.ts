import { log, type Pool } from '@hammerhead/storage';

/** The number of positions opened beyond the head, so that feeds never wait for a partition to be opened. */
const positionsAhead = 1_000_000;

/** Departures further away than this stay in the default partition: they are a finding, not a month to open. */
const yearsBack = 10;
const yearsAhead = 2;

/** Opens partitions of the log before they are needed. */
export class PartitionKeeper {
  readonly #pool: Pool;
  readonly #months = new Set<string>();
  #covered = 0;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** Opens the partitions that a batch needs: the months of its departures, and positions well beyond the head. */
  async prepare(departures: Iterable<string>, head: number, now: Date): Promise<void> {
    const months = new Set<string>();
    for (const departure of departures) {
      const month = departure.slice(0, 7);
      const years = Number(month.slice(0, 4)) - now.getUTCFullYear();
      if (!this.#months.has(month) && years >= -yearsBack && years <= yearsAhead) months.add(month);
    }
    if (months.size > 0) {
      await log.openMonths(this.#pool, [...months].sort());
      for (const month of months) this.#months.add(month);
    }
    if (head + positionsAhead / 2 >= this.#covered) await this.openAhead();
  }

  /** Opens positions beyond the currently visible head, which other processes may have moved. */
  async openAhead(): Promise<void> {
    this.#covered = await log.openPositions(this.#pool, (await log.readHead(this.#pool)) + positionsAhead);
  }
}
