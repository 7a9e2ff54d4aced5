import {
  manifestPageSchema,
  manifestReceiptSchema,
  manifestStatusSchema,
  submissionProgressSchema,
  submissionReceiptSchema,
} from '@hammerhead/contracts';
import t from 'tap';
import { goodManifest } from './manifest.js';
import { type Running, runIngest } from './running.js';

const clientOf = ({ url, token }: Pick<Running, 'url' | 'token'>) => {
  const headers = { authorization: `Bearer ${token}` };
  const json = { ...headers, 'content-type': 'application/json' };
  return {
    post: async (manifest: object) => {
      const init = { method: 'POST', headers: json, body: JSON.stringify(manifest) };
      return manifestReceiptSchema.parse(await (await fetch(`${url}/v1/manifests`, init)).json());
    },
    stream: async (manifests: readonly object[], more: Readonly<Record<string, string>> = {}) => {
      const body = manifests.map((one) => `${JSON.stringify(one)}\n`).join('');
      const type = { 'content-type': 'application/x-ndjson' };
      const init = { method: 'POST', headers: { ...headers, ...type, ...more }, body };
      return submissionReceiptSchema.parse(await (await fetch(`${url}/v1/submissions`, init)).json());
    },
    get: async (path: string) => {
      const response = await fetch(`${url}${path}`, { headers });
      const body: unknown = await response.json();
      return { status: response.status, body };
    },
  };
};
const pageOf = ({ body }: { readonly body: unknown }) => manifestPageSchema.parse(body);

const revised = (number: string, revision: number, bills: readonly string[], badContainer?: string) => {
  const manifest = goodManifest(number, bills);
  return {
    ...manifest,
    revision,
    shipments: manifest.shipments.map((one) =>
      one.bill === badContainer ? { ...one, equipment: [{ container: 'MSCU1000071' }] } : one,
    ),
  };
};
const badContainer = {
  code: 'container_check_digit',
  path: 'equipment[0].container',
  message: 'container MSCU1000071: the check digit should be 0',
};

t.test('a receipt tells the findings, as the manifest does afterwards', async (t) => {
  const feed = clientOf(await runIngest(t));
  const first = revised('M1', 1, ['A', 'B', 'C'], 'B');
  first.transport.portOfExport = 'usmia';
  const told = {
    findingCount: 2,
    findings: [{ code: 'code_spelling', path: 'portOfExport', message: 'usmia is read as USMIA' }],
    shipmentFindings: [{ bill: 'B', findings: [badContainer] }],
    omitted: { count: 0, bills: [] },
    supersededBy: null,
  };
  const receipt = await feed.post(first);
  t.match(receipt, { status: 'received', ...told });
  t.match(
    await feed.post(first),
    { status: 'duplicate', id: receipt.id, ...told },
    'what stands is read back',
  );
  const { body } = await feed.get(`/v1/manifests/${receipt.id}`);
  t.match(manifestStatusSchema.parse(body), { ...told, transport: { portOfExport: 'USMIA' } });
});

t.test('a revision: what it leaves out, what it repeats, what it cancels in vain', async (t) => {
  const feed = clientOf(await runIngest(t));
  const first = await feed.post(revised('M1', 1, ['A', 'B', 'C', 'D'], 'B'));
  const second = revised('M1', 2, ['B', 'D'], 'B');
  const canceled = { bill: 'NEVERSEEN', canceled: true };
  const receipt = await feed.post({ ...second, shipments: [...second.shipments, canceled] });
  const told = {
    findingCount: 2,
    shipmentFindings: [
      { bill: 'B', findings: [badContainer] },
      {
        bill: 'NEVERSEEN',
        findings: [
          {
            code: 'cancels_nothing',
            path: 'canceled',
            message: 'no earlier revision of this manifest has the bill NEVERSEEN',
          },
        ],
      },
    ],
    omitted: { count: 2, bills: ['A', 'C'] },
    supersededBy: null,
  };
  t.match(receipt, { status: 'received', shipments: 3, ...told });
  const { body } = await feed.get(`/v1/manifests/${receipt.id}`);
  t.match(
    body,
    { ...told, shipments: { total: 3, unchanged: 2, canceled: 1 } },
    'B stands unchanged in the first',
  );

  const third = await feed.post(revised('M1', 4, ['B', 'D']));
  const late = await feed.post(revised('M1', 3, ['B', 'E'], 'B'));
  const stands = { id: third.id, revision: 4 };
  t.match(late, { status: 'superseded', supersededBy: stands, omitted: { count: 0 }, findingCount: 1 });
  t.match(await feed.get(`/v1/manifests/${late.id}`), {
    body: { status: 'superseded', supersededBy: stands, shipmentFindings: [{ bill: 'B' }] },
  });
  t.match(await feed.get(`/v1/manifests/${first.id}`), {
    body: { supersededBy: stands, shipmentFindings: [{ bill: 'B', findings: [badContainer] }] },
  });
  t.match(await feed.get(`/v1/manifests/${third.id}`), {
    body: { supersededBy: null, findingCount: 0, shipmentFindings: [] },
  });
});

