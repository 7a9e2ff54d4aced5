import { manifestReceiptSchema, manifestStatusSchema } from '@hammerhead/contracts';
import t from 'tap';
import { goodManifest } from './manifest.js';
import { runIngest } from './running.js';

t.test('findings are reported for the manifest’s own shipments, up to a limit', async (t) => {
  const { url, token } = await runIngest(t);
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const receive = async (number: string, goods: number) => {
    const manifest = goodManifest(number, ['A', 'B', 'C']);
    const [, second] = manifest.shipments;
    const line = { description: 'PARTS', weightKg: 1, hs: 'none' };
    if (second) second.goods = Array.from({ length: goods }, () => line);
    const body = JSON.stringify(manifest);
    const response = await fetch(`${url}/v1/manifests`, { method: 'POST', headers, body });
    return manifestReceiptSchema.parse(await response.json()).id;
  };
  const read = async (id: string) => {
    const response = await fetch(`${url}/v1/manifests/${id}`, { headers });
    return manifestStatusSchema.parse(await response.json()).shipmentFindings;
  };
  const [one, three, many] = [await receive('M1', 1), await receive('M2', 3), await receive('M3', 5_000)];
  t.match(await read(one), [{ bill: 'B', findings: { length: 1 } }]);
  t.match(await read(three), [{ bill: 'B', findings: { length: 3 } }]);
  t.match(await read(many), [{ bill: 'B', findings: { length: 100 } }]);
});

t.test('a manifest that an earlier release accepted is shown as it stands', async (t) => {
  const { url, token, pool } = await runIngest(t);
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const body = JSON.stringify(goodManifest('M1', ['A']));
  const response = await fetch(`${url}/v1/manifests`, { method: 'POST', headers, body });
  const { id } = manifestReceiptSchema.parse(await response.json());
  const transport = { mode: 'vessel', portOfExport: '', departureAt: '1969-12-31T18:00:00Z', berth: '7' };
  const findings = [{ code: 'no_longer_known', path: 'berth', message: '7' }];
  await pool.query(
    'update manifest set transport = $1::json, findings = $2::json, finding_count = null, omitted = null',
    [JSON.stringify(transport), JSON.stringify(findings)],
  );
  await pool.query('update shipment set findings = $1::json', [JSON.stringify(findings)]);
  const answer = await fetch(`${url}/v1/manifests/${id}`, { headers });
  t.equal(answer.status, 200);
  t.match(await answer.json(), { transport, findings, shipmentFindings: [{ bill: 'A', findings }] });
});
