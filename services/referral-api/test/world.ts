import { cidrOf } from '@hammerhead/primitives';
import { createHash } from 'node:crypto';
import { type Role, systemActor } from '@hammerhead/contracts';
import { publishRuleSet, RuleBook } from '@hammerhead/decisions';
import { testDatabase } from '@hammerhead/postgres';
import { createLogger, hashToken, newToken } from '@hammerhead/service-kit';
import { createPool, log, migrate, type Pool, tokens, transaction } from '@hammerhead/storage';
import type { OpenId } from '@hammerhead/openid';
import type { Test } from 'tap';
import { Destinations, SecretKeeper } from '@hammerhead/webhooks';
import { z } from 'zod';
import { buildApp } from '../src/app.js';
import { headerCheck } from './document.js';
import { ruleSetSource } from './rule-set.js';

export const roles = [
  'feed',
  'analyst',
  'investigator',
  'supervisor',
  'rule_author',
  'auditor',
  'partner',
  'admin',
] as const;

/** Webhooks may lead to the 10.99.0.0/16 of nobody; their secrets are kept with a key of the tests' own. */
export const testHooks = {
  destinations: new Destinations([cidrOf('10.99.0.0/16')].flatMap((network) => network ?? [])),
  keeper: SecretKeeper.of({ key: Buffer.alloc(32, 7).toString('base64'), folder: '.' }),
};

/** Any JSON, to be looked into with `t.match`. */
const answerSchema = z.record(z.string(), z.unknown());
export type Answer = { status: number; headers: Headers; body: Record<string, unknown> };

type Init = { method?: string; headers?: Record<string, string>; body?: string | Buffer };

export interface World {
  readonly pool: Pool;
  readonly base: string;
  /** Of the audit's checkpoints. */
  readonly auditFolder: string;
  readonly ruleSetId: string;
  get(path: string, role?: Role, headers?: Record<string, string>): Promise<Answer>;
  post(path: string, body?: unknown, role?: Role, headers?: Record<string, string>): Promise<Answer>;
  patch(path: string, body?: unknown, role?: Role, headers?: Record<string, string>): Promise<Answer>;
  delete(path: string, role?: Role, headers?: Record<string, string>): Promise<Answer>;
  /** A body of any kind. */
  send(path: string, role: Role, init: Init): Promise<Answer>;
}

/** An empty, migrated database of the test's own. */
export async function testUrl(t: Test): Promise<string> {
  const database = await testDatabase(async (url) => void (await migrate(url)), 'referral-api');
  t.teardown(() => database.drop());
  return database.url;
}

/** The API on a free port over an empty database of its own, with a rule set and a token of each role; `now` is its clock. */
export async function world(
  t: Test,
  rules: { name: string; source: string } = { name: 'test-rules', source: ruleSetSource },
  openId?: OpenId,
  now = () => new Date(),
): Promise<World> {
  const url = await testUrl(t);
  const pool = createPool({ url, name: 'test', onError: () => {} });
  await log.openMonths(pool, ['2023-09', '2023-10', '2099-01']);
  const { ruleSet } = await transaction(pool, (client) =>
    publishRuleSet(client, systemActor('test'), {
      ...rules,
      hash: createHash('sha256').update(rules.source).digest(),
    }),
  );
  const byRole = new Map<Role, string>();
  for (const role of roles) {
    const token = newToken();
    byRole.set(role, token);
    await tokens.insert(pool, {
      hash: hashToken(token),
      role,
      subject: `the ${role}`,
      feedId: role === 'feed' ? 'feed-1' : undefined,
      createdBy: 'test',
    });
  }
  const auditFolder = t.testdir();
  const app = await buildApp({
    pool,
    logger: createLogger({ name: 'test', level: 'silent', pretty: false }),
    findToken: (hash) => tokens.find(pool, hash),
    openId,
    book: new RuleBook(),
    now,
    baselinesFrom: 50_000,
    auditFolder,
    hooks: testHooks,
  });
  const base = await app.listen({ host: '127.0.0.1', port: 0 });
  t.teardown(async () => {
    await app.close();
    await pool.end();
  });

  const checkHeaders = headerCheck(base);
  const ask = async (path: string, init: Init, role: Role): Promise<Answer> => {
    const headers = { ...init.headers, authorization: `Bearer ${byRole.get(role) ?? ''}` };
    const response = await fetch(`${base}${path}`, { ...init, headers });
    await checkHeaders(init.method ?? 'GET', path, response);
    if (response.headers.get('content-type') === 'text/event-stream') {
      // It has no end; tests of events read it themselves.
      await response.body?.cancel();
      return { status: response.status, headers: response.headers, body: {} };
    }
    const text = await response.text();
    const isLines = response.headers.get('content-type')?.startsWith('application/x-ndjson') === true;
    return {
      status: response.status,
      headers: response.headers,
      body: isLines
        ? { lines: text.split('\n').slice(0, -1) }
        : answerSchema.parse(text === '' ? {} : JSON.parse(text)),
    };
  };
  return {
    pool,
    base,
    auditFolder,
    ruleSetId: ruleSet.id,
    get: (path, role = 'analyst', headers = {}) => ask(path, { headers }, role),
    post: (path, body, role = 'analyst', headers = {}) =>
      ask(
        path,
        body === undefined
          ? { method: 'POST', headers }
          : {
              method: 'POST',
              headers: { 'content-type': 'application/json', ...headers },
              body: JSON.stringify(body),
            },
        role,
      ),
    send: (path, role, init) => ask(path, { method: 'POST', ...init }, role),
    patch: (path, body, role = 'analyst', headers = {}) =>
      ask(
        path,
        {
          method: 'PATCH',
          headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        },
        role,
      ),
    delete: (path, role = 'analyst', headers = {}) => ask(path, { method: 'DELETE', headers }, role),
  };
}

const itemsSchema = z.array(z.record(z.string(), z.unknown()));
const comparable = (a: unknown, b: unknown): number => (String(a) < String(b) ? -1 : 1);
/** In the order of their texts. */
export const sorted = (values: readonly unknown[]): unknown[] => values.toSorted(comparable);
/** The items of a page. */
export const itemsOf = ({ body }: Answer) => itemsSchema.parse(body['items']);
/** One field of each item of a page. */
export const pluck = (answer: Answer, field: string): unknown[] => itemsOf(answer).map((item) => item[field]);
/** Paths of the faults that a problem lists. */
export const faultPaths = ({ body }: Answer): unknown[] =>
  itemsSchema.parse(body['errors']).map(({ path }) => path);
