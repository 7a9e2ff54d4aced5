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
      /** The shipment as canonical JSON. */
      readonly document: StoredJson<Shipment>;
      readonly findings: StoredJson<readonly Finding[]>;
      readonly facts: readonly Link[];
      /** The traces of it that the scoring of others uses: `encodeImprint`. */
      readonly imprint: Uint8Array;
      /** The hash of consignee, goods and values, signed 32 bits: a different one means that one of them changed. */
      readonly gist: number;
    }
  | { readonly bill: string; readonly canceled: true };

export interface IncomingManifest {
  readonly feedId: string;
  readonly number: string;
  readonly revision: number;
  /** SHA-256 over the hashes of its shipments, including canceled ones, in document order. */
  readonly contentHash: Buffer;
  readonly departureAt: string;
  /** The transport as canonical JSON. */
  readonly transport: StoredJson<Transport>;
  readonly findings: StoredJson<readonly Finding[]>;
  /** Of the transport and of all shipments. */
  readonly findingCount: number;
  readonly shipments: readonly IncomingShipment[];
  readonly submission: { readonly id: string; readonly line: number } | null;
}

/** The cost of a manifest in memory and in the database, in characters of its documents and findings. */
export const charactersOf = ({ shipments, findings, transport }: IncomingManifest): number =>
  shipments.reduce(
    (sum, shipment) => sum + (shipment.canceled ? 0 : shipment.document.length + shipment.findings.length),
    findings.length + transport.length,
  );
