import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Test } from 'tap';
import { z } from 'zod';
import type { Said } from '../transcript.js';

const messageSchema = z.object({ timestamp: z.string(), data: z.object({ id: z.string() }) });

/** A partner's own system, which takes the messages of a webhook on a port of its own. */
export class Receiver {
  readonly #said: Said[] = [];
  #port = 0;

  static async start(t: Test): Promise<Receiver> {
    const receiver = new Receiver();
    const server = createServer((request, response) => {
      void text(request).then((body) => {
        const headers = Object.fromEntries(
          Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
        );
        // It follows from the port, which is another one in each world.
        delete headers['host'];
        receiver.#said.push({ label: `webhook ${request.url ?? ''}`, status: 0, headers, text: body });
        response.writeHead(204).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    receiver.#port = typeof address === 'object' && address !== null ? address.port : 0;
    t.teardown(() => {
      server.closeAllConnections();
      server.close();
    });
    return receiver;
  }

  url(name: string): string {
    return `http://127.0.0.1:${this.#port}/${name}`;
  }

  /** What came for one webhook, by release and time: messages about several releases are sent side by side. */
  said(name: string): readonly Said[] {
    return this.#said
      .filter(({ label }) => label === `webhook /${name}`)
      .map((said) => ({ said, about: messageSchema.parse(JSON.parse(said.text)) }))
      .toSorted((a, b) =>
        a.about.data.id < b.about.data.id
          ? -1
          : a.about.data.id > b.about.data.id
            ? 1
            : Date.parse(a.about.timestamp) - Date.parse(b.about.timestamp),
      )
      .map(({ said }) => said);
  }
}