t.test('a stream’s receipt tells the same, and every manifest of it can be listed', async (t) => {
  const feed = clientOf(await runIngest(t));
  await feed.post(revised('M2', 1, ['A', 'B']));
  await feed.post(revised('M3', 7, ['A']));
  const receipt = await feed.stream(
    [
      revised('M1', 1, ['A']),
      revised('M2', 2, ['B', 'C'], 'C'),
      revised('M3', 6, ['A']),
      { ...revised('M4', 1, ['A']), revision: 0 },
      revised('M5', 1, ['A', 'B'], 'A'),
    ],
    { 'submission-reference': 'file-2026-11-30' },
  );
  t.match(receipt, {
    reference: 'file-2026-11-30',
    manifests: 4,
    rejected: 1,
    findingCount: 2,
    errors: [{ line: 4, manifestNumber: 'M4', reason: 'invalid_manifest', code: 'invalid_manifest' }],
  });
  t.match(receipt.notices, [
    {
      line: 2,
      manifestNumber: 'M2',
      revision: 2,
      status: 'received',
      findingCount: 1,
      shipmentFindings: [{ bill: 'C', findings: [badContainer] }],
      omitted: { count: 1, bills: ['A'] },
    },
    { line: 3, manifestNumber: 'M3', status: 'superseded', supersededBy: { revision: 7 }, findingCount: 0 },
    { line: 5, manifestNumber: 'M5', shipmentFindings: [{ bill: 'A', findings: [badContainer] }] },
  ]);
  t.equal(receipt.notices.length, 3);
  const { body } = await feed.get(`/v1/submissions/${receipt.id}`);
  t.match(submissionProgressSchema.parse(body), { reference: 'file-2026-11-30', findingCount: 2 });

  const path = `/v1/submissions/${receipt.id}/manifests?limit=3`;
  const first = pageOf(await feed.get(path));
  t.match(first.items, [
    { line: 1, manifestNumber: 'M1', revision: 1, findingCount: 0, omittedCount: 0, shipments: 1 },
    { line: 2, manifestNumber: 'M2', revision: 2, findingCount: 1, omittedCount: 1, shipments: 2 },
    { line: 3, manifestNumber: 'M3', revision: 6, status: 'superseded', submissionId: receipt.id },
  ]);
  const rest = pageOf(await feed.get(`${path}&cursor=${first.nextCursor}`));
  t.match(rest, { items: [{ line: 5, manifestNumber: 'M5', findingCount: 1 }], nextCursor: null });
  t.same(
    [...first.items, ...rest.items].flatMap(({ id, findingCount }) => (findingCount > 0 ? [id] : [])),
    receipt.notices.flatMap(({ id, findingCount }) => (findingCount > 0 ? [id] : [])),
  );
});

