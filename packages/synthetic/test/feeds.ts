import { readFileSync } from 'node:fs';
import type { Manifest, Shipment } from '@hammerhead/contracts';
import {
  defaultSchemesUrl,
  type FeedOptions,
  loadSchemes,
  syntheticFeed,
  type SyntheticManifest,
  type Truth,
} from '../src/index.js';

export const departingFrom = '2023-09-01T00:00:00Z';
export const schemes = loadSchemes(readFileSync(defaultSchemesUrl, 'utf8'));

export const feedOf = (options: Partial<FeedOptions> = {}): Generator<SyntheticManifest> =>
  syntheticFeed({ seed: 1, shipments: 1_000, departingFrom, schemes, ...options });

/** Shipments that are not canceled; a synthetic feed cancels none. */
export const shipmentsOf = ({ shipments }: Manifest): Shipment[] =>
  shipments.flatMap((shipment) => ('goods' in shipment ? [shipment] : []));

export interface Known {
  readonly manifest: Manifest;
  readonly shipment: Shipment;
  readonly truth: Truth | undefined;
}

/** Each shipment with what is known of it. */
export function* knownShipments(options: Partial<FeedOptions> = {}): Generator<Known> {
  for (const { manifest, truth } of feedOf(options)) {
    const byBill = new Map(truth.map((entry) => [entry.bill, entry]));
    for (const shipment of shipmentsOf(manifest)) {
      yield { manifest, shipment, truth: byBill.get(shipment.bill) };
    }
  }
}
