import { Readable } from 'node:stream';
import type { EventPlace } from '@hammerhead/storage';
import { heartbeat, opening, resetText } from './event-text.js';

/** Bytes that are held for a client that does not read. */
const mostHeldBytes = 64 * 1_024;

/** Whose stream it is, and what it may still do. */
export interface Listener {
  /** The person, as the record names them. */
  readonly subject: string;
  /** Whether they may still hear. */
  readonly may: () => Promise<boolean>;
}

/** One client's stream of events. It knows how far it has come; what it is told is brought by the hub. */
export class EventStream extends Readable {
  readonly listener: Listener;
  /** The place up to which everything was told. */
  place: EventPlace;
  /** Since when the client has not read what it was sent, in milliseconds of a monotonic clock; null where it has. */
  blockedSince: number | null = null;

  constructor(listener: Listener, place: EventPlace) {
    super({ highWaterMark: mostHeldBytes });
    this.listener = listener;
    this.place = place;
    this.push(opening);
  }

  override _read(): void {
    this.blockedSince = null;
  }

  /** What happened since the client was here is not kept: it is told to load anew, from this place on. */
  reset(place: EventPlace): void {
    this.place = place;
    this.#send(resetText(place));
  }

  tell(text: string | undefined, place: EventPlace): void {
    this.place = place;
    if (text !== undefined) this.#send(text);
  }

  beat(): void {
    this.#send(heartbeat);
  }

  /** No more is told. */
  finish(): void {
    this.push(null);
  }

  #send(text: string): void {
    if (!this.push(text)) this.blockedSince ??= performance.now();
  }
}
