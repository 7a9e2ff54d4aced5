import {
  type Cancellation,
  type InputFault,
  type Manifest,
  manifestSchema,
  type Shipment,
  type StoredJson,
  toStored,
  type Transport,
} from '@hammerhead/contracts';
import { isJsonObject } from '../formats/json/count.js';
import { type JsonRefusal, parseJson } from '../formats/json/parse.js';
import { validateManifest } from './validate.js';

/** The canonical JSON texts that are stored and hashed: keys in the schema's order, `null` left out. */
export interface ManifestContent {
  readonly transport: StoredJson<Transport>;
  /** The shipments in the manifest's order. */
  readonly shipments: readonly StatedShipment[];
}

/** A shipment with its text, or a bill that is canceled by name, whose text is never stored. */
export type StatedShipment =
  | { readonly canceled: false; readonly shipment: Shipment; readonly text: StoredJson<Shipment> }
  | { readonly canceled: true; readonly bill: string; readonly text: StoredJson<Cancellation> };

export interface AcceptedManifest {
  readonly ok: true;
  readonly manifest: Manifest;
  readonly content: ManifestContent;
}

/**
 * The reason why a manifest is refused: its text cannot be parsed, its content is no manifest, or it is too long to
 * examine.
 */
export type RefusalCode = JsonRefusal['code'] | 'invalid_manifest' | 'too_large';

export interface RefusedManifest {
  readonly ok: false;
  readonly code: RefusalCode;
  /** The manifest number, if the text could be read that far. */
  readonly manifestNumber: string | null;
  /** The faults with their paths, such as `shipments[3].goods[0].hs`; at most 1,000 entries. */
  readonly faults: readonly InputFault[];
}

export type ReadManifest = AcceptedManifest | RefusedManifest;

/**
 * Reads one manifest in canonical JSON from its bytes. Never throws, whatever the bytes. Two texts with the same
 * meaning (other order of keys, `null` or absent, other white space, `-0` or `0`) have the same content.
 */
export function readManifest(bytes: Uint8Array): ReadManifest {
  const parsed = parseJson(bytes);
  if (!parsed.ok) return { ...parsed, manifestNumber: null };
  const manifest = validateManifest(parsed.value, parsed.count);
  if (!('shipments' in manifest)) {
    const manifestNumber = numberOf(parsed.value);
    return { ok: false, code: 'invalid_manifest', manifestNumber, faults: manifest };
  }
  return accepted(manifest);
}

/** Returns a manifest in canonical form with the texts of it that are stored. */
export const accepted = (manifest: Manifest): AcceptedManifest => ({
  ok: true,
  manifest,
  content: {
    transport: toStored(manifest.transport),
    shipments: manifest.shipments.map((shipment) =>
      shipment.canceled === true
        ? { canceled: true, bill: shipment.bill, text: toStored(shipment) }
        : { canceled: false, shipment, text: toStored(shipment) },
    ),
  },
});

/**
 * Accepts a document as if it had been sent as JSON.
 * @throws Error if that would be refused
 */
export function acceptDocument(document: unknown): AcceptedManifest {
  const read = readManifest(encoder.encode(JSON.stringify(document)));
  if (read.ok) return read;
  throw new Error(`no manifest ${read.manifestNumber}: ${JSON.stringify(read.faults.slice(0, 3))}`);
}

const encoder = new TextEncoder();

function numberOf(document: unknown): string | null {
  const given = isJsonObject(document) ? document['manifestNumber'] : undefined;
  const read = manifestSchema.shape.manifestNumber.safeParse(given);
  return read.success ? read.data : null;
}
