import type { Finding, Manifest, Shipment, Transport } from '@hammerhead/contracts';
import { inspectCommodityCodes } from './commodity-codes.js';
import { inspectIdentifiers } from './identifiers.js';
import { inspectContacts } from './contacts.js';
import { collector } from './note.js';
import { inspectPlaces } from './places.js';
import { inspectSums } from './sums.js';
import { inspectTexts } from './texts.js';
import { inspectTransport } from './transport.js';

const ofTransport = (transport: Transport, receivedAt: string): Finding[] => {
  const { found, note } = collector();
  inspectTransport(transport, receivedAt, note);
  return found;
};

const ofShipment = (shipment: Shipment, transport: Transport): Finding[] => {
  const { found, note } = collector();
  inspectIdentifiers(shipment, transport, note);
  inspectCommodityCodes(shipment, note);
  inspectPlaces(shipment, transport, note);
  inspectSums(shipment, note);
  inspectContacts(shipment, note);
  inspectTexts(shipment, note);
  return found;
};

/**
 * Finds the irregularities of a manifest's data. Paths are relative to the transport or to the shipment; those that
 * begin with `eei.` rest on EEI and are as confidential (15 CFR 30.60). Never throws on a manifest that its schema
 * accepts; a canceled bill has no findings.
 *
 * @param receivedAt when the manifest was received, ISO 8601 in UTC
 */
export const findingsOf = (
  manifest: Manifest,
  receivedAt: string,
): { transport: Finding[]; shipments: Finding[][] } => ({
  transport: ofTransport(manifest.transport, receivedAt),
  shipments: manifest.shipments.map((shipment) =>
    shipment.canceled === true ? [] : ofShipment(shipment, manifest.transport),
  ),
});
