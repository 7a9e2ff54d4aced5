import {
  type Cancellation,
  type InputFault,
  type Manifest,
  manifestSchema,
  type RefusalReason,
  type Shipment,
  type StoredJson,
  toStored,
  type Transport,
} from '@hammerhead/contracts';
import { isJsonObject } from '../formats/json/count.js';
import { parseJson } from '../formats/json/parse.js';
import { asWritten, noSpellings, type Spelling, type Spellings } from './code-spellings.js';
import { validateManifest } from './validate.js';

/**
 * The canonical JSON texts of a manifest: keys in the schema's order, `null` left out. What is stored has its codes as
 * their lists have them; `written` has them as the feed states them. Content is told by that: it is what an earlier
 * release stored, and the same manifest sent again is the same.
 */
export interface ManifestContent {
  readonly transport: StoredJson<Transport>;
  readonly written: string;
  /** The shipments in the manifest's order. */
  readonly shipments: readonly StatedShipment[];
}

/** A shipment with its text, or a bill that is canceled by name, whose text is never stored. */
export type StatedShipment =
  | {
      readonly canceled: false;
      readonly shipment: Shipment;
      readonly text: StoredJson<Shipment>;
      readonly written: string;
    }
  | {
      readonly canceled: true;
      readonly bill: string;
      readonly text: StoredJson<Cancellation>;
      readonly written: string;
    };

export interface AcceptedManifest {
  readonly ok: true;
  readonly manifest: Manifest;
  readonly content: ManifestContent;
  readonly spellings: Spellings;
}

/**
 * The reason why a manifest is refused: its text cannot be parsed, its content is no manifest, or it is too long to
 * examine.
 */
export type RefusalCode = Exclude<RefusalReason, 'manifest_conflict'>;

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
  const valid = validateManifest(parsed.value, parsed.count);
  if (!('manifest' in valid)) {
    const manifestNumber = numberOf(parsed.value);
    return { ok: false, code: 'invalid_manifest', manifestNumber, faults: valid };
  }
  return accepted(valid.manifest, valid.spellings);
}

const none: readonly Spelling[] = [];

/** Returns a manifest in canonical form with the texts of it that are stored. */
export function accepted(manifest: Manifest, spellings = noSpellings): AcceptedManifest {
  const transport = toStored(manifest.transport);
  const shipments = manifest.shipments.map((shipment, index): StatedShipment => {
    if (shipment.canceled === true) {
      const text = toStored(shipment);
      return { canceled: true, bill: shipment.bill, text, written: text };
    }
    const text = toStored(shipment);
    const written = asWritten(text, spellings.shipments.get(index) ?? none);
    return { canceled: false, shipment, text, written };
  });
  const written = asWritten(transport, spellings.transport);
  return { ok: true, manifest, content: { transport, written, shipments }, spellings };
}

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
