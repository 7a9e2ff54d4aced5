import type { IncomingManifest } from '@hammerhead/intake';

/** What a manifest costs in memory and in the database, in characters of its documents and findings. */
export const charactersOf = ({ shipments, findings, transport }: IncomingManifest): number =>
  shipments.reduce(
    (sum, shipment) => sum + (shipment.canceled ? 0 : shipment.document.length + shipment.findings.length),
    findings.length + transport.length,
  );
