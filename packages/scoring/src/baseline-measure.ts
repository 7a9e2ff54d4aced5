import { BaselineBuilder, positionsNamed, WordCounter, type WordCounts } from '@hammerhead/history';
import { wordsToCount } from '@hammerhead/screening';
import { type Pool, shipments } from '@hammerhead/storage';

/** The entries in the log from which on baselines are published, where nobody set another figure. */
export const baselinesBegin = 50_000;

const tracesAtOnce = 5_000;
/** The most shipments, the newest ones, from which a version is computed. */
const maxShipments = 1_000_000;
/** The number of positions whose names are read at a time. */
const namedPositions = 2_500;

/** A version of the baselines, ready to be published. */
export interface Measured {
  /** The number of shipments counted. */
  readonly shipments: number;
  /** The version as JSON. */
  readonly body: string;
}

interface Counted {
  readonly builder: BaselineBuilder;
  /** The last position counted. */
  upto: number;
}

/** Measures the usual prices, weights, routes and names in the log up to a position. */
export class BaselineMeasure {
  readonly #pool: Pool;
  /** The last counts. The next version continues from them while a version covers the whole log. */
  #counted: Counted | null = null;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** @returns null if `signal` was aborted */
  async upTo(position: number, signal: AbortSignal): Promise<Measured | null> {
    const builder = await this.#countShipments(position, signal);
    const names = await this.#countNames(position, signal);
    if (signal.aborted) return null;
    return { shipments: builder.shipments, body: JSON.stringify(builder.body(names)) };
  }

  /**
   * Counts what the log added since the last version, or everything anew once the oldest shipments no longer belong to
   * it.
   */
  async #countShipments(upto: number, signal: AbortSignal): Promise<BaselineBuilder> {
    const from = Math.max(0, upto - maxShipments);
    const counted = (from === 0 && this.#counted) || { builder: new BaselineBuilder(), upto: from };
    this.#counted = from === 0 ? counted : null;
    while (counted.upto < upto && !signal.aborted) {
      const { traces, complete } = await shipments.readTraces(this.#pool, counted.upto, upto, tracesAtOnce);
      for (const { imprint } of traces) if (imprint !== null) counted.builder.add(imprint);
      counted.upto = complete;
    }
    return counted.builder;
  }

  /** Counts for each word how many names of the newest shipments contain it. */
  async #countNames(upto: number, signal: AbortSignal): Promise<WordCounts> {
    const counter = new WordCounter();
    let after = Math.max(0, upto - positionsNamed);
    for (; after < upto && !signal.aborted; after += namedPositions) {
      const names = await shipments.readPartyNames(this.#pool, after, Math.min(upto, after + namedPositions));
      for (const { name, country } of names) counter.add(wordsToCount(name), country ?? undefined);
    }
    return counter.counts();
  }
}
