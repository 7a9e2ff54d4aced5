import { partitionPoint } from '@hammerhead/primitives';
import type { Logger } from '@hammerhead/service-kit';
import { type EventPlace, events, type Pool } from '@hammerhead/storage';
import type { EventStream } from './event-stream.js';
import { eventText } from './event-text.js';
import { comparePlaces } from './place.js';
import { type KeeperLimits, StreamKeeper } from './stream-keeper.js';

export interface EventHubOptions {
  readonly pool: Pool;
  readonly logger: Logger;
  readonly limits?: Partial<KeeperLimits>;
}

/** Events that one statement reads. */
const page = 500;
/** Pages that are read in a turn. */
const mostPages = 4;
/** Events held in memory for all streams; who is further behind is read for. */
const mostHeld = 2_000;
/** Streams that are read for at a time. */
const mostReadFor = 4;

interface Held {
  readonly place: EventPlace;
  readonly text: string | undefined;
}

/**
 * Brings what happened to referrals to all open streams of this process, with one statement a second for all of them. A
 * stream that is behind what is held in memory is read for by itself, page by page, until it has caught up.
 */
export class EventHub {
  readonly #pool: Pool;
  readonly #keeper: StreamKeeper<EventStream>;
  /** What happened last, after `#from` and up to `#upto`. */
  #held: Held[] = [];
  #from: EventPlace = events.firstPlace;
  #upto: EventPlace = events.firstPlace;
  /** Where to go on after nobody listened; taken by the next turn, as one may be under way. */
  #startAt: EventPlace | null = null;

  constructor({ pool, logger, limits = {} }: EventHubOptions) {
    this.#pool = pool;
    this.#keeper = new StreamKeeper({ logger, limits, bring: (streams) => this.#bring(streams) });
  }

  get streams(): number {
    return this.#keeper.streams.size;
  }

  refusal(subject: string): 'person' | 'process' | null {
    return this.#keeper.refusal(subject);
  }

  /**
   * Brings a stream what happens from its place on, until it ends.
   * @param now the place of what happened last
   */
  attach(stream: EventStream, now: EventPlace): void {
    // While nobody listened nothing was read.
    if (this.#keeper.streams.size === 0) this.#startAt = now;
    this.#keeper.attach(stream);
    this.#keeper.tick();
  }

  close(): Promise<void> {
    return this.#keeper.close();
  }

  async #bring(streams: ReadonlySet<EventStream>): Promise<void> {
    await this.#read();
    const behind: EventStream[] = [];
    for (const stream of streams)
      if (comparePlaces(stream.place, this.#from) < 0) behind.push(stream);
      else this.#tellWhatIsHeld(stream);
    await Promise.all(behind.slice(0, mostReadFor).map((stream) => this.#readFor(stream)));
  }

  async #read(): Promise<void> {
    if (this.#startAt !== null) {
      this.#held = [];
      this.#from = this.#startAt;
      this.#upto = this.#startAt;
      this.#startAt = null;
    }
    for (let pages = 0; pages < mostPages; pages += 1) {
      const rows = await events.readAfter(this.#pool, this.#upto, page);
      this.#held.push(...rows.map((row) => ({ place: row, text: eventText(row) })));
      this.#upto = rows.at(-1) ?? this.#upto;
      if (rows.length < page) break;
    }
    const gone = this.#held.splice(0, Math.max(0, this.#held.length - mostHeld));
    this.#from = gone.at(-1)?.place ?? this.#from;
  }

  #tellWhatIsHeld(stream: EventStream): void {
    for (let at = firstAfter(this.#held, stream.place); at < this.#held.length; at += 1) {
      const held = this.#held[at];
      if (held === undefined || !stream.isListening) return;
      stream.tell(held.text, held.place);
    }
  }

  async #readFor(stream: EventStream): Promise<void> {
    for (let pages = 0; pages < mostPages && stream.isListening; pages += 1) {
      const rows = await events.readAfter(this.#pool, stream.place, page);
      for (const row of rows) {
        if (!stream.isListening) return;
        stream.tell(eventText(row), row);
      }
      if (rows.length < page) return;
    }
  }
}

/** The index of the first one after a place. */
const firstAfter = (held: readonly Held[], place: EventPlace): number =>
  partitionPoint(held.length, (middle) => {
    const at = held[middle]?.place;
    return at !== undefined && comparePlaces(at, place) <= 0;
  });
