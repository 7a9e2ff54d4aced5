import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startPostgres } from './server.js';
import { temporarySettings } from './settings.js';

/** An empty database for one test. */
export interface TestDatabase {
  /** Connects as a superuser. */
  readonly url: string;
  /** Ends whatever is still connected and removes it. */
  drop(): Promise<void>;
}

/**
 * A fresh database of a real PostgreSQL, copied from a template that is prepared once per name and run.
 * The server is the run's (`HAMMERHEAD_TEST_POSTGRES`, set by `npm test`), or one of this process's own,
 * which ends and is removed with it.
 * @param prepare fills the template (migrations, say), and closes what it opened; runs once per name
 * @param name tells one way of preparing from another
 */
export async function testDatabase(
  prepare: (url: string) => Promise<void>,
  name = 'hammerhead',
): Promise<TestDatabase> {
  const server = await testServer();
  const template = await templateFor(server, prepare, name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_'));
  const copy = `${template.slice(0, 40)}_${randomBytes(5).toString('hex')}`;
  await withClient(server, (client) =>
    client.query(`create database ${quoted(copy)} template ${quoted(template)}`),
  );
  return {
    url: inDatabase(server, copy),
    async drop() {
      await withClient(server, (client) =>
        client.query(`drop database if exists ${quoted(copy)} with (force)`),
      );
    },
  };
}

/** Starts the server for a test run; it is removed when it stops or this process ends. */
export async function startTestServer(): ReturnType<typeof startPostgres> {
  const dataDir = mkdtempSync(join(tmpdir(), 'hammerhead-test-'));
  // Where we are root, PostgreSQL's own account must enter.
  chmodSync(dataDir, 0o755);
  return startPostgres({ dataDir, settings: temporarySettings(), temporary: true });
}

let own: Promise<string> | undefined;

function testServer(): Promise<string> {
  const given = process.env['HAMMERHEAD_TEST_POSTGRES'];
  if (given !== undefined && given !== '') return Promise.resolve(given);
  own ??= startTestServer().then(({ url }) => url);
  return own;
}

/** Two test processes may want the same template at once: one makes it, the other waits. */
async function templateFor(
  server: string,
  prepare: (url: string) => Promise<void>,
  name: string,
): Promise<string> {
  const template = `template_${name}`;
  const draft = `${template}_draft`;
  await withClient(server, async (client) => {
    await client.query('select pg_advisory_lock(hashtextextended($1::text, 0))', [template]);
    const { rowCount } = await client.query('select from pg_database where datname = $1::text', [template]);
    if (rowCount !== 0) return;
    // Named a draft until it is whole, as preparing may fail half-way.
    await client.query(`drop database if exists ${quoted(draft)} with (force)`);
    await client.query(`create database ${quoted(draft)}`);
    await prepare(inDatabase(server, draft));
    await client.query(`alter database ${quoted(draft)} rename to ${quoted(template)}`);
  });
  return template;
}

/** The lock above ends with the session. */
async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function inDatabase(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

function quoted(name: string): string {
  return `"${name}"`;
}
