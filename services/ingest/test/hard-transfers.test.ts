import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { submissionReceiptSchema } from '@hammerhead/contracts';
import t from 'tap';
import { goodManifest } from './manifest.js';
import { type Running, runIngest } from './running.js';

type Headers = Readonly<Record<string, string>>;

const post = ({ url, token }: Running, body: string, headers: Headers = {}): Promise<Response> =>
  fetch(`${url}/v1/submissions`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/x-ndjson', ...headers },
    body,
  });
const send = async (ingest: Running, body: string, headers: Headers = {}) => {
  const response = await post(ingest, body, headers);
  if (response.status !== 202) throw new Error(`${response.status}: ${await response.text()}`);
  return submissionReceiptSchema.parse(await response.json());
};
const lines = (...numbers: readonly string[]): string =>
  numbers.map((number) => `${JSON.stringify(goodManifest(number))}\n`).join('');
/** A transfer that the test writes to as it likes. */
const open = ({ url, token }: Running, headers: Headers) =>
  request(`${url}/v1/submissions`, {
    method: 'POST',
    agent: false,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/x-ndjson', ...headers },
  });
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

t.test('gzip that is broken from its first byte is a 400, and does not end the service', async (t) => {
  const ingest = await runIngest(t);
  for (let count = 0; count < 20; count += 1)
    t.equal((await post(ingest, lines('M1'), { 'content-encoding': 'gzip' })).status, 400);
});

t.test('a Submission-Id in capital letters is the same id', async (t) => {
  const ingest = await runIngest(t);
  const id = randomUUID();
  t.match(await send(ingest, lines('M1'), { 'submission-id': id.toUpperCase() }), { id, manifests: 1 });
  const rest = await send(ingest, lines('M2'), { 'submission-id': id, 'submission-line': '2' });
  t.match(rest, { id, manifests: 2, duplicates: 0 });
});

t.test('lines that are sent again on resuming count once', async (t) => {
  const ingest = await runIngest(t);
  await send(ingest, lines('M1', 'M2'));
  const id = randomUUID();
  const first = await send(ingest, `${lines('M1', 'M2')}{}\n`, { 'submission-id': id });
  t.match(first, { manifests: 0, duplicates: 2, rejected: 1 });
  const again = await send(ingest, `${lines('M2')}{}\n${lines('M3')}`, {
    'submission-id': id,
    'submission-line': '2',
  });
  t.match(again, { manifests: 1, duplicates: 2, rejected: 1 });
});

t.test(
  'who is refused while sending gets to read why, and is cut off if that does not stop it',
  async (t) => {
    const ingest = await runIngest(t);
    for (const headers of [{ 'submission-line': '77' }, { 'content-encoding': 'gzip' }]) {
      for (let count = 0; count < 5; count += 1) {
        const transfer = open(ingest, headers);
        const piece = Buffer.alloc(65_536, 'x');
        let stopped = false;
        const write = (): void => {
          while (!stopped) if (!transfer.write(piece)) return void transfer.once('drain', write);
        };
        write();
        const status = await new Promise<number | string>((resolve) => {
          transfer.once('error', (error) => resolve(error.message));
          transfer.once('response', (response) => resolve(response.statusCode ?? 0));
        });
        t.equal(status, 'submission-line' in headers ? 409 : 400);
        if (count === 0) {
          const since = performance.now();
          await new Promise((resolve) => transfer.once('close', resolve).on('error', resolve));
          t.ok(performance.now() - since < 10_000, 'an endless body is cut off');
        }
        stopped = true;
        transfer.on('error', () => {}).destroy();
      }
    }
  },
);

t.test(
  'a stream that is held back while scoring is behind does not keep the service from stopping',
  async (t) => {
    const ingest = await runIngest(t, { maxBehind: 3 });
    const transfer = open(ingest, { 'submission-id': randomUUID() });
    const answered = new Promise<number>((resolve) => {
      transfer.once('response', (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      });
      transfer.once('error', () => resolve(0));
    });
    for (let number = 0; number < 25; number += 1) {
      transfer.write(lines(`M${number}`));
      await pause(100);
    }
    transfer.write(lines('last'));
    const since = performance.now();
    await ingest.stop();
    t.ok(performance.now() - since < 4_000, 'within the deadline of the service');
    t.equal(await answered, 503);
    const { rows } = await ingest.pool.query<{ manifests: number; lines: number; interrupted: boolean }>(
      `select (select count(*) from manifest) as manifests, lines, interrupted_at is not null as interrupted
       from submission`,
    );
    t.match(rows, [{ interrupted: true }]);
    t.equal(rows[0]?.lines, rows[0]?.manifests, 'what is committed is told');
  },
);
