import type { Finding, Shipment, StoredJson, Transport } from '@hammerhead/contracts';
import type { Link } from '@hammerhead/imprint';

/** A shipment of a manifest that is about to be appended, checked and serialized beforehand. */
export type IncomingShipment =
  | {
      readonly bill: string;
      readonly canceled: false;
      readonly inScope: boolean;
      readonly destination: string;
      /** SHA-256 of the canonical shipment and transport: the same hash means that nothing changed. */
      readonly contentHash: Buffer;
      /** Canonical. */
      readonly document: StoredJson<Shipment>;
      readonly findings: StoredJson<readonly Finding[]>;
      readonly facts: readonly Link[];
      /** What it leaves behind for the scoring of others: `encodeImprint`. */
      readonly imprint: Uint8Array;
      /** Hash of consignee, goods and values, signed 32 bits: another one means that one of them changed. */
      readonly gist: number;
    }
  | { readonly bill: string; readonly canceled: true };

export interface IncomingManifest {
  readonly feedId: string;
  readonly number: string;
  readonly revision: number;
  /** SHA-256 over the hashes of its shipments, canceled ones included, in document order. */
  readonly contentHash: Buffer;
  readonly departureAt: string;
  /** Canonical. */
  readonly transport: StoredJson<Transport>;
  readonly findings: StoredJson<readonly Finding[]>;
  readonly shipments: readonly IncomingShipment[];
  readonly submission: { readonly id: string; readonly line: number } | null;
}

/** What a manifest costs in memory and in the database, in characters of its documents and findings. */
export const charactersOf = ({ shipments, findings, transport }: IncomingManifest): number =>
  shipments.reduce(
    (sum, shipment) => sum + (shipment.canceled ? 0 : shipment.document.length + shipment.findings.length),
    findings.length + transport.length,
  );
