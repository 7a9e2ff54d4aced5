import { createServer, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import { webhookMessageSchema } from '@hammerhead/contracts';
import type { Test } from 'tap';

export interface Received {
  readonly id: string;
  readonly type: string;
  /** Of the referral; null for what tells of none. */
  readonly referral: string | null;
  readonly version: number | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A status to answer with, or what to do instead of an answer. */
export type Behavior = number | 'hang' | 'break';

/** A system that is told, on a port of its own, over real HTTP. */
export class Receiver {
  readonly received: Received[] = [];
  behave: (received: Received) => Behavior = () => 204;
  #server: Server | undefined;
  #port = 0;

  static async start(t: Test, host = '127.0.0.1', port = 0): Promise<Receiver> {
    const receiver = new Receiver();
    receiver.#port = port;
    await receiver.up(host);
    t.teardown(() => receiver.down());
    return receiver;
  }

  get port(): number {
    return this.#port;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}/hook`;
  }

  async up(host = '127.0.0.1'): Promise<void> {
    const server = createServer((request, response) => {
      void text(request).then((body) => {
        const received = receivedOf(request.headers, body);
        this.received.push(received);
        const behavior = this.behave(received);
        if (behavior === 'break') request.socket.destroy();
        if (typeof behavior !== 'number') return;
        response.writeHead(behavior, { location: `http://127.0.0.1:${this.#port}/elsewhere` });
        response.end();
      });
    });
    await new Promise<void>((resolve) => server.listen(this.#port, host, resolve));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    this.#port = address.port;
    this.#server = server;
  }

  /** Nothing listens on its port any more. */
  async down(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (server === undefined) return;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

function receivedOf(given: Readonly<Record<string, string | string[] | undefined>>, body: string): Received {
  const headers = Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
  const { type, data } = webhookMessageSchema.parse(JSON.parse(body));
  return {
    id: headers['webhook-id'] ?? '',
    type,
    referral: 'id' in data ? data.id : null,
    version: 'version' in data ? data.version : null,
    headers,
    body,
  };
}
