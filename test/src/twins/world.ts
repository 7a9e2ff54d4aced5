import type { Test } from 'tap';
import { testDatabase } from '@hammerhead/postgres';
import { z } from 'zod';
import { Deployment } from '../deployment.js';
import { type OtherName, others, type PartnerName, partners, type PersonName } from './people.js';
import type { Said } from './transcript.js';

export interface Request {
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** In words that are the same in every world; by default method and path. */
  readonly label?: string;
}

export type Body = Readonly<Record<string, unknown>>;
export const bodySchema = z.record(z.string(), z.unknown());

/** Both APIs and the worker as processes over a database of their own, with a token for each person. */
export class World {
  readonly deployment: Deployment;
  readonly urls: Readonly<Record<'ingest' | 'people', string>>;
  readonly #tokens: ReadonlyMap<PersonName, string>;

  private constructor(deployment: Deployment, urls: World['urls'], tokens: ReadonlyMap<PersonName, string>) {
    this.deployment = deployment;
    this.urls = urls;
    this.#tokens = tokens;
  }

  /** Starts it until the test ends. @param ruleSet the file of its rule set; the one that comes with the product by default */
  static async start(t: Test, ruleSet?: string): Promise<World> {
    const database = await testDatabase(async () => {}, 'empty');
    const deployment = await Deployment.create({
      databaseUrl: database.url,
      redisUrl: null,
      // Receivers of webhooks listen on loopback.
      env: { HAMMERHEAD_WEBHOOK_ALLOW: '127.0.0.0/8', WORKER_BASELINES_AFTER: '0' },
      ...(ruleSet !== undefined && { ruleSet }),
    });
    t.teardown(async () => {
      await deployment.close();
      await database.drop();
    });
    const [ingest, people] = await Promise.all([
      deployment.start('ingest'),
      deployment.start('referral-api'),
      deployment.start('worker'),
    ]);
    const tokens = await tokensOf(people.url, deployment);
    return new World(deployment, { ingest: ingest.url, people: people.url }, tokens);
  }

  tokenOf(who: PersonName): string {
    return this.#tokens.get(who) ?? '';
  }

  /** Sends a request to the referral API, or with `ingest:` before its path to the other one. */
  async ask(who: PersonName, path: string, request: Request = {}): Promise<Said> {
    const { method = request.body === undefined ? 'GET' : 'POST', body, label } = request;
    const [, api, rest = path] = /^(ingest):(.*)$/s.exec(path) ?? [];
    const response = await fetch(`${this.urls[api === 'ingest' ? 'ingest' : 'people']}${rest}`, {
      method,
      headers: {
        authorization: `Bearer ${this.tokenOf(who)}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...request.headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    return {
      label: label ?? `${method} ${path}`,
      status: response.status,
      headers: Object.fromEntries(response.headers),
      text: await response.text(),
    };
  }

  /** As {@link ask}, and what it answers. @throws where it does not succeed */
  async make(who: PersonName, path: string, request: Request = {}): Promise<Body> {
    const { label, status, text } = await this.ask(who, path, request);
    if (status >= 300) throw new Error(`${label} as ${who}: ${status} ${text}`);
    return text === '' ? {} : bodySchema.parse(JSON.parse(text));
  }

  /** Everything that its services logged. */
  get logs(): string {
    return this.deployment.running.flatMap(({ log }) => log).join('\n');
  }
}

async function tokensOf(url: string, { tokens }: Deployment): Promise<Map<PersonName, string>> {
  const { feed, analyst, investigator, supervisor, auditor, admin } = tokens;
  const found = new Map<PersonName, string>([
    ['feed', feed],
    ['analyst', analyst],
    ['investigator', investigator],
    ['supervisor', supervisor],
    ['auditor', auditor],
    ['admin', admin],
  ]);
  for (const [name, person] of Object.entries({ ...partners, ...others })) {
    if (!isPerson(name)) continue;
    const response = await fetch(`${url}/v1/tokens`, {
      method: 'POST',
      headers: { authorization: `Bearer ${admin}`, 'content-type': 'application/json' },
      body: JSON.stringify({ ...person, subject: `officer of ${name}` }),
    });
    found.set(name, z.object({ token: z.string() }).parse(await response.json()).token);
  }
  return found;
}

const isPerson = (name: string): name is PartnerName | OtherName =>
  Object.hasOwn(partners, name) || Object.hasOwn(others, name);
