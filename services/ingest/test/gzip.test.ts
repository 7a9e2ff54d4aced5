import { gzipSync } from 'node:zlib';
import { manifestReceiptSchema, submissionReceiptSchema } from '@hammerhead/contracts';
import t from 'tap';
import { goodManifest } from './manifest.js';
import { runIngest } from './running.js';

const line = (number: string): string => `${JSON.stringify(goodManifest(number))}\n`;
const zeros = (count: number) => Buffer.alloc(count);
const members = (...parts: readonly (string | Buffer)[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? gzipSync(part) : part)));

const { url, token } = await runIngest(t);

const post = async (path: string, type: string, body: Buffer) => {
  const response = await fetch(`${url}${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': type, 'content-encoding': 'gzip' },
    body,
  });
  const answer: unknown = await response.json();
  return { status: response.status, answer };
};

const streams: readonly (readonly [what: string, (name: string) => Buffer])[] = [
  ['two members', (name) => members(line(`${name}-1`), line(`${name}-2`))],
  ['five zero bytes between', (name) => members(line(`${name}-1`), zeros(5), line(`${name}-2`))],
  [
    'padding to a block, in between and behind',
    (name) => members(line(`${name}-1`), zeros(4_000), line(`${name}-2`), zeros(70_000)),
  ],
  [
    'a line that spans both members',
    (name) => {
      const [first, second] = [line(`${name}-1`), line(`${name}-2`)];
      return members(`${first}${second.slice(0, 40)}`, zeros(1), second.slice(40));
    },
  ],
];

for (const [index, [what, body]] of streams.entries())
  t.test(`a submission of ${what}: every line of every member is taken`, async (t) => {
    const { status, answer } = await post('/v1/submissions', 'application/x-ndjson', body(`S${index}`));
    t.equal(status, 202);
    t.match(submissionReceiptSchema.parse(answer), { manifests: 2, shipments: 2, rejected: 0 });
  });

t.test('a submission with something else between its members is no 202', async (t) => {
  const bodies = [
    members(line('G1'), Buffer.from('garbage'), line('G2')),
    members(line('G3'), zeros(5), Buffer.from('garbage')),
    members(line('G4'), gzipSync(line('G5')).subarray(0, 40)),
    members(zeros(5), line('G6')),
  ];
  for (const body of bodies)
    t.match(await post('/v1/submissions', 'application/x-ndjson', body), {
      status: 400,
      answer: { code: 'not_parseable', detail: /gzip stream is broken/ },
    });
});

t.test('one manifest in several members', async (t) => {
  const text = JSON.stringify(goodManifest('M-MEMBERS'));
  const halves = [text.slice(0, 100), text.slice(100)] as const;
  const whole = await post(
    '/v1/manifests',
    'application/json',
    members(halves[0], zeros(3), halves[1], zeros(9)),
  );
  t.equal(whole.status, 202);
  t.match(manifestReceiptSchema.parse(whole.answer), { manifestNumber: 'M-MEMBERS', shipments: 1 });
  t.match(await post('/v1/manifests', 'application/json', members(text, Buffer.from('x'))), {
    status: 400,
    answer: { code: 'not_parseable' },
  });
});
