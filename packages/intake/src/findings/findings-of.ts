import { type Finding, type Manifest, pathText, type Shipment, type Transport } from '@hammerhead/contracts';
import { noSpellings, type Spelling } from '../manifest/code-spellings.js';
import { inspectAmounts } from './amounts.js';
import { inspectCarrier, inspectCodes } from './codes.js';
import { inspectCommodityCodes } from './commodity-codes.js';
import { inspectIdentifiers } from './identifiers.js';
import { inspectContacts } from './contacts.js';
import { collector, eachCodeFirst, type Note, shown } from './note.js';
import { inspectPlaces } from './places.js';
import { inspectSums } from './sums.js';
import { inspectTexts } from './texts.js';
import { inspectTransport } from './transport.js';

const noteSpellings = (spellings: readonly Spelling[], note: Note): void => {
  for (const { path, written, read } of spellings)
    note('code_spelling', pathText(path), `${shown(written)} is read as ${read}`);
};

const ofTransport = (transport: Transport, receivedAt: string, spellings: readonly Spelling[]): Finding[] => {
  const { found, note } = collector();
  noteSpellings(spellings, note);
  inspectTransport(transport, receivedAt, note);
  inspectCarrier(transport, note);
  return eachCodeFirst(found);
};

const ofShipment = (shipment: Shipment, transport: Transport, spellings: readonly Spelling[]): Finding[] => {
  const { found, note } = collector();
  noteSpellings(spellings, note);
  inspectIdentifiers(shipment, transport, note);
  inspectCommodityCodes(shipment, note);
  inspectCodes(shipment, note);
  inspectAmounts(shipment, note);
  inspectPlaces(shipment, transport, note);
  inspectSums(shipment, note);
  inspectContacts(shipment, note);
  inspectTexts(shipment, note);
  return eachCodeFirst(found);
};

/**
 * Finds the irregularities of a manifest's data. Paths are relative to the transport or to the shipment; those that
 * begin with `eei.` rest on EEI and are as confidential (15 CFR 30.60). Never throws on a manifest that its schema
 * accepts; a canceled bill has no findings.
 *
 * @param receivedAt when the manifest was received, ISO 8601 in UTC
 * @param spellings the codes that the manifest as sent writes otherwise
 */
export const findingsOf = (
  manifest: Manifest,
  receivedAt: string,
  spellings = noSpellings,
): { transport: Finding[]; shipments: Finding[][] } => ({
  transport: ofTransport(manifest.transport, receivedAt, spellings.transport),
  shipments: manifest.shipments.map((shipment, index) =>
    shipment.canceled === true
      ? []
      : ofShipment(shipment, manifest.transport, spellings.shipments.get(index) ?? []),
  ),
});
