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
