import { holdPageSchema, manifestReceiptSchema, systemActor } from '@hammerhead/contracts';
import { decisions, holds, log, type Pool, referrals, transaction, uuidv7 } from '@hammerhead/storage';
import t, { type Test } from 'tap';
import { goodManifest } from './manifest.js';
import { type Running, runIngest } from './running.js';

/** What no feed may learn: the words of people, who they are, what was found. */
const secrets = [
  'image it',
  'Ana Lyst',
  'Sue Pervisor',
  'GLOCK',
  'lookouts',
  'tier',
  'score',
  'referral',
  'intensive',
];

/** A decision, in the way of storage: what a verb does besides is the verb's own test. */
const decide = (
  pool: Pool,
  write: (tx: Parameters<typeof holds.release>[0], position: number) => Promise<unknown>,
) =>
  transaction(pool, async (tx) => {
    const position = (await log.lockHead(tx)) + 1;
    const body = {
      referral: '',
      shipment: '',
      bill: '',
      action: 'place',
      reason: 'image it',
      status: 'held',
    } as const;
    await decisions.insert(tx, position, systemActor('Sue Pervisor'), [{ kind: 'hold', body }]);
    await log.advanceHead(tx, position);
    await write(tx, position);
  });

interface Sent {
  readonly feedId: string;
  readonly number: string;
  readonly bill: string;
  readonly referralId: string;
  readonly shipmentId: string;
}

/** Posts a manifest of one shipment, and refers it. */
async function send({ url, pool }: Running, token: string, feedId: string, number: string, bill: string) {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const body = JSON.stringify(goodManifest(number, [bill]));
  const response = await fetch(`${url}/v1/manifests`, { method: 'POST', headers, body });
  const { id } = manifestReceiptSchema.parse(await response.json());
  const { rows } = await pool.query<{ id: string }>('select id from shipment where manifest_id = $1', [id]);
  const sent = { feedId, number, bill, referralId: uuidv7(), shipmentId: rows[0]?.id ?? '' };
  const nothing = { assessmentId: null, knownTo: null, score: null, respondWithin: null, ladingAt: null };
  await referrals.insert(pool, [
    {
      ...nothing,
      id: sent.referralId,
      shipmentId: sent.shipmentId,
      position: 1,
      status: 'new',
      origin: 'person',
      reason: 'image it',
      createdBy: 'Ana Lyst',
      tier: 1,
      manifestNumber: number,
      bill,
      shipper: 'Ada Shipper',
      consignee: 'Bea Consignee',
      goods: 'GLOCK SLIDE',
      destination: 'JM',
      mode: 'vessel',
      portOfExport: 'USMIA',
      stoppableUntil: new Date('2099-01-01T00:00:00Z'),
      departureAt: new Date('2099-01-01T00:00:00Z'),
      headline: 'GLOCK SLIDE, lookouts',
      rules: [],
      incomplete: false,
    },
  ]);
  return sent;
}

const newHold = ({ feedId, number, bill, referralId, shipmentId }: Sent) => ({
  referralId,
  shipmentId,
  feedId,
  manifestNumber: number,
  bill,
  masterBill: null,
  by: 'Sue Pervisor',
});
const place = (pool: Pool, sent: Sent) =>
  decide(pool, (tx, position) => holds.place(tx, newHold(sent), position));
const release = (pool: Pool, { shipmentId }: Sent) =>
  decide(pool, async (tx, position) => {
    const { id = '' } = (await holds.findStanding(tx, shipmentId)) ?? {};
    const how = { how: 'lifted', by: 'Ana Lyst', examined: false, ground: 'capacity' } as const;
    await holds.release(tx, { id, ...how }, position);
  });

