import { setTimeout as sleep } from 'node:timers/promises';
import { testDatabase } from '@hammerhead/postgres';
import type { Test } from 'tap';
import { z } from 'zod';
import { Deployment } from '../deployment.js';
import { until } from '../until.js';
import { type ActorName, actorNames, actors, type preparers } from './actors.js';
import { type Api, type Operation, operationsOf } from './operations.js';
import { manifestOf } from './shipments.js';

/** A request that is right in every way, but for who may send it. */
export interface Asked {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON; a text as it is, with the content type of `headers`. */
  readonly body?: unknown;
}

export interface Told {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The members of a JSON object; of anything else none. */
  readonly body: Readonly<Record<string, unknown>>;
}

const objectSchema = z.record(z.string(), z.unknown());

/** Who asks: an actor of the table, or who prepares what they ask about. */
export type Asker = ActorName | (typeof preparers)[number];

/** Both APIs and the worker over a database of their own, and one token for each actor. */
export class World {
  readonly operations: ReadonlyMap<string, Operation>;
  readonly deployment: Deployment;
  readonly #urls: Readonly<Record<Api, string>>;
  readonly #tokens: ReadonlyMap<Asker, string>;
  #counter = 0;

  private constructor(
    deployment: Deployment,
    urls: Readonly<Record<Api, string>>,
    tokens: ReadonlyMap<Asker, string>,
    operations: readonly Operation[],
  ) {
    this.deployment = deployment;
    this.#urls = urls;
    this.#tokens = tokens;
    this.operations = new Map(operations.map((operation) => [operation.id, operation]));
  }

  static async start(t: Test): Promise<World> {
    const database = await testDatabase(async () => {}, 'empty');
    const deployment = await Deployment.create({ databaseUrl: database.url, redisUrl: null });
    t.teardown(async () => {
      await deployment.close();
      await database.drop();
    });
    const [ingest, people] = [await deployment.start('ingest'), await deployment.start('referral-api')];
    const urls = { ingest: ingest.url, 'referral-api': people.url } as const;
    const operations = [
      ...(await operationsOf('ingest', urls.ingest)),
      ...(await operationsOf('referral-api', urls['referral-api'])),
    ];
    await deployment.start('worker');
    const tokens = await tokensOf(people.url, deployment.tokens.admin);
    tokens.set('preparer', deployment.tokens.supervisor);
    tokens.set('preparingAdmin', deployment.tokens.admin);
    return new World(deployment, urls, tokens, operations);
  }

  /** A number that was not given before. */
  next(): number {
    this.#counter += 1;
    return this.#counter;
  }

  operation(id: string): Operation {
    const operation = this.operations.get(id);
    if (operation === undefined) throw new Error(`there is no operation ${id}`);
    return operation;
  }

  /** Sends a request of an operation as an actor. */
  async ask(id: string, asked: Asked, actor: Asker): Promise<Told> {
    const { api, method, path } = this.operation(id);
    const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
      encodeURIComponent(asked.params?.[name] ?? `no ${name} was prepared`),
    );
    const query = asked.query === undefined ? '' : `?${new URLSearchParams(asked.query).toString()}`;
    const token = this.#tokens.get(actor);
    const response = await fetch(`${this.#urls[api]}${filled}${query}`, {
      method,
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(asked.body === undefined || typeof asked.body === 'string'
          ? {}
          : { 'content-type': 'application/json' }),
        ...asked.headers,
      },
      ...(asked.body === undefined
        ? {}
        : { body: typeof asked.body === 'string' ? asked.body : JSON.stringify(asked.body) }),
    });
    const text = await textOf(response);
    const parsed = objectSchema.safeParse(json(text));
    return { status: response.status, headers: response.headers, text, body: parsed.data ?? {} };
  }

  /** As {@link ask}, and what it answers. @throws where it does not succeed */
  async make(id: string, asked: Asked, actor: Asker): Promise<Readonly<Record<string, unknown>>> {
    const { status, body, text } = await this.ask(id, asked, actor);
    if (status >= 300) throw new Error(`${id} as ${actor}: ${status} ${text}`);
    return body;
  }

  /** Sends a manifest of these bills and waits until all of it is scored. */
  async send(number: string, bills: readonly string[]): Promise<string> {
    const { id } = await this.make('postManifest', { body: manifestOf(number, bills) }, 'feed');
    const asked = { params: { id: String(id) } };
    await until(`${number} is scored`, async () => {
      const { body } = await this.ask('getManifest', asked, 'feed');
      return body['status'] === 'processed' || (await sleep(50, false));
    });
    return String(id);
  }
}

async function tokensOf(url: string, admin: string): Promise<Map<Asker, string>> {
  const tokens = new Map<Asker, string>();
  for (const name of actorNames) {
    const made = actors[name];
    if (typeof made === 'string') tokens.set(name, made);
    if (made === null || typeof made === 'string') continue;
    const response = await fetch(`${url}/v1/tokens`, {
      method: 'POST',
      headers: { authorization: `Bearer ${admin}`, 'content-type': 'application/json' },
      body: JSON.stringify({ ...made, subject: name }),
    });
    const { token } = z.object({ token: z.string() }).parse(await response.json());
    tokens.set(name, token);
  }
  return tokens;
}

/** A stream of events has no end: of its answer the status is enough. */
async function textOf(response: Response): Promise<string> {
  if (response.headers.get('content-type') !== 'text/event-stream') return response.text();
  await response.body?.cancel();
  return '';
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
