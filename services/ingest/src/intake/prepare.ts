import { hash } from 'node:crypto';
import type { Shipment } from '@hammerhead/contracts';
import { findingsOf } from '@hammerhead/findings';
import type { AcceptedManifest } from '@hammerhead/formats';
import { factsOf, lettersAndDigits } from '@hammerhead/parties';
import {
  type FactKind,
  factKey,
  factKinds,
  factRoles,
  type IncomingFact,
  type IncomingManifest,
} from '@hammerhead/storage';

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
    return {
      bill: shipment.bill,
      canceled: false,
      inScope: inArea(shipment.destination),
      destination: shipment.destination,
      contentHash,
      document,
      findings: JSON.stringify(findings.shipments[index] ?? []),
      facts: factRows(shipment),
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

/** One row per key, with all the roles in which it stands on this shipment. */
function factRows(shipment: Shipment): IncomingFact[] {
  const rows = new Map<string, { key: string; kind: number; roles: number; counterpart: string | null }>();
  const add = (kind: FactKind, value: string, role: number, counterpart: string | null): void => {
    const text = `${kind} ${value}`;
    const row = rows.get(text);
    if (row) row.roles |= role;
    else rows.set(text, { key: factKey(kind, value), kind: factKinds[kind], roles: role, counterpart });
  };
  // Shipper and consignee are the counterparts of all the others: hashed once, not for each fact.
  const names = new Map<string, string | null>([['', null]]);
  const nameKey = (name: string): string | null => {
    let key = names.get(name);
    if (key === undefined) names.set(name, (key = factKey('name', name)));
    return key;
  };
  for (const { kind, role, source, key, counterpart } of factsOf(shipment))
    add(kind, key, factRoles[source][role], nameKey(counterpart));
  const own = (kind: 'container' | 'itn', value: string, source: 'manifest' | 'eei'): void => {
    const key = lettersAndDigits(value);
    if (key !== '') add(kind, key, factRoles[source].shipment, null);
  };
  for (const { container } of shipment.equipment ?? [])
    if (container !== undefined) own('container', container, 'manifest');
  for (const itn of shipment.itns ?? []) own('itn', itn, 'manifest');
  if (shipment.eei?.itn !== undefined) own('itn', shipment.eei.itn, 'eei');
  return [...rows.values()];
}
