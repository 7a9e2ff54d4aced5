import { createHash } from 'node:crypto';
import type { IncomingManifest, IncomingShipment } from '../src/index.js';
import { factKey } from '@hammerhead/imprint';

const hash = (text: string): Buffer => createHash('sha256').update(text).digest();

/** A shipment as ingest would prepare it: `content` stands for everything that is hashed. */
export const shipment = (bill: string, content = 'as first sent', inScope = true): IncomingShipment => ({
  bill,
  canceled: false,
  inScope,
  destination: inScope ? 'JM' : 'FR',
  contentHash: hash(`${bill} ${content}`),
  document: JSON.stringify({ bill, content }),
  findings: '[]',
  imprint: Buffer.from(content),
  gist: hash(content).readInt32BE(),
  facts: [
    { key: factKey('name', `SHIPPER OF ${bill}`), kind: 1, roles: 1, own: 1 },
    { key: factKey('name', 'EVERYBODY'), kind: 1, roles: 2, own: 2 },
  ],
});

export const canceled = (bill: string): IncomingShipment => ({ bill, canceled: true });

export function manifest(
  number: string,
  revision: number,
  shipments: readonly IncomingShipment[],
  submission: IncomingManifest['submission'] = null,
): IncomingManifest {
  const text = shipments.map((one) => (one.canceled ? `-${one.bill}` : one.contentHash.toString('hex')));
  return {
    feedId: 'test',
    number,
    revision,
    contentHash: hash(text.join()),
    departureAt: '2026-03-01T12:00:00Z',
    transport: '{"mode":"vessel"}',
    findings: '[]',
    shipments,
    submission,
  };
}
