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

/**
 * One client's stream of events. It knows how far it has come; what it is told is brought by a hub, which knows what a place
 * is.
 */
export class EventStream<Place = EventPlace> extends Readable {
  readonly listener: Listener;
  /** The place up to which everything was told. */
  place: Place;
  /** Since when the client has not read what it was sent, in milliseconds of a monotonic clock; null where it has. */
  blockedSince: number | null = null;
  /** When it next shows that it lives. */
  #beatAt = 0;

  constructor(listener: Listener, place: Place) {
    super({ highWaterMark: mostHeldBytes });
    this.listener = listener;
    this.place = place;
    this.push(opening);
  }

  override _read(): void {
    this.blockedSince = null;
  }

  /** Whether it takes more: it is open, and its client has read what it was sent. */
  get isListening(): boolean {
    return this.blockedSince === null && !this.readableEnded && !this.destroyed && this.readable;
  }

  /**
   * What happened since the client was here is not kept: it is told to load anew, from its place on.
   * @param id what it comes back with; nothing where that is left open
   */
  reset(id: string): void {
    this.#send(resetText(id));
  }

  tell(text: string | undefined, place: Place): void {
    this.place = place;
    if (text !== undefined) this.#send(text);
  }

  /** Shows that it lives, counted from when it did so last, which nobody else's stream has a part in. */
  beatFrom(now: number, everyMs: number): void {
    if (now < this.#beatAt) return;
    this.#beatAt = now + everyMs;
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
