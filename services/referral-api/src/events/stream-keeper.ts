import type { Logger } from '@hammerhead/service-kit';
import type { EventStream } from './event-stream.js';

export interface KeeperLimits {
  /** Milliseconds between two looks for what happened, and at what the listeners may hear. */
  readonly everyMs: number;
  readonly heartbeatMs: number;
  /** Milliseconds after which a client that does not read is dropped. */
  readonly patienceMs: number;
  readonly mostStreams: number;
  readonly mostOfOnePerson: number;
}

const usual: KeeperLimits = {
  everyMs: 1_000,
  heartbeatMs: 15_000,
  patienceMs: 30_000,
  mostStreams: 200,
  mostOfOnePerson: 5,
};

export interface KeeperOptions<Stream> {
  readonly logger: Logger;
  readonly limits: Partial<KeeperLimits>;
  /** Brings open streams what happened. */
  readonly bring: (streams: ReadonlySet<Stream>) => Promise<void>;
}

/**
 * Keeps the open streams of this process: at even intervals, whoever comes and goes, it ends those that may not hear any
 * more, drops those whose clients do not read, brings the others what happened, and shows that they live.
 */
export class StreamKeeper<Stream extends EventStream<unknown>> {
  readonly #options: KeeperOptions<Stream>;
  readonly #limits: KeeperLimits;
  readonly #streams = new Set<Stream>();
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | null = null;
  #closed = false;

  constructor(options: KeeperOptions<Stream>) {
    this.#options = options;
    this.#limits = { ...usual, ...options.limits };
    this.#timer = setInterval(() => this.tick(), this.#limits.everyMs).unref();
  }

  get streams(): ReadonlySet<Stream> {
    return this.#streams;
  }

  /** Why no further stream may begin; null where one may. */
  refusal(subject: string): 'person' | 'process' | null {
    const { mostStreams, mostOfOnePerson } = this.#limits;
    if (this.#closed || this.#streams.size >= mostStreams) return 'process';
    const own = [...this.#streams].filter((stream) => stream.listener.subject === subject).length;
    return own >= mostOfOnePerson ? 'person' : null;
  }

  attach(stream: Stream): void {
    this.#streams.add(stream);
    stream.once('close', () => this.#streams.delete(stream));
    stream.on('error', () => {});
  }

  /** Looks now rather than at the next interval. */
  tick(): void {
    if (this.#closed || this.#streams.size === 0) return;
    this.#running ??= this.#run()
      .catch((error: unknown) =>
        this.#options.logger.warn({ err: error }, 'could not read events; will try again'),
      )
      .finally(() => {
        this.#running = null;
      });
  }

  /** Ends all streams; their clients come again, elsewhere or later. */
  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#timer);
    for (const stream of this.#streams) stream.finish();
    await this.#running;
  }

  async #run(): Promise<void> {
    await Promise.all(
      [...this.#streams].map(async (stream) => {
        if (!(await stream.listener.may())) stream.finish();
      }),
    );
    this.#dropThoseThatDoNotRead();
    await this.#options.bring(this.#streams);
    const now = performance.now();
    for (const stream of this.#streams)
      if (stream.isListening) stream.beatFrom(now, this.#limits.heartbeatMs);
  }

  #dropThoseThatDoNotRead(): void {
    const before = performance.now() - this.#limits.patienceMs;
    for (const stream of this.#streams)
      if (stream.blockedSince !== null && stream.blockedSince < before) stream.destroy();
  }
}
