import { createHash } from 'node:crypto';
import type { Manifest } from '@hammerhead/contracts';
import { encodeImprint, gistOf, imprintOf } from '@hammerhead/imprint';
import type { IncomingManifest } from '@hammerhead/storage';

const sha = (text: string): Buffer => createHash('sha256').update(text).digest();

/** A manifest as ingest would append it, without findings; France is out of scope. */
export function prepared({ manifestNumber, revision, transport, shipments }: Manifest): IncomingManifest {
  const incoming = shipments.map((shipment): IncomingManifest['shipments'][number] => {
    if (shipment.canceled === true) return { bill: shipment.bill, canceled: true };
    const { bill, destination } = shipment;
    const imprint = imprintOf(shipment, transport);
    const document = JSON.stringify(shipment);
    return {
      bill,
      canceled: false,
      inScope: destination !== 'FR',
      destination,
      contentHash: sha(JSON.stringify(transport) + document),
      document,
      findings: '[]',
      facts: imprint.links,
      imprint: encodeImprint(imprint),
      gist: gistOf(shipment),
    };
  });
  return {
    feedId: 'test',
    number: manifestNumber,
    revision,
    contentHash: sha(JSON.stringify({ transport, shipments })),
    departureAt: transport.departureAt,
    transport: JSON.stringify(transport),
    findings: '[]',
    shipments: incoming,
    submission: null,
  };
}