const ask =
  (running: Running) =>
  async (query: string, headers: Record<string, string> = {}, token = running.token) => {
    const response = await fetch(`${running.url}/v1/holds${query}`, {
      headers: { authorization: `Bearer ${token}`, ...headers },
    });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
const pageOf = ({ text }: { text: string }) => holdPageSchema.parse(JSON.parse(text));
const billsOf = (answer: { text: string }) => pageOf(answer).items.map(({ bill }) => bill);
const silent = (t: Test, text: string) => {
  for (const secret of secrets) t.notOk(text.toLowerCase().includes(secret.toLowerCase()), secret);
};

t.test('a feed hears what was placed and released on its own bills, and no more', async (t) => {
  const running = await runIngest(t);
  const { pool, token, otherFeed } = running;
  const get = ask(running);
  const one = await send(running, token, 'one', 'M1', 'B1');
  const same = await send(running, token, 'one', 'M2', 'B1');
  const requested = await send(running, token, 'one', 'M3', 'B3');
  const theirs = await send(running, otherFeed, 'two', 'M1', 'B1');
  t.same(pageOf(await get('')), { items: [], nextCursor: null });
  await transaction(pool, (tx) => holds.request(tx, newHold(requested)));
  t.same(billsOf(await get('?status=all')), [], 'a request is not told');
  await place(pool, one);
  await place(pool, theirs);
  const placed = await get('');
  t.match(pageOf(placed), {
    items: [{ bill: 'B1', manifestNumber: 'M1', masterBill: null, placedAt: String, releasedAt: null }],
    nextCursor: null,
  });
  silent(t, placed.text);
  t.equal(pageOf(placed).items.length, 1, 'M2 carries a bill of the same number, and is not held');
  await place(pool, same);
  t.same(
    pageOf(await get('?bill=B1')).items.map(({ manifestNumber }) => manifestNumber),
    ['M1', 'M2'],
  );
  t.same(billsOf(await get('?bill=b1')), []);
  await release(pool, one);
  t.same(
    pageOf(await get('')).items.map(({ manifestNumber }) => manifestNumber),
    ['M2'],
  );
  t.match(pageOf(await get('?status=released')).items, [{ manifestNumber: 'M1', releasedAt: String }]);
  const [, last] = pageOf(await get('?status=all')).items;
  t.match(last, { manifestNumber: 'M1' }, 'what changed last comes last');
  t.match(
    pageOf(await get(`?since=${last?.releasedAt}`)).items,
    [{ manifestNumber: 'M1' }],
    'since: the release is news, and the latest that is known comes once more',
  );
  t.same(billsOf(await get('?since=2099-01-01')), []);
  t.same(billsOf(await get('', {}, otherFeed)), ['B1'], 'another feed has its own');
  t.equal((await get('', {}, running.analyst)).status, 403);
  t.equal((await get('?status=held')).status, 422);
  t.equal((await get('?since=soon')).status, 422);
  for (const offset of ['+23:59', '-23:59', '+16:00'])
    t.equal((await get(`?since=2026-11-30T00:00:00${encodeURIComponent(offset)}`)).status, 200, offset);
  t.equal((await get('?cursor=x')).status, 422);
});

t.test('pages by what changed, and misses nothing that changes meanwhile', async (t) => {
  const running = await runIngest(t);
  const get = ask(running);
  const sent: Sent[] = [];
  for (const n of [1, 2, 3, 4, 5]) sent.push(await send(running, running.token, 'one', `M${n}`, `B${n}`));
  for (const one of sent) await place(running.pool, one);
  const first = pageOf(await get('?status=all&limit=2'));
  t.same(
    first.items.map(({ bill }) => bill),
    ['B1', 'B2'],
  );
  const held = Buffer.from(first.nextCursor ?? '', 'base64url')
    .toString('utf8')
    .slice(16);
  const onlyId = /^\{"id":"[0-9a-f-]{36}","isReleased":false\}$/;
  t.match(held, onlyId, 'a position would count what everybody does');
  const [b1] = sent;
  if (b1 !== undefined) await release(running.pool, b1);
  const rest = pageOf(await get(`?status=all&limit=9&cursor=${first.nextCursor}`));
  t.same(
    rest.items.map(({ bill, releasedAt }) => [bill, releasedAt !== null]),
    [
      ['B3', false],
      ['B4', false],
      ['B5', false],
      ['B1', true],
    ],
  );
  t.equal((await get(`?status=placed&cursor=${first.nextCursor}`)).status, 422, 'of another list');
});

t.test('the same answer is not sent twice', async (t) => {
  const running = await runIngest(t);
  const get = ask(running);
  const sent = await send(running, running.token, 'one', 'M1', 'B1');
  const before = await get('');
  const known = { 'if-none-match': before.headers.get('etag') ?? '' };
  const again = await get('', known);
  t.match(again, { status: 304, text: '' });
  t.equal(again.headers.get('etag'), before.headers.get('etag'));
  t.equal((await get('', { ...known, accept: 'application/edi-x12' })).status, 200, 'another media type');
  await place(running.pool, sent);
  t.equal((await get('', known)).status, 200);
});

t.test('as X12 350, and in nothing else', async (t) => {
  const running = await runIngest(t);
  const get = ask(running);
  const accept = { accept: 'application/edi-x12' };
  for (const n of [1, 2])
    await place(running.pool, await send(running, running.token, 'one', `M${n}`, `B${n}`));
  const answer = await get('', accept);
  t.equal(answer.status, 200);
  t.match(answer.headers.get('content-type'), /^application\/edi-x12/);
  t.equal(answer.headers.get('vary'), 'Accept');
  const segments = answer.text.split('~').slice(0, -1);
  t.equal(segments.length, 16);
  t.match(
    segments[0],
    /^ISA\*00\* {10}\*00\* {10}\*ZZ\*HAMMERHEAD {5}\*ZZ\*one {12}\*\d{6}\*\d{4}\*\^\*00602\*\d{9}\*0\*P\*>$/,
  );
  t.match(segments.slice(2, 8), [
    'ST*350*0001',
    'M10**VE*****M1',
    'P4*USMIA*20261201',
    /^X4\*B1\*{4}\d{8}\*\d{6}\*6H\*\*UNKN\*{8}UT$/,
    'N9*BM*B1',
    'SE*6*0001',
  ]);
  silent(t, answer.text);
  t.equal((await get('', accept)).text, answer.text, 'the same holds are the same interchange');
  const page = await get('?limit=1', accept);
  const next = /^<(.*)>; rel="next"$/.exec(page.headers.get('link') ?? '')?.[1] ?? '';
  t.match((await get(next.replace('/v1/holds', ''), accept)).text, /N9\*BM\*B2~/);
  t.match((await get('?bill=none', accept)).text, /^ISA.*~IEA\*0\*\d{9}~$/, 'nothing is held');
  t.match(await get('', { accept: 'text/csv' }), { status: 406, text: /not_acceptable/ });
  t.equal((await get('', { accept: '*/*' })).headers.get('content-type'), 'application/json; charset=utf-8');
});
