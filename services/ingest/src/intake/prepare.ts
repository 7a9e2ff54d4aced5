import { hash } from 'node:crypto';
import { findingsOf } from '@hammerhead/findings';
import type { AcceptedManifest } from '@hammerhead/formats';
import { encodeImprint, gistOf, imprintOf } from '@hammerhead/imprint';
import type { IncomingManifest } from '@hammerhead/storage';

export interface Provenance {
  readonly feedId: string;
  readonly receivedAt: Date;
  readonly submission: IncomingManifest['submission'];
}

/**
 * All that appending needs and that needs no lock: findings, hashes, fact keys and the texts to store.
 * @param inArea whether shipments to a destination are screened
 */
export function prepare(
  { manifest, content }: AcceptedManifest,
  { feedId, receivedAt, submission }: Provenance,
  inArea: (destination: string) => boolean,
): IncomingManifest {
  const findings = findingsOf(manifest, receivedAt.toISOString());
  const hashes: Buffer[] = [];
  const shipments = manifest.shipments.map((shipment, index): IncomingManifest['shipments'][number] => {
    const document = content.shipments[index] ?? '';
    const contentHash = sha256(`${content.transport}\n${document}`);
    hashes.push(contentHash);
    if (shipment.canceled === true) return { bill: shipment.bill, canceled: true };
    const imprint = imprintOf(shipment, manifest.transport);
    return {
      bill: shipment.bill,
      canceled: false,
      inScope: inArea(shipment.destination),
      destination: shipment.destination,
      contentHash,
      document,
      findings: JSON.stringify(findings.shipments[index] ?? []),
      facts: imprint.links,
      imprint: encodeImprint(imprint),
      gist: gistOf(shipment),
    };
  });
  return {
    feedId,
    number: manifest.manifestNumber,
    revision: manifest.revision,
    contentHash: sha256(Buffer.concat(hashes)),
    departureAt: manifest.transport.departureAt,
    transport: content.transport,
    findings: JSON.stringify(findings.transport),
    shipments,
    submission,
  };
}

/** A string out and a copy of it is five times as fast as asking for the buffer. */
const sha256 = (data: string | Buffer): Buffer => Buffer.from(hash('sha256', data, 'binary'), 'latin1');
