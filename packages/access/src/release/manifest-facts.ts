import type { Shipment, Transport } from '@hammerhead/contracts';
import { shipmentSources, transportSources } from './declaration.js';
import { project } from './project.js';

/** A shipment as its manifest states it. */
export type ReleasedShipment = Omit<Shipment, 'eei'>;

/** What a revision states of a shipment, and of how it travels. */
export interface Stated<Document = Shipment> {
  readonly shipment: Document;
  readonly transport: Transport;
}

/**
 * What a recipient of a release sees of a shipment: the facts of the manifest, all of them, and nothing of EEI (15 CFR
 * 30.60). This is the one place that decides it, for every channel.
 */
export function manifestFactsOf(stated: Stated): Stated<ReleasedShipment>;
export function manifestFactsOf({ shipment, transport }: Stated): object {
  return { shipment: project(shipment, shipmentSources), transport: transportFactsOf(transport) };
}

/** The same of its transport alone, for lists. */
export function transportFactsOf(transport: Transport): Transport;
export function transportFactsOf(transport: object): unknown {
  return project(transport, transportSources);
}
