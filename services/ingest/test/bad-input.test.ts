import { Buffer } from 'node:buffer';
import { gzipSync } from 'node:zlib';
import { manifestReceiptSchema, problemSchema } from '@hammerhead/contracts';
import t from 'tap';
import { goodManifest, text } from './manifest.js';
import { runIngest } from './running.js';

const good = JSON.stringify(goodManifest());
const json = { 'content-type': 'application/json' };
const limit = 700_000;

interface Case {
  readonly body: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
  readonly status: number;
  readonly code: string;
  /** Paths that the answer must name. */
  readonly paths?: readonly string[];
}

const cases: Readonly<Record<string, Case>> = {
  'truncated JSON': { body: good.slice(0, -5), status: 400, code: 'not_parseable' },
  'an empty body': { body: '', status: 400, code: 'not_parseable' },
  'not JSON at all': { body: 'manifest=1', status: 400, code: 'not_parseable' },
  null: { body: 'null', status: 422, code: 'invalid' },
  'an array': { body: `[${good}]`, status: 422, code: 'invalid' },
  'a number': { body: '42', status: 422, code: 'invalid' },
  'nesting 100,000 deep': {
    body: `{"manifestNumber":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
    status: 400,
    code: 'not_parseable',
  },
  'nesting 100,000 deep, unclosed': { body: '{"a":'.repeat(100_000), status: 400, code: 'not_parseable' },
  'a body over the limit': {
    body: text((m) => ({ ...m, manifestNumber: 'x'.repeat(limit) })),
    status: 413,
    code: 'too_large',
  },
  'a gzip bomb': {
    body: gzipSync(Buffer.alloc(50_000_000, 0x20)),
    headers: { ...json, 'content-encoding': 'gzip' },
    status: 413,
    code: 'too_large',
  },
  'broken gzip': {
    body: gzipSync(good).subarray(0, 60),
    headers: { ...json, 'content-encoding': 'gzip' },
    status: 400,
    code: 'not_parseable',
  },
  'gzip that is not gzip': {
    body: good,
    headers: { ...json, 'content-encoding': 'gzip' },
    status: 400,
    code: 'not_parseable',
  },
  'an unknown content coding': {
    body: good,
    headers: { ...json, 'content-encoding': 'br' },
    status: 415,
    code: 'unsupported_media_type',
  },
  'invalid UTF-8': {
    body: Buffer.concat([Buffer.from('{"manifestNumber":"'), Buffer.from([0xff, 0xfe]), Buffer.from('"}')]),
    status: 400,
    code: 'not_parseable',
  },
  'a lone surrogate': {
    body: good.replace('M1', 'M\\ud800'),
    status: 422,
    code: 'invalid',
    paths: ['manifestNumber'],
  },
  'a lone surrogate in a key': {
    body: good.replace('"revision"', '"\\udc00":1,"revision"'),
    status: 422,
    code: 'invalid',
  },
  'NUL in a text': {
    body: good.replace('PERSONAL', 'PERSONAL\\u0000'),
    status: 422,
    code: 'invalid',
    paths: ['shipments[0].goods[0].description'],
  },
  'a raw NUL': { body: good.replace('PERSONAL', 'PERSONAL\0'), status: 400, code: 'not_parseable' },
  'duplicate keys': {
    body: good.replace('"revision":1', '"revision":1,"revision":2'),
    status: 400,
    code: 'not_parseable',
    paths: ['revision'],
  },
  'duplicate keys deep down': {
    body: good.replace('"weightKg":118', '"weightKg":118,"weightKg":1'),
    status: 400,
    code: 'not_parseable',
    paths: ['shipments[0].goods[0].weightKg'],
  },
  'a time with 200 decimals': {
    body: good.replace('18:00:00Z', `18:00:00.${'1'.repeat(200)}Z`),
    status: 422,
    code: 'invalid',
    paths: ['transport.departureAt'],
  },
  '1e999 as a weight': {
    body: good.replace('118', '1e999'),
    status: 422,
    code: 'invalid',
    paths: ['shipments[0].goods[0].weightKg'],
  },
  '1e999 as a revision': {
    body: good.replace('"revision":1', '"revision":1e999'),
    status: 422,
    code: 'invalid',
    paths: ['revision'],
  },
  '-0 as a revision': {
    body: good.replace('"revision":1', '"revision":-0'),
    status: 422,
    code: 'invalid',
    paths: ['revision'],
  },
  '1.5 as a revision': {
    body: good.replace('"revision":1', '"revision":1.5'),
    status: 422,
    code: 'invalid',
    paths: ['revision'],
  },
  '0 as a revision': {
    body: good.replace('"revision":1', '"revision":0'),
    status: 422,
    code: 'invalid',
    paths: ['revision'],
  },
  'a revision beyond 32 bits': {
    body: good.replace('"revision":1', '"revision":4294967296'),
    status: 422,
    code: 'invalid',
    paths: ['revision'],
  },
  'unknown keys': {
    body: text((m) => ({ ...m, colour: 'red', transport: { ...m.transport, sped: 1 } })),
    status: 422,
    code: 'invalid',
    paths: ['colour', 'transport.sped'],
  },
  __proto__: {
    body: good.replace('"revision"', '"__proto__":{"polluted":true},"revision"'),
    status: 422,
    code: 'invalid',
    paths: ['__proto__'],
  },
  constructor: {
    body: good.replace('"revision"', '"constructor":{"prototype":1},"revision"'),
    status: 422,
    code: 'invalid',
  },
  'wrong types': {
    body: text((m) => ({ ...m, manifestNumber: 7, revision: '1', shipments: {} })),
    status: 422,
    code: 'invalid',
    paths: ['manifestNumber', 'revision', 'shipments'],
  },
  'no shipments': {
    body: text((m) => ({ ...m, shipments: [] })),
    status: 422,
    code: 'invalid',
    paths: ['shipments'],
  },
  'empty required texts': {
    body: text((m) => ({
      ...m,
      manifestNumber: '',
      shipments: [
        { ...m.shipments[0], bill: ' ', parties: { shipper: { name: '' }, consignee: { name: '\t' } } },
      ],
    })),
    status: 422,
    code: 'invalid',
    paths: [
      'manifestNumber',
      'shipments[0].bill',
      'shipments[0].parties.shipper.name',
      'shipments[0].parties.consignee.name',
    ],
  },
  'a date that does not exist': {
    body: good.replace('2026-12-01', '2026-02-30'),
    status: 422,
    code: 'invalid',
    paths: ['transport.departureAt'],
  },
  'a departure in the year 1': {
    body: good.replace(/"departureAt":"\d{4}/, '"departureAt":"0001'),
    status: 422,
    code: 'invalid',
    paths: ['transport.departureAt'],
  },
  'a departure before 1970': {
    body: good.replace(/"departureAt":"\d{4}/, '"departureAt":"1969'),
    status: 422,
    code: 'invalid',
    paths: ['transport.departureAt'],
  },
  'a departure after 2100': {
    body: good.replace(/"departureAt":"\d{4}/, '"departureAt":"2101'),
    status: 422,
    code: 'invalid',
    paths: ['transport.departureAt'],
  },
  'the year 0': {
    body: good.replace('2026-12-01', '0000-12-01'),
    status: 422,
    code: 'invalid',
    paths: ['transport.departureAt'],
  },
  'a local time': {
    body: good.replace('18:00:00Z', '18:00:00'),
    status: 422,
    code: 'invalid',
    paths: ['transport.departureAt'],
  },
  'a bill twice': {
    body: text((m) => ({ ...m, shipments: [m.shipments[0], m.shipments[0]] })),
    status: 422,
    code: 'invalid',
    paths: ['shipments[1].bill'],
  },
  'a wrong content type': {
    body: good,
    headers: { 'content-type': 'text/plain' },
    status: 415,
    code: 'unsupported_media_type',
  },
  'no content type': { body: Buffer.from(good), headers: {}, status: 415, code: 'unsupported_media_type' },
};

t.test('POST /v1/manifests reports what is wrong, and keeps nothing of it', async (t) => {
  const { url, token, pool } = await runIngest(t, { maxManifestBytes: limit });
  for (const [name, { body, headers = json, status, code, paths = [] }] of Object.entries(cases)) {
    await t.test(name, async (t) => {
      const response = await fetch(`${url}/v1/manifests`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, ...headers },
        body,
      });
      const answer = problemSchema.parse(await response.json());
      t.equal(response.status, status, JSON.stringify(answer).slice(0, 300));
      t.match(response.headers.get('content-type'), 'application/problem+json');
      t.match(answer, { status, code, type: String, title: String });
      const named = (answer.errors ?? []).map((error) => error.path);
      for (const path of paths) t.ok(named.includes(path), `names ${path}: ${JSON.stringify(answer.errors)}`);
    });
  }
  const { rows } = await pool.query<{ count: number }>('select count(*) as count from manifest');
  t.equal(rows[0]?.count, 0, 'nothing was stored');
  t.equal(Object.hasOwn(Object.prototype, 'polluted'), false);
});

t.test('who may not', async (t) => {
  const { url, token, otherFeed, analyst } = await runIngest(t);
  const post = (headers: Readonly<Record<string, string>>, body = good) =>
    fetch(`${url}/v1/manifests`, { method: 'POST', headers: { ...json, ...headers }, body });
  for (const [name, headers, status] of [
    ['no token', {}, 401],
    ['an unknown token', { authorization: 'Bearer hh_nobody' }, 401],
    ['another scheme', { authorization: `Basic ${token}` }, 401],
    ['an analyst', { authorization: `Bearer ${analyst}` }, 403],
  ] as const) {
    const response = await post(headers);
    t.equal(response.status, status, name);
    t.match(response.headers.get('content-type'), 'application/problem+json', name);
    if (status === 401) t.match(response.headers.get('www-authenticate'), /^Bearer/, name);
    await response.body?.cancel();
  }

  const accepted = await post({ authorization: `Bearer ${token}` });
  t.equal(accepted.status, 202);
  const { id } = manifestReceiptSchema.parse(await accepted.json());
  const read = (bearer: string) =>
    fetch(`${url}/v1/manifests/${id}`, { headers: { authorization: `Bearer ${bearer}` } });
  t.equal((await read(token)).status, 200);
  t.equal((await read(otherFeed)).status, 404, 'a feed does not learn of another feed');
});
