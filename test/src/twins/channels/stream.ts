import { setTimeout as sleep } from 'node:timers/promises';
import type { Channel } from '../channel.js';
import type { PartnerName } from '../people.js';
import type { Said } from '../transcript.js';
import type { World } from '../world.js';

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

  close(): void {
    this.#ending.abort();
  }

  async #collect(response: Response): Promise<void> {
    const decoder = new TextDecoder();
    try {
      for await (const piece of response.body ?? [])
        this.#text += decoder.decode(new Uint8Array(piece), { stream: true });
    } catch {
      // It was closed.
    }
  }
}

/** Events, told again to somebody who was away: from the beginning, from the second one on, and from none of theirs. */
export const eventsAgain: Channel = {
  name: 'events again',
  look: ({ world, partner }) =>
    Promise.all(
      ['0', '2', '999999999', '12-7', 'none'].map(async (last) => {
        const stream = await Stream.open(world, partner, last);
        const said = await stream.said(`events after ${last}`);
        stream.close();
        return said;
      }),
    ),
};
