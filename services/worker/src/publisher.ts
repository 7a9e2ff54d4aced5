import { BaselineBuilder, positionsNamed, WordCounter, type WordCounts } from '@hammerhead/history';
import { systemActor } from '@hammerhead/contracts';
import { publishBaseline } from '@hammerhead/decisions';
import { wordsToCount } from '@hammerhead/screening';
import type { Logger, PeriodicWork } from '@hammerhead/service-kit';
import { baselines, log, type Pool, shipments, transaction } from '@hammerhead/storage';

export interface BaselinePublisherOptions {
  readonly pool: Pool;
  readonly logger: Logger;
  /** Shipments in the log until the first version; each further one when it has grown by a quarter. */
  readonly after: number;
}

/** Of the log, from one version to the next. */
const growthFactor = 1.25;
const tracesAtOnce = 5_000;
/** The newest, from which a version is computed. */
const maxShipments = 1_000_000;
/** Whose names are read at a time. */
const namedPositions = 2_500;

interface Counted {
  readonly builder: BaselineBuilder;
  /** The last position counted. */
  upto: number;
}

/**
 * Publishes baselines (the usual prices, weights and routes of goods) as decisions in the log, when the log has grown
 * enough. From that position on scoring compares shipments with them, and a replay finds the same.
 */
export class BaselinePublisher implements PeriodicWork {
  readonly #options: BaselinePublisherOptions;
  /** What was counted for the last version, to be counted on from while a version is made from the whole log. */
  #counted: Counted | null = null;

  constructor(options: BaselinePublisherOptions) {
    this.#options = options;
  }

  /** Publishes a version if one is due. A failure is logged, and tried again at the next look. */
  async run(signal: AbortSignal): Promise<void> {
    const { pool, logger } = this.#options;
    try {
      const due = await this.#due();
      if (due === null) return;
      const { after: version, upto } = due;
      const builder = await this.#countUpTo(upto, signal);
      if (signal.aborted) return;
      const names = await this.#countNames(upto, signal);
      if (signal.aborted) return;
      const body = JSON.stringify(builder.body(names));
      const { shipments } = builder;
      const position = await transaction(pool, (client) =>
        publishBaseline(client, systemActor('worker'), { after: version, upto, shipments, body }),
      );
      if (position !== null) logger.info({ position, upto, shipments }, 'published baselines');
    } catch (error) {
      logger.warn({ err: error }, 'could not publish baselines; will try again');
    }
  }

  /** Counts what the log added since the last version; everything anew once the oldest no longer belong to it. */
  async #countUpTo(upto: number, signal: AbortSignal): Promise<BaselineBuilder> {
    const from = Math.max(0, upto - maxShipments);
    const counted = (from === 0 && this.#counted) || { builder: new BaselineBuilder(), upto: from };
    this.#counted = from === 0 ? counted : null;
    while (counted.upto < upto && !signal.aborted) {
      const { traces, complete } = await shipments.readTraces(
        this.#options.pool,
        counted.upto,
        upto,
        tracesAtOnce,
      );
      for (const { imprint } of traces) if (imprint !== null) counted.builder.add(imprint);
      counted.upto = complete;
    }
    return counted.builder;
  }

  /** Counts in how many names of the newest shipments each word stands. */
  async #countNames(upto: number, signal: AbortSignal): Promise<WordCounts> {
    const counter = new WordCounter();
    for (
      let after = Math.max(0, upto - positionsNamed);
      after < upto && !signal.aborted;
      after += namedPositions
    ) {
      const names = await shipments.readPartyNames(
        this.#options.pool,
        after,
        Math.min(upto, after + namedPositions),
      );
      for (const { name, country } of names) counter.add(wordsToCount(name), country ?? undefined);
    }
    return counter.counts();
  }

  /** What a new version would be computed from, and which one it follows; nothing where the log has hardly grown. */
  async #due(): Promise<{ readonly upto: number; readonly after: number } | null> {
    const { pool, after } = this.#options;
    const upto = await log.readHead(pool);
    const last = (await baselines.list(pool)).at(-1);
    return upto >= (last === undefined ? after : last.upto * growthFactor)
      ? { upto, after: last?.position ?? 0 }
      : null;
  }
}
