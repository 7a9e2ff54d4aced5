import { modes, partyKinds } from '@hammerhead/contracts';
import { compactCode, portOf, readLocode } from '@hammerhead/reference';
import { trimmed } from '@hammerhead/text';
import { isJsonObject } from '../formats/json/count.js';

/** A code that was written otherwise than its code list has it, and is read as the code of that list. */
export interface Spelling {
  /** Relative to the transport or to the shipment. */
  readonly path: readonly (string | number)[];
  /** As the feed states it, without blanks at its ends. */
  readonly written: string;
  readonly read: string;
}

/** The codes that a manifest writes otherwise than their code lists do. */
export interface Spellings {
  readonly transport: readonly Spelling[];
  /** By the index of the shipment; those without any are left out. */
  readonly shipments: ReadonlyMap<number, readonly Spelling[]>;
}

export const noSpellings: Spellings = { transport: [], shipments: new Map() };

/** Returns the code of the list that a text means, or undefined if it means none. */
type Reading = (written: string) => string | undefined;
/** The fields of an object that hold codes; those of a list are the same for each of its entries. */
interface CodeFields {
  readonly [key: string]: Reading | CodeFields;
}

/** No code is longer, however it is written. */
const longestCode = 64;

const capitals =
  (form: RegExp): Reading =>
  (written) => {
    // Nearly every one is written as it must be.
    if (form.test(written)) return written;
    const code = compactCode(written);
    return form.test(code) ? code : undefined;
  };

const smallLetters =
  (words: readonly string[]): Reading =>
  (written) => {
    if (words.includes(written)) return written;
    const word = compactCode(written).toLowerCase();
    return words.includes(word) ? word : undefined;
  };

/** Digits in place of letters are another finding, and such a code is kept as it is written. */
const port: Reading = (written) => {
  const { code, misread } = readLocode(written);
  return misread || portOf(code) === undefined ? undefined : code;
};

const twoLetters = capitals(/^[A-Z]{2}$/);
const oneLetter = capitals(/^[A-Z]$/);
const packageType = capitals(/^[A-Z0-9]{2,3}$/);

const party: CodeFields = { kind: smallLetters(partyKinds), address: { country: twoLetters } };

const transportCodes: CodeFields = {
  mode: smallLetters(modes),
  carrier: capitals(/^[A-Z0-9]{2,4}$/),
  portOfExport: port,
  portOfUnlading: port,
};

const shipmentCodes: CodeFields = {
  destination: twoLetters,
  parties: {
    shipper: party,
    consignee: party,
    notify: party,
    forwarder: party,
    intermediateConsignee: party,
  },
  packages: { type: packageType },
  equipment: { type: capitals(/^[A-Z0-9]{4}$/), load: capitals(/^(?:FCL|LCL|EMPTY)$/) },
  goods: { packageType },
  eei: {
    stateOfOrigin: twoLetters,
    ultimateConsigneeType: oneLetter,
    countryOfDestination: twoLetters,
    usppi: party,
    ultimateConsignee: party,
    intermediateConsignee: party,
    forwarder: party,
    lines: { origin: oneLetter, exportCode: twoLetters, unit: capitals(/^[A-Z0-9]{1,3}$/) },
  },
};

/** Writes the codes of a parsed transport as their lists do, in place. @returns those that were written otherwise */
export const spellTransport = (transport: unknown): readonly Spelling[] => spell(transport, transportCodes);

/** Writes the codes of a parsed shipment as their lists do, in place. @returns those that were written otherwise */
export const spellShipment = (shipment: unknown): readonly Spelling[] => spell(shipment, shipmentCodes);

function spell(value: unknown, fields: CodeFields): readonly Spelling[] {
  const found: Spelling[] = [];
  spellAt(value, fields, [], found);
  return found.length === 0 ? none : found;
}

const none: readonly never[] = [];

/** @param path where `value` stands; as it was again afterwards */
function spellAt(value: unknown, fields: CodeFields, path: (string | number)[], found: Spelling[]): void {
  if (!isJsonObject(value)) return;
  if (Array.isArray(value)) {
    for (const [index, entry] of value.entries()) {
      if (Array.isArray(entry)) continue;
      path.push(index);
      spellAt(entry, fields, path, found);
      path.pop();
    }
    return;
  }
  for (const key in fields) {
    const field = fields[key];
    const inner = value[key];
    if (field === undefined || inner === undefined) continue;
    path.push(key);
    if (typeof field === 'object') spellAt(inner, field, path, found);
    else if (typeof inner === 'string' && inner.length <= longestCode) {
      const read = field(inner) ?? inner;
      if (read !== inner) {
        Reflect.set(value, key, read);
        const written = trimmed(inner);
        if (written !== read) found.push({ path: [...path], written, read });
      }
    }
    path.pop();
  }
}

/** Returns the text of a document as the feed states it: with the codes as written. */
export function asWritten(text: string, spellings: readonly Spelling[]): string {
  if (spellings.length === 0) return text;
  const document: unknown = JSON.parse(text);
  for (const { path, written } of spellings) {
    let at = document;
    for (const key of path.slice(0, -1)) at = isJsonObject(at) ? at[key] : undefined;
    const last = path.at(-1);
    if (isJsonObject(at) && last !== undefined) Reflect.set(at, last, written);
  }
  return JSON.stringify(document);
}
