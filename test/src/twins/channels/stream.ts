import { setTimeout as sleep } from 'node:timers/promises';
import type { Channel } from '../channel.js';
import type { PartnerName } from '../people.js';
import type { Said } from '../transcript.js';
import type { World } from '../world.js';
import { unknownId } from './asked.js';

/** A partner's open stream of events, and what came over it. */
export class Stream {
  readonly #ending = new AbortController();
  readonly #status: number;
  readonly #headers: Readonly<Record<string, string>>;
  #text = '';

  private constructor(response: Response) {
    this.#status = response.status;
    this.#headers = Object.fromEntries(response.headers);
  }

  static async open(world: World, partner: PartnerName, lastEventId?: string): Promise<Stream> {
    const ending = new AbortController();
    const response = await fetch(`${world.urls.people}/v1/events`, {
      headers: {
        authorization: `Bearer ${world.tokenOf(partner)}`,
        ...(lastEventId !== undefined && { 'last-event-id': lastEventId }),
      },
      signal: ending.signal,
    });
    const stream = new Stream(response);
    stream.#ending.signal.addEventListener('abort', () => ending.abort());
    void stream.#collect(response);
    return stream;
  }

  /** Waits until nothing has come for a while. */
  async said(label: string, quietMs = 2_500): Promise<Said> {
    for (let before = -1; before !== this.#text.length; await sleep(quietMs)) before = this.#text.length;
    const text = this.#text.replaceAll(/^: [^\n]*\n\n/gm, '');
    return { label, status: this.#status, headers: this.#headers, text };
  }

  /** Of the events that came so far. */
  get ids(): string[] {
    return [...this.#text.matchAll(/^id: (.+)$/gm)].map(([, id = '']) => id);
  }

  close(): void {
    this.#ending.abort();
  }

  async #collect(response: Response): Promise<void> {
    const decoder = new TextDecoder();
    try {
      for await (const piece of response.body ?? [])
        this.#text += decoder.decode(new Uint8Array(piece), { stream: true });
      this.#text += 'the server ended the stream';
    } catch (error) {
      if (!this.#ending.signal.aborted) this.#text += `the stream broke: ${String(error)}`;
    }
  }
}

/** Events, told again to who was away: after some of theirs, one of another agency, and what never was. A person has 5 streams. */
export const eventsAgain: Channel = {
  name: 'events again',
  look: ({ world, partner, events }) =>
    Promise.all(
      [...events, ['what never was', unknownId] as const].map(async ([what, last]) => {
        const stream = await Stream.open(world, partner, last);
        const said = await stream.said(`events after ${what}`);
        stream.close();
        return said;
      }),
    ),
};
