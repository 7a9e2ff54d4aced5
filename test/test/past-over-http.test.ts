import type { Manifest, Shipment } from '@hammerhead/contracts';
import t from 'tap';
import { z } from 'zod';
import { get, postManifest } from '../src/send.js';
import { until } from '../src/until.js';
import { startWhole } from '../src/whole.js';

t.setTimeout(120_000);

const hours = (count: number): string => new Date(Date.now() + count * 3_600_000).toISOString();

const found = z.object({ items: z.array(z.object({ id: z.uuid() })) });
const detail = z.object({
  revisions: z.array(
    z.object({
      revision: z.number(),
      assessments: z.array(z.object({ rules: z.array(z.object({ id: z.string(), outcome: z.string() })) })),
    }),
  ),
});

t.test('what earlier shipments tell shows over HTTP, in the assessment of the later one', async (t) => {
  const { deployment, ingest, api } = await startWhole(t);
  const { tokens } = deployment;

  /** Sends one shipment, and waits for its score. */
  const send = async (manifest: Manifest): Promise<void> => {
    const answer = await postManifest(ingest.url, tokens.feed, manifest);
    t.equal(answer.status, 202, JSON.stringify(answer.body));
    const path = `${ingest.url}/v1/manifests/${String(answer.body['id'])}`;
    await until('it is scored', async () => (await get(path, tokens.feed)).body['status'] === 'processed');
  };
  /** The rules that hit the revision of a bill. */
  const hits = async (bill: string, revision = 1): Promise<string[]> => {
    const page = await get(`${api.url}/v1/shipments?bill=${bill}`, tokens.analyst);
    const id = found.parse(page.body).items[0]?.id ?? '';
    const { revisions } = detail.parse((await get(`${api.url}/v1/shipments/${id}`, tokens.analyst)).body);
    const shown = revisions.find((one) => one.revision === revision);
    return (shown?.assessments[0]?.rules ?? []).flatMap((rule) => (rule.outcome === 'hit' ? [rule.id] : []));
  };

  await t.test('a container that is on another voyage at the same time', async (t) => {
    const equipment = [{ container: 'MSCU1000070', type: '22G1', load: 'LCL' }];
    // Left the day before, and is at sea.
    const away = { ladingAt: hours(-30), departureAt: hours(-26) };
    const pioneer = { ...away, conveyance: 'Caribe Pioneer', imo: '9074729', voyage: '0123W' };
    const trader = { conveyance: 'Antilles Trader', imo: '9321483', voyage: '77S', portOfUnlading: 'TTPOS' };
    await send(voyage('TWICE-1', pioneer, { equipment }));
    t.notOk((await hits('TWICE-1')).includes('RTE-05-TWICE'));
    await send(voyage('SAME', pioneer, { equipment }));
    t.notOk((await hits('SAME')).includes('RTE-05-TWICE'), 'others of its voyage are no harm');
    await send(voyage('TWICE-2', trader, { equipment, destination: 'TT' }));
    t.ok((await hits('TWICE-2')).includes('RTE-05-TWICE'));
  });

  await t.test('a shipment that was changed again and again within the last day', async (t) => {
    const revise = (revision: number, valueUsd: number): Promise<void> =>
      send({
        ...voyage('LATE', {}, { goods: [{ description: 'USED CLOTHING', hs: '630900', valueUsd }] }),
        revision,
      });
    await revise(1, 300);
    await revise(2, 340);
    t.notOk((await hits('LATE', 2)).includes('RTE-04-LATE'), 'once is human');
    await revise(3, 420);
    t.ok((await hits('LATE', 3)).includes('RTE-04-LATE'));
  });
});

/** A manifest of one innocent shipment that leaves in six hours. */
const voyage = (
  bill: string,
  transport: Partial<Manifest['transport']>,
  shipment: Partial<Shipment>,
): Manifest => ({
  manifestNumber: `M-${bill}`,
  revision: 1,
  transport: {
    mode: 'vessel',
    carrier: 'AMQT',
    portOfExport: 'USMIA',
    portOfUnlading: 'JMKIN',
    ladingAt: hours(3),
    departureAt: hours(6),
    arrivalAt: hours(60),
    ...transport,
  },
  shipments: [
    {
      bill,
      destination: 'JM',
      parties: { shipper: { name: `Shipper of ${bill}` }, consignee: { name: `Consignee of ${bill}` } },
      goods: [{ description: 'USED CLOTHING', hs: '630900', valueUsd: 300 }],
      ...shipment,
    },
  ],
});
