import {
  canonicalize,
  type InputFault,
  type Manifest,
  manifestSchema,
  plainWords,
  wrongType,
} from '@hammerhead/contracts';
import { trimmed } from '@hammerhead/text';
import { compile } from 'zod';
import { isJsonObject, type JsonCount } from '../formats/json/count.js';
import { type Spelling, type Spellings, spellShipment, spellTransport } from './code-spellings.js';
import { FaultList } from './faults.js';

/** The longest list that a shipment may hold: `goods` and `eei.lines`. */
const longestList = 10_000;
/** The schema of the header, compiled once at load: five times as fast as the same schema interpreted. */
const headerSchema = compile(manifestSchema);
const shipmentOrCancellation = compile(manifestSchema.shape.shipments.element);
/** A placeholder for the shipments while the header is checked. */
const anyShipments = [{ bill: '-', canceled: true }];

export interface ValidManifest {
  readonly manifest: Manifest;
  readonly spellings: Spellings;
}

/**
 * Checks a parsed document against the manifest schema, the header first and then shipment by shipment. It does not use
 * one call, because that would collect an issue for each wrong entry before any limit is checked, and a body of some
 * megabytes can hold millions of wrong entries. Codes in `document` are replaced by those that they are read as.
 * @returns the canonical manifest, or every fault up to `maximumFaults`.
 */
export function validateManifest(document: unknown, count: JsonCount): ValidManifest | readonly InputFault[] {
  const found = new FaultList();
  if (!isJsonObject(document) || Array.isArray(document)) {
    found.add([], wrongType('object', document));
    return found.faults;
  }
  const { shipments } = document;
  const transport = spellTransport(document['transport']);
  const header = headerSchema.safeParse({ ...document, shipments: anyShipments }, { error: plainWords });
  if (!header.success) found.addIssues([], document, header.error.issues);
  if (!Array.isArray(shipments)) found.add(['shipments'], wrongType('array', shipments));
  else if (shipments.length === 0) found.add(['shipments'], 'must have at least 1 entry');
  else {
    const { read, spellings } = readShipments(shipments, count, found);
    if (header.success && found.faults.length === 0) {
      const manifest = canonicalize({ ...header.data, shipments: read });
      return { manifest, spellings: { transport, shipments: spellings } };
    }
  }
  return found.faults;
}

type ReadShipments = NonNullable<ReturnType<typeof manifestSchema.safeParse>['data']>['shipments'];

function readShipments(shipments: readonly unknown[], count: JsonCount, found: FaultList) {
  const read: ReadShipments = [];
  const spellings = new Map<number, readonly Spelling[]>();
  const seen = new Map<string, number>();
  for (const [index, shipment] of shipments.entries()) {
    if (found.isFull) break;
    if (count.longestList > longestList && hasLongList(['shipments', index], shipment, found)) continue;
    const spelled = spellShipment(shipment);
    if (spelled.length > 0) spellings.set(index, spelled);
    const result = safely(shipment);
    if (result === undefined) found.add(['shipments', index], 'has too many faults to list');
    else if (result.success) read.push(result.data);
    else if (!found.addMisspeltCancellation(['shipments', index], shipment))
      found.addIssues(['shipments', index], shipment, result.error.issues);
    noteBill(index, shipment, seen, found);
  }
  return { read, spellings };
}

/** Checks one shipment; undefined if the schema found more issues than it can return in one call. */
function safely(shipment: unknown) {
  try {
    return shipmentOrCancellation.safeParse(shipment, { error: plainWords });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function noteBill(index: number, shipment: unknown, seen: Map<string, number>, found: FaultList): void {
  const given = isJsonObject(shipment) ? shipment['bill'] : undefined;
  if (typeof given !== 'string') return;
  const bill = trimmed(given);
  const first = seen.get(bill);
  if (first === undefined) seen.set(bill, index);
  else found.add(['shipments', index, 'bill'], `stands twice in this manifest: also at shipments[${first}]`);
}

/** Finds lists longer than any that a shipment may hold, before the schema checks each entry. */
function hasLongList(path: readonly PropertyKey[], value: unknown, found: FaultList): boolean {
  if (!isJsonObject(value)) return false;
  if (Array.isArray(value) && value.length > longestList) {
    found.add(path, `must have at most ${longestList} entries`);
    return true;
  }
  let any = false;
  for (const key of Object.keys(value)) {
    if (hasLongList([...path, Array.isArray(value) ? Number(key) : key], value[key], found)) any = true;
  }
  return any;
}
