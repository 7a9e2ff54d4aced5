import { acceptDocument, type IncomingManifest, prepare } from '@hammerhead/intake';

/** A shipment as it is sent; goods and packages follow from `content`. France is out of scope. */
export const shipment = (bill: string, content = 'as first sent', inScope = true): object => ({
  bill,
  destination: inScope ? 'JM' : 'FR',
  parties: { shipper: { name: `Shipper of ${bill}` }, consignee: { name: 'Everybody' } },
  goods: [{ description: content }],
  packages: [{ count: content.length, type: 'CT' }],
});

export const canceled = (bill: string): object => ({ bill, canceled: true });

export const manifest = (
  manifestNumber: string,
  revision: number,
  shipments: readonly object[],
  submission: IncomingManifest['submission'] = null,
): IncomingManifest =>
  prepare(
    acceptDocument({ manifestNumber, revision, transport, shipments }),
    { feedId: 'test', receivedAt: new Date('2026-02-01T00:00:00Z'), submission },
    (destination) => destination !== 'FR',
  );

const transport = {
  mode: 'vessel',
  portOfExport: 'USMIA',
  portOfUnlading: 'JMKIN',
  departureAt: '2026-03-01T12:00:00Z',
};
