import { manifestReceiptSchema, problemSchema } from '@hammerhead/contracts';
import t from 'tap';
import { goodManifest } from './manifest.js';
import { runIngest } from './running.js';

const { url, token, pool } = await runIngest(t);

const post = async (manifest: unknown) => {
  const response = await fetch(`${url}/v1/manifests`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(manifest),
  });
  const body: unknown = await response.json();
  return { status: response.status, body };
};

/** What nobody sees at the ends of a text. */
const padded: readonly (readonly [what: string, pad: (key: string) => string])[] = [
  ['a blank behind', (key) => `${key} `],
  ['a blank before', (key) => ` ${key}`],
  ['tab and line end', (key) => `\t${key}\r\n`],
  ['a no-break space', (key) => `${key}\u00a0`],
  ['an ideographic space', (key) => `${key}\u3000`],
  ['a zero-width space', (key) => `\u200b${key}`],
  ['a byte order mark', (key) => `\ufeff${key}`],
  ['a direction mark', (key) => `\u200e${key}\u200f`],
  ['marks and blanks', (key) => ` \u2060 ${key} \u00ad\u200d `],
];

t.test('a key with blanks or invisible marks at its ends is the same key', async (t) => {
  for (const [index, [what, pad]] of padded.entries()) {
    const number = `K${index}`;
    const plain = goodManifest(number, [`${number}-B`]);
    const first = await post(plain);
    t.equal(first.status, 202, what);
    const receipt = manifestReceiptSchema.parse(first.body);
    const again = await post(goodManifest(pad(number), [pad(`${number}-B`)]));
    t.match(
      again,
      { status: 200, body: { id: receipt.id, manifestNumber: number, status: 'duplicate' } },
      what,
    );
    const next = { ...goodManifest(pad(number), [pad(`${number}-B`)]), revision: 2 };
    t.match(await post(next), { status: 202, body: { manifestNumber: number, revision: 2 } }, what);
    const { rows } = await pool.query(`select bill from shipment where bill like $1`, [`%${number}-B%`]);
    t.same(rows, [{ bill: `${number}-B` }], `${what}: unchanged in the second revision`);
  }
});

t.test('two such bills in one manifest are one bill twice', async (t) => {
  for (const [what, pad] of padded) {
    const { status, body } = await post(goodManifest('TWICE', ['T-1', 'T-2', pad('T-1')]));
    t.equal(status, 422, what);
    t.match(problemSchema.parse(body).errors, [
      { path: 'shipments[2].bill', message: 'stands twice in this manifest: also at shipments[0]' },
    ]);
  }
  const canceled = goodManifest('TWICE', ['T-1']);
  const { status } = await post({
    ...canceled,
    shipments: [...canceled.shipments, { bill: 'T-1\u200b', canceled: true }],
  });
  t.equal(status, 422, 'also where one of them is canceled');
});

t.test('a bill is canceled by name, however it is padded', async (t) => {
  await post(goodManifest('CANCEL', ['C-1', 'C-2']));
  const revision = goodManifest('CANCEL', ['C-1']);
  const answer = await post({
    ...revision,
    revision: 2,
    shipments: [...revision.shipments, { bill: ' C-2 ', canceled: true }],
  });
  t.equal(answer.status, 202);
  const { rows } = await pool.query(
    `select bill, state from shipment where bill like '%C-2%' order by position`,
  );
  t.match(rows, [
    { bill: 'C-2', state: 'scored' },
    { bill: 'C-2', state: 'canceled' },
  ]);
});

t.test('what shows nothing is no key and no name', async (t) => {
  const good = goodManifest('BLANK', ['X']);
  const [shipment] = good.shipments;
  const blanks = ['', ' ', '\u200b', '\u00a0\u2060', '\u2800', '\ufeff\u200e', '\u3164'];
  for (const blank of blanks) {
    const paths = async (manifest: unknown): Promise<unknown> => {
      const { status, body } = await post(manifest);
      t.equal(status, 422, JSON.stringify(blank));
      return problemSchema.parse(body).errors;
    };
    const message = 'must not be empty';
    t.same(await paths({ ...good, manifestNumber: blank }), [{ path: 'manifestNumber', message }]);
    t.same(await paths({ ...good, shipments: [{ ...shipment, bill: blank }] }), [
      { path: 'shipments[0].bill', message },
    ]);
    const parties = { shipper: { name: 'Sunrise Barrel Shipping' }, consignee: { name: blank } };
    t.same(await paths({ ...good, shipments: [{ ...shipment, parties }] }), [
      { path: 'shipments[0].parties.consignee.name', message },
    ]);
    t.same(await paths({ ...good, shipments: [{ ...shipment, goods: [{ description: blank }] }] }), [
      { path: 'shipments[0].goods[0].description', message },
    ]);
  }
});
