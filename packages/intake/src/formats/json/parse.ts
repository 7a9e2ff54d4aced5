import { type InputFault, pathText } from '@hammerhead/contracts';
import { countJson, type JsonCount } from './count.js';
import { JsonReader, JsonSyntaxFault } from './reader.js';
import { scanJson } from './scan.js';

/** The deepest nesting that is accepted; a manifest needs nine levels. */
export const maximumDepth = 64;
/** The most faults that are listed: the caller learns that there are more, not all of them. */
export const maximumFaults = 1_000;

export interface JsonRefusal {
  readonly ok: false;
  readonly code: 'invalid_utf8' | 'json_too_deep' | 'json_malformed' | 'json_duplicate_key';
  readonly faults: readonly InputFault[];
}
export interface ParsedJson {
  readonly ok: true;
  readonly value: unknown;
  readonly count: JsonCount;
}

const decoder = new TextDecoder('utf-8', { fatal: true });

/**
 * Parses one JSON text strictly: valid UTF-8 (a byte order mark is tolerated), at most `maximumDepth` levels, RFC 8259
 * syntax, and no key twice in one object (RFC 7493), because two readers may use different ones of them. The cost over
 * `JSON.parse` is one pass over the bytes and one over the value.
 */
export function parseJson(bytes: Uint8Array): ParsedJson | JsonRefusal {
  const text = decode(bytes);
  if (text === undefined) return refusal('invalid_utf8', [{ path: '', message: 'is not valid UTF-8' }]);
  const shape = scanJson(bytes);
  if (shape.depth > maximumDepth) {
    return refusal('json_too_deep', [{ path: '', message: `is nested deeper than ${maximumDepth} levels` }]);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refusal('json_malformed', [{ path: '', message: syntaxFault(text) }]);
  }
  const count = countJson(value);
  if (count.members !== shape.members) return refusal('json_duplicate_key', repeatedKeys(text));
  return { ok: true, value, count };
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

const refusal = (code: JsonRefusal['code'], faults: readonly InputFault[]): JsonRefusal => ({
  ok: false,
  code,
  faults,
});

function syntaxFault(text: string): string {
  try {
    new JsonReader(text).readDocument();
  } catch (error) {
    if (error instanceof JsonSyntaxFault) return `${place(text, error.offset)}: ${error.message}`;
    throw error;
  }
  return 'is not JSON';
}

/** Describes a place: line and column count characters from 1; the offset counts them from 0. */
function place(text: string, offset: number): string {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  const column = offset - before.lastIndexOf('\n');
  return `line ${line}, column ${column} (offset ${offset})`;
}

function repeatedKeys(text: string): InputFault[] {
  const reader = new JsonReader(text);
  reader.readDocument();
  return reader.repeated
    .slice(0, maximumFaults)
    .map((path) => ({ path: pathText(path.map(shownKey)), message: 'stands twice in this object' }));
}

/** A key as it can appear in a path: bare if it is a plain word, otherwise quoted, escaped and shortened. */
export function shownKey(key: PropertyKey): PropertyKey {
  if (typeof key !== 'string' || /^[A-Za-z_$][\w$-]{0,99}$/.test(key)) return key;
  return JSON.stringify(key.slice(0, 100));
}
