import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { gzipSync } from 'node:zlib';
import {
  submissionErrorSchema,
  submissionProgressSchema,
  submissionReceiptSchema,
} from '@hammerhead/contracts';
import t from 'tap';
import { goodManifest } from './manifest.js';
import { runIngest } from './running.js';

const post = (
  url: string,
  token: string,
  body: string | Buffer,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> =>
  fetch(`${url}/v1/submissions`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/x-ndjson', ...headers },
    body,
  });
/** Sends what is to be accepted; the answer must keep the contract. */
const send = async (...args: Parameters<typeof post>) => {
  const response = await post(...args);
  const body: unknown = await response.json();
  if (response.status !== 202) throw new Error(`${response.status}: ${JSON.stringify(body)}`);
  return submissionReceiptSchema.parse(body);
};
const progress = async (url: string, token: string, id: string) => {
  const response = await fetch(`${url}/v1/submissions/${id}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return submissionProgressSchema.parse(await response.json());
};
const line = (number: string, bills?: readonly string[]): string =>
  JSON.stringify(goodManifest(number, bills));

t.test(
  '10,000 manifests, 37 of them bad: 9,963 accepted, 37 reported with line, path and reason',
  async (t) => {
    const { url, token, pool } = await runIngest(t);
    const kinds = [
      (number: string) => line(number).slice(0, -3),
      (number: string) => line(number).replace('"revision":1', '"revision":0'),
      (number: string) => line(number).replace('"bill":"B1"', '"bill":""'),
      (number: string) => line(number).replace('"mode":"vessel"', '"mode":"boat"'),
      () => 'null',
      () => '\u00ff[',
    ];
    const bad = new Set(Array.from({ length: 37 }, (_, i) => 1 + ((i * 269 + 7) % 10_000)));
    t.equal(bad.size, 37);
    let broken = 0;
    const lines = Array.from({ length: 10_000 }, (_, i) => {
      const kind = kinds[broken % kinds.length];
      if (!bad.has(i + 1) || !kind) return line(`M${i + 1}`);
      broken += 1;
      return kind(`M${i + 1}`);
    });
    const body = await send(url, token, `${lines.join('\n')}\n`);
    t.match(body, { manifests: 9_963, shipments: 9_963, rejected: 37, duplicates: 0 });
    t.same(
      body.errors.map((error) => error.line),
      [...bad].sort((a, b) => a - b),
    );
    t.ok(
      body.errors.every(
        ({ code, errors }) =>
          code !== '' && errors.length > 0 && errors.every(({ message }) => message !== ''),
      ),
    );
    t.match(
      body.errors.find((error) => error.errors[0]?.path === 'shipments[0].bill'),
      { manifestNumber: /^M\d+$/, errors: [{ message: String }] },
    );
    const { rows } = await pool.query<{ count: number }>('select count(*) as count from manifest');
    t.equal(rows[0]?.count, 9_963);

    const all = await fetch(`${url}/v1/submissions/${body.id}/errors`, {
      headers: { authorization: `Bearer ${token}` },
    });
    t.match(all.headers.get('content-type'), 'application/x-ndjson');
    const errors = (await all.text())
      .trim()
      .split('\n')
      .map((text) => submissionErrorSchema.parse(JSON.parse(text)));
    t.same(errors, body.errors);
  },
);

t.test('gzip, blank lines, CRLF and a last line without an end', async (t) => {
  const { url, token } = await runIngest(t);
  const text = `${line('M1')}\r\n\n  \n${line('M2')}\n{}\n${line('M3')}`;
  const body = await send(url, token, gzipSync(text), { 'content-encoding': 'gzip' });
  t.match(body, { manifests: 3, rejected: 1 });
  t.equal(body.errors[0]?.line, 5, 'blank lines are counted');
});

t.test('an over-long line is refused by its number, and the rest accepted', async (t) => {
  const { url, token } = await runIngest(t, { maxManifestBytes: 2_000 });
  const long = line('M2').replace('PERSONAL EFFECTS', 'x'.repeat(50_000));
  const body = await send(url, token, `${line('M1')}\n${long}\n${line('M3')}\n`);
  t.match(body, { manifests: 2, rejected: 1, errors: [{ line: 2, code: 'too_large' }] });
});

t.test('duplicates and conflicts are distinguished', async (t) => {
  const { url, token } = await runIngest(t);
  await send(url, token, `${line('M1')}\n`);
  const body = await send(
    url,
    token,
    `${line('M1')}\n${line('M1', ['OTHER'])}\n${line('M2')}\n${line('M2')}\n`,
  );
  t.match(body, { manifests: 1, duplicates: 2, rejected: 1 });
  t.match(body.errors, [{ line: 2, manifestNumber: 'M1', code: 'manifest_conflict' }]);
});

t.test('a transfer that broke off is resumed after the lines that are committed', async (t) => {
  const { url, token } = await runIngest(t);
  const id = randomUUID();
  const lines = Array.from({ length: 3_000 }, (_, i) => line(`M${i + 1}`));

  await new Promise<void>((resolve) => {
    const broken = request(`${url}/v1/submissions`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/x-ndjson',
        'submission-id': id,
      },
    });
    broken.on('error', () => resolve());
    broken.write(`${lines.slice(0, 2_000).join('\n')}\n${lines[2_000]?.slice(0, 40)}`);
    void (async () => {
      for (;;) {
        // It may not be known yet.
        const known = await progress(url, token, id).catch(() => null);
        if (known && known.lines > 0) break;
        await new Promise((again) => setTimeout(again, 20));
      }
      broken.destroy();
    })();
  });
  let at = await progress(url, token, id);
  while (at.status !== 'interrupted') at = await progress(url, token, id);
  t.ok(at.lines > 0 && at.lines <= 2_000, `${at.lines} lines are committed`);
  t.equal(at.manifests, at.lines, 'the half line is none');
  t.equal(at.rejected, 0);

  const gap = await post(url, token, `${line('Z')}\n`, {
    'submission-id': id,
    'submission-line': `${at.lines + 2}`,
  });
  t.equal(gap.status, 409, 'no line is left out');

  const rest = await send(url, token, `${lines.slice(at.lines).join('\n')}\n`, {
    'submission-id': id,
    'submission-line': `${at.lines + 1}`,
  });
  t.match(rest, { id, manifests: 3_000, shipments: 3_000, duplicates: 0, rejected: 0 });

  const again = await send(url, token, `${lines.join('\n')}\n`, { 'submission-id': id });
  t.match(again, { id, manifests: 3_000, duplicates: 0, rejected: 0 }, 'the whole once more: the same');
  const other = await send(url, token, `${lines.join('\n')}\n`);
  t.match(other, { manifests: 0, duplicates: 3_000 }, 'as another submission: duplicates');
});

t.test('an id of another stream is refused, and the stream that has it stays as it was', async (t) => {
  const { url, token } = await runIngest(t);
  const id = randomUUID();
  const lines = Array.from({ length: 52 }, (_, i) => line(`M${i + 1}`));
  const whole = `${lines.join('\n')}\n`;
  await send(url, token, whole, { 'submission-id': id });
  for (const [name, body] of [
    ['other manifests', `${line('N1')}\n${line('N2')}\n`],
    ['another revision', `${line('M1').replace('"revision":1', '"revision":2')}\n`],
    ['no manifest', 'null\n'],
    ['nothing', ''],
  ] as const) {
    const other = await post(url, token, body, { 'submission-id': id });
    t.equal(other.status, 409, name);
    t.match(await other.json(), { code: 'submission_conflict', detail: /belongs to another stream/ }, name);
  }
  t.match(await progress(url, token, id), { lines: 52, manifests: 52, rejected: 0 });
  t.match(await send(url, token, whole, { 'submission-id': id }), { manifests: 52, duplicates: 0 });
  t.match(await progress(url, token, id), { lines: 52 });

  const refused = randomUUID();
  const bad = line('R1').replace('"bill":"B1"', '"bill":""');
  t.match(await send(url, token, `${bad}\n${line('R2')}\n`, { 'submission-id': refused }), { rejected: 1 });
  const mended = await send(url, token, `${line('R1')}\n${line('R2')}\n`, { 'submission-id': refused });
  t.match(mended, { manifests: 2, rejected: 0 }, 'a line that was refused may be mended');
});

t.test('who resumes while the earlier transfer still runs is told to wait', async (t) => {
  const { url, token } = await runIngest(t);
  const id = randomUUID();
  const open = request(`${url}/v1/submissions`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/x-ndjson',
      'submission-id': id,
    },
  });
  open.on('error', () => {});
  open.write(`${line('M1')}\n${line('M2').slice(0, 30)}`);
  while ((await progress(url, token, id).catch(() => null))?.lines !== 1)
    await new Promise((again) => setTimeout(again, 20));
  const resume = { 'submission-id': id, 'submission-line': '9' };
  const early = await post(url, token, `${line('M9')}\n`, resume);
  t.match(await early.json(), {
    status: 409,
    detail: /^1 lines are committed.*running: wait and ask again$/,
  });
  open.destroy();
  while ((await progress(url, token, id)).status !== 'interrupted')
    await new Promise((again) => setTimeout(again, 20));
  const late = await post(url, token, `${line('M9')}\n`, resume);
  t.match(await late.json(), { status: 409, detail: /next to send is line 2, not 9$/ });
});

t.test('a document over several lines is one fault, and a fault names its own line', async (t) => {
  const { url, token } = await runIngest(t);
  const pretty = JSON.stringify(goodManifest('P1'), null, 2);
  t.match(await send(url, token, `${pretty}\n${line('P2')}\n`), {
    manifests: 1,
    rejected: 1,
    errors: [
      { line: 1, errors: [{ message: /^one manifest a line; this is one document over several lines/ }] },
    ],
  });
  t.match(await send(url, token, JSON.stringify([goodManifest('P3'), goodManifest('P4')], null, 1)), {
    manifests: 0,
    rejected: 1,
  });
  t.match(await send(url, token, `[${line('P3')}]\n`), {
    rejected: 1,
    errors: [{ errors: [{ message: /received a list: one manifest a line/ }] }],
  });
  t.match(await send(url, token, `${line('P5')}\n\n{"a":\n{\n${line('P6')}\n`), {
    manifests: 2,
    rejected: 2,
    errors: [
      { line: 3, errors: [{ message: /^line 3, column 6/ }] },
      { line: 4, errors: [{ message: /^line 4, column 2/ }] },
    ],
  });
});

t.test('progress adds up, and is its feed’s own', async (t) => {
  const { url, token, otherFeed } = await runIngest(t);
  const far = goodManifest('M2');
  for (const shipment of far.shipments) shipment.destination = 'FR';
  const revised = { ...goodManifest('M1', ['A', 'C']), revision: 2 };
  const body = [goodManifest('M1', ['A', 'B']), far, revised].map((m) => JSON.stringify(m)).join('\n');
  const sent = await send(url, token, body);
  t.match(sent, { manifests: 3, shipments: 5, outOfScope: 1 });
  t.match(await progress(url, token, sent.id), {
    status: 'scoring',
    accepted: 5,
    assessed: 0,
    pending: 3,
    unchanged: 1,
    outOfScope: 1,
    canceled: 0,
  });
  const foreign = await fetch(`${url}/v1/submissions/${sent.id}`, {
    headers: { authorization: `Bearer ${otherFeed}` },
  });
  t.equal(foreign.status, 404);
});

t.test('broken gzip in the middle: 400, and what came before stays', async (t) => {
  const { url, token, pool } = await runIngest(t);
  const packed = gzipSync(Array.from({ length: 200 }, (_, i) => `${line(`M${i}`)}\n`).join(''), { level: 0 });
  const broken = await post(url, token, packed.subarray(0, packed.length / 2), {
    'content-encoding': 'gzip',
  });
  t.equal(broken.status, 400);
  t.match(await broken.json(), { code: 'not_parseable' });
  const { rows } = await pool.query<{ count: number }>('select count(*) as count from manifest');
  t.ok((rows[0]?.count ?? 0) > 0, 'lines before the break are committed');
});

t.test('content types that are not read yet', async (t) => {
  const { url, token } = await runIngest(t);
  for (const type of ['application/json', 'text/csv', 'application/edi-x12', 'application/xml']) {
    t.equal((await post(url, token, 'x', { 'content-type': type })).status, 415, type);
  }
  t.equal((await post(url, token, 'x', { 'submission-id': 'seven' })).status, 422);
});

t.test('a stream under way does not keep the service from stopping, and can be resumed', async (t) => {
  const { url, token, pool, stop } = await runIngest(t);
  const id = randomUUID();
  const ended = new Promise<void>((resolve) => {
    const open = request(`${url}/v1/submissions`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/x-ndjson',
        'submission-id': id,
      },
    });
    open.on('error', () => resolve());
    open.on('response', (response) => {
      response.resume();
      resolve();
    });
    open.write(`${line('M1')}\n${line('M2')}\n${line('M3').slice(0, 30)}`);
  });
  while ((await progress(url, token, id).catch(() => null))?.lines !== 2)
    await new Promise((again) => setTimeout(again, 20));
  await stop();
  await ended;
  const { rows } = await pool.query<{ lines: number; interrupted: boolean }>(
    'select lines, interrupted_at is not null as interrupted from submission',
  );
  t.same(rows, [{ lines: 2, interrupted: true }]);
});
