import type { Test } from 'tap';
import { z } from 'zod';

const dataSchema = z.record(z.string(), z.unknown());

export interface Told {
  readonly id: string;
  readonly event: string;
  readonly data: Record<string, unknown>;
}

/** A browser sends its session's cookie, and no header of ours. */
type Caller = { readonly token: string } | { readonly cookie: string };

/** A client of server-sent events over HTTP, as a browser's `EventSource` reads them. */
export class EventClient {
  readonly told: Told[] = [];
  /** All that came, comments included. */
  text = '';
  /** Resolves when the server ends the stream, or it breaks. */
  readonly ended: Promise<void>;
  readonly #abort: AbortController;

  private constructor(body: ReadableStream<Uint8Array>, abort: AbortController) {
    this.#abort = abort;
    this.ended = this.#read(body).catch(() => {});
  }

  static async open(
    t: Test,
    base: string,
    { lastEventId, ...who }: Caller & { readonly lastEventId?: string },
  ): Promise<EventClient> {
    const abort = new AbortController();
    t.teardown(() => abort.abort());
    const headers = {
      ...('token' in who ? { authorization: `Bearer ${who.token}` } : { cookie: who.cookie }),
      ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }),
    };
    const response = await fetch(`${base}/v1/events`, { headers, signal: abort.signal });
    if (response.status !== 200 || response.body === null)
      throw new Error(`${response.status} ${await response.text()}`);
    return new EventClient(response.body, abort);
  }

  close(): void {
    this.#abort.abort();
  }

  /** Waits until so many events came. */
  async until(count: number): Promise<void> {
    const deadline = performance.now() + 20_000;
    while (this.told.length < count && performance.now() < deadline)
      await new Promise((resolve) => setTimeout(resolve, 20));
  }

  async #read(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    let rest = '';
    for await (const piece of body) {
      const text = decoder.decode(piece, { stream: true });
      this.text += text;
      const blocks = `${rest}${text}`.split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) this.#take(block);
    }
  }

  #take(block: string): void {
    const fields = new Map(
      block.split('\n').map((line): [string, string] => {
        const colon = line.indexOf(': ');
        return [line.slice(0, colon), line.slice(colon + 2)];
      }),
    );
    const event = fields.get('event');
    if (event === undefined) return;
    const data = dataSchema.parse(JSON.parse(fields.get('data') ?? '{}'));
    this.told.push({ id: fields.get('id') ?? '', event, data });
  }
}
