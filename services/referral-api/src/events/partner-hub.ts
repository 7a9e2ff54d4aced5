import type { Logger } from '@hammerhead/service-kit';
import { partnerEvents, type Pool } from '@hammerhead/storage';
import { EventStream, type Listener } from './event-stream.js';
import { partnerEventText } from './partner-event-text.js';
import { type KeeperLimits, StreamKeeper } from './stream-keeper.js';

export interface PartnerHubOptions {
  readonly pool: Pool;
  readonly logger: Logger;
  readonly now: () => Date;
  readonly limits?: Partial<KeeperLimits>;
}

/** An officer of an agency, who speaks for these countries. */
export interface PartnerOfficer extends Listener {
  readonly agency: string;
  readonly countries: readonly string[];
}

/** Its place is the number of an event of its agency. */
export class PartnerStream extends EventStream<number> {
  readonly partner: PartnerOfficer;

  constructor(partner: PartnerOfficer, place: number) {
    super(partner, place);
    this.partner = partner;
  }
}

/** Events that one statement reads for a stream. */
const page = 100;
/** Pages that are read in a turn. */
const mostPages = 4;
const mostOfOneAgency = 20;

/**
 * Brings partners what happens to what was released to them, with two statements a second for all open streams of this
 * process. What each hears is decided for it alone, when it is told. Whoever else listens neither moves the
 * moment at which a stream is told, nor keeps one from opening: so there is no limit for all of them together.
 */
export class PartnerHub {
  readonly #options: PartnerHubOptions;
  readonly #keeper: StreamKeeper<PartnerStream>;

  constructor(options: PartnerHubOptions) {
    this.#options = options;
    const { logger, limits } = options;
    this.#keeper = new StreamKeeper<PartnerStream>({
      logger,
      limits: { ...limits, mostStreams: Number.POSITIVE_INFINITY },
      bring: (streams) => this.#bring(streams),
    });
  }

  get streams(): number {
    return this.#keeper.streams.size;
  }

  /** Why an officer may not open a further stream; null where they may. */
  refusal({ subject, agency }: PartnerOfficer): 'person' | 'agency' | 'process' | null {
    const ofAgency = [...this.#keeper.streams].filter(({ partner }) => partner.agency === agency).length;
    return this.#keeper.refusal(subject) ?? (ofAgency >= mostOfOneAgency ? 'agency' : null);
  }

  attach(stream: PartnerStream): void {
    this.#keeper.attach(stream);
  }

  close(): Promise<void> {
    return this.#keeper.close();
  }

  async #bring(streams: ReadonlySet<PartnerStream>): Promise<void> {
    const { pool, now } = this.#options;
    const agencies = new Set([...streams].map(({ partner }) => partner.agency));
    const inForce = await partnerEvents.inForceOf(pool, [...agencies], now());
    for (const stream of streams) if (!inForce.has(stream.partner.agency)) stream.finish();
    let behind = [...streams].filter(({ isListening }) => isListening);
    for (let pages = 0; pages < mostPages && behind.length > 0; pages += 1) behind = await this.#tell(behind);
  }

  /** @returns those for whom there may be more */
  async #tell(streams: readonly PartnerStream[]): Promise<PartnerStream[]> {
    const { pool, now } = this.#options;
    const asked = streams.map(({ partner: { agency, countries }, place }, key) => ({
      key: String(key),
      agency,
      countries,
      after: place,
    }));
    const heard = await partnerEvents.readFor(pool, asked, now(), page);
    const told = streams.map(() => 0);
    for (const event of heard) {
      const key = Number(event.key);
      const stream = streams[key];
      if (stream === undefined || !stream.isListening) continue;
      stream.tell(partnerEventText(event), event.number);
      told[key] = (told[key] ?? 0) + 1;
    }
    return streams.filter((_, key) => told[key] === page);
  }
}