t.test('a manifest is found by its number and revision, by its own feed alone', async (t) => {
  const running = await runIngest(t);
  const feed = clientOf(running);
  const other = clientOf({ ...running, token: running.otherFeed });
  const receipts = [];
  for (const revision of [1, 2, 3])
    receipts.push(await feed.post(revised('M 1', revision, [`B${revision}`])));
  const [first, , third] = receipts;
  const path = '/v1/manifests?manifestNumber=M%201';
  const page = pageOf(await feed.get(`${path}&limit=2`));
  t.match(page.items, [
    { revision: 3, id: third?.id, supersededBy: null, omittedCount: 1, submissionId: null, line: null },
    { revision: 2, supersededBy: { id: third?.id, revision: 3 }, omittedCount: 1 },
  ]);
  const rest = pageOf(await feed.get(`${path}&limit=2&cursor=${page.nextCursor}`));
  t.match(rest, { items: [{ revision: 1, id: first?.id }], nextCursor: null });
  t.match(pageOf(await feed.get(`${path}&revision=1`)), { items: [{ revision: 1 }], nextCursor: null });
  t.match(pageOf(await feed.get(`${path}&revision=9`)), { items: [] });
  t.match(pageOf(await other.get(path)), { items: [] });
  const { id } = await feed.stream([goodManifest('M9')]);
  t.equal((await other.get(`/v1/submissions/${id}/manifests`)).status, 404);
  t.equal((await other.get(`/v1/manifests/${first?.id}`)).status, 404);
  for (const [query, at] of [
    ['', 'manifestNumber'],
    ['?manifestNumber=M&revision=0', 'revision'],
    ['?manifestNumber=M&revision=x', 'revision'],
    ['?manifestNumber=M&cursor=zzz', 'cursor'],
    ['?manifestNumber=M&number=1', 'number'],
    [`?manifestNumber=X&cursor=${page.nextCursor}`, 'cursor'],
  ] as const)
    t.match(
      await feed.get(`/v1/manifests${query}`),
      { status: 422, body: { errors: [{ path: at }] } },
      query,
    );
});

t.test(
  'what an earlier release accepted: content is the same, and is counted when it is asked for',
  async (t) => {
    const running = await runIngest(t);
    const feed = clientOf(running);
    const manifest = revised('M1', 1, ['A', 'B'], 'B');
    manifest.transport.portOfExport = 'usmia';
    const receipt = await feed.post(manifest);
    // An earlier release kept the port as it was written, and counted nothing.
    await running.pool.query(
      `update manifest set finding_count = null, omitted = null, transport = replace(transport::text, 'USMIA', 'usmia')::json`,
    );
    t.match(await feed.post(manifest), { status: 'duplicate', id: receipt.id, findingCount: 2 });
    const next = await feed.post(revised('M1', 2, ['A']));
    await running.pool.query('update manifest set finding_count = null, omitted = null');
    t.match(pageOf(await feed.get('/v1/manifests?manifestNumber=M1')).items, [
      { id: next.id, omittedCount: 1, findingCount: 0 },
      { id: receipt.id, omittedCount: 0, findingCount: 2 },
    ]);
    t.match(await feed.get(`/v1/manifests/${next.id}`), { body: { omitted: { count: 1, bills: ['B'] } } });
  },
);

t.test('each kind of finding is told, however many there are of another', async (t) => {
  const feed = clientOf(await runIngest(t));
  const packages = Array.from({ length: 120 }, () => ({ count: 1, type: 'ba' }));
  const goods = [{ description: 'PERSONAL EFFECTS', hs: '12' }];
  const sent = goodManifest('M', ['A']);
  const shipments = sent.shipments.map((one) => ({ ...one, packages, goods }));
  const receipt = await feed.post({ ...sent, shipments });
  const codes = (findings: readonly { readonly code: string }[] = []) =>
    [...new Set(findings.map(({ code }) => code))].toSorted();
  t.equal(receipt.shipmentFindings[0]?.findings.length, 100);
  t.same(codes(receipt.shipmentFindings[0]?.findings), ['code_spelling', 'hs_malformed']);
  const status = manifestStatusSchema.parse((await feed.get(`/v1/manifests/${receipt.id}`)).body);
  t.same(status.shipmentFindings, receipt.shipmentFindings);
  const streamed = await feed.stream([{ ...sent, manifestNumber: 'M2', shipments }]);
  t.equal(streamed.notices[0]?.shipmentFindings[0]?.findings.length, 10);
  t.same(codes(streamed.notices[0]?.shipmentFindings[0]?.findings), ['code_spelling', 'hs_malformed']);
});

t.test('a reference that says nothing is refused', async (t) => {
  const { url, token } = await runIngest(t);
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/x-ndjson' };
  const response = await fetch(`${url}/v1/submissions`, {
    method: 'POST',
    headers: { ...headers, 'submission-reference': '\u00a0' },
    body: `${JSON.stringify(goodManifest('M', ['A']))}\n`,
  });
  t.match(await response.json(), { status: 422, errors: [{ message: /must not be empty/ }] });
});
