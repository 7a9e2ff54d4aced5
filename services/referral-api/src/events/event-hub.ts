import { partitionPoint } from '@hammerhead/primitives';
import type { Logger } from '@hammerhead/service-kit';
import { type EventPlace, events, type Pool } from '@hammerhead/storage';
import type { EventStream } from './event-stream.js';
import { eventText } from './event-text.js';
import { comparePlaces } from './place.js';

export interface EventHubOptions {
  readonly pool: Pool;
  readonly logger: Logger;
  readonly limits?: Partial<HubLimits>;
}

interface HubLimits {
  /** Milliseconds between two looks for what happened, and at what the listeners may hear. */
  readonly everyMs: number;
  readonly heartbeatMs: number;
  /** Milliseconds after which a client that does not read is dropped. */
  readonly patienceMs: number;
  readonly mostStreams: number;
  readonly mostOfOnePerson: number;
}

const usual: HubLimits = {
  everyMs: 1_000,
  heartbeatMs: 15_000,
  patienceMs: 30_000,
  mostStreams: 200,
  mostOfOnePerson: 5,
};

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
 * Brings what happened to all open streams of this process, with one statement a second for all of them. A stream that
 * is behind what is held in memory is read for by itself, page by page, until it has caught up.
 */
export class EventHub {
  readonly #pool: Pool;
  readonly #logger: Logger;
  readonly #limits: HubLimits;
  readonly #streams = new Set<EventStream>();
  /** What happened last, after `#from` and up to `#upto`. */
  #held: Held[] = [];
  #from: EventPlace = events.firstPlace;
  #upto: EventPlace = events.firstPlace;
  /** Where to go on after nobody listened; taken by the next turn, as one may be under way. */
  #startAt: EventPlace | null = null;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | null = null;
  #beatAt = 0;
  #closed = false;

  constructor({ pool, logger, limits = {} }: EventHubOptions) {
    this.#pool = pool;
    this.#logger = logger;
    this.#limits = { ...usual, ...limits };
  }

  get streams(): number {
    return this.#streams.size;
  }

  /** Why no further stream may begin; null where one may. */
  refusal(subject: string): 'person' | 'process' | null {
    const { mostStreams, mostOfOnePerson } = this.#limits;
    if (this.#closed || this.#streams.size >= mostStreams) return 'process';
    const own = [...this.#streams].filter((stream) => stream.listener.subject === subject).length;
    return own >= mostOfOnePerson ? 'person' : null;
  }

  /**
   * Brings a stream what happens from its place on, until it ends.
   * @param now the place of what happened last
   */
  attach(stream: EventStream, now: EventPlace): void {
    // While nobody listened nothing was read.
    if (this.#streams.size === 0) this.#startAt = now;
    this.#streams.add(stream);
    stream.once('close', () => this.#detach(stream));
    stream.on('error', () => {});
    this.#timer ??= setInterval(() => this.#tick(), this.#limits.everyMs).unref();
    this.#tick();
  }

  /** Ends all streams; their clients come again, elsewhere or later. */
  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#timer);
    for (const stream of this.#streams) stream.finish();
    await this.#running;
  }

  #detach(stream: EventStream): void {
    this.#streams.delete(stream);
    if (this.#streams.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #tick(): void {
    this.#running ??= this.#run()
      .catch((error: unknown) => this.#logger.warn({ err: error }, 'could not read events; will try again'))
      .finally(() => {
        this.#running = null;
      });
  }

  async #run(): Promise<void> {
    await this.#endThoseThatMayNot();
    this.#dropThoseThatDoNotRead();
    await this.#read();
    const behind: EventStream[] = [];
    for (const stream of this.#streams)
      if (comparePlaces(stream.place, this.#from) < 0) behind.push(stream);
      else this.#tellWhatIsHeld(stream);
    await Promise.all(behind.slice(0, mostReadFor).map((stream) => this.#readFor(stream)));
    this.#beat();
  }

  async #endThoseThatMayNot(): Promise<void> {
    await Promise.all(
      [...this.#streams].map(async (stream) => {
        if (!(await stream.listener.may())) stream.finish();
      }),
    );
  }

  #dropThoseThatDoNotRead(): void {
    const before = performance.now() - this.#limits.patienceMs;
    for (const stream of this.#streams)
      if (stream.blockedSince !== null && stream.blockedSince < before) stream.destroy();
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
      if (held === undefined || !isListening(stream)) return;
      stream.tell(held.text, held.place);
    }
  }

  async #readFor(stream: EventStream): Promise<void> {
    for (let pages = 0; pages < mostPages && isListening(stream); pages += 1) {
      const rows = await events.readAfter(this.#pool, stream.place, page);
      for (const row of rows) {
        if (!isListening(stream)) return;
        stream.tell(eventText(row), row);
      }
      if (rows.length < page) return;
    }
  }

  #beat(): void {
    const now = performance.now();
    if (now < this.#beatAt) return;
    this.#beatAt = now + this.#limits.heartbeatMs;
    for (const stream of this.#streams) if (isListening(stream)) stream.beat();
  }
}

/** Whether it takes more: it is open, and its client has read what it was sent. */
const isListening = (stream: EventStream): boolean =>
  stream.blockedSince === null && !stream.readableEnded && !stream.destroyed && stream.readable;

/** The index of the first one after a place. */
const firstAfter = (held: readonly Held[], place: EventPlace): number =>
  partitionPoint(held.length, (middle) => {
    const at = held[middle]?.place;
    return at !== undefined && comparePlaces(at, place) <= 0;
  });
