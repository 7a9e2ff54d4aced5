import type { ListItem } from '../item.js';
import { type JsonPart, readPart } from './json-split.js';
import type { LongNumbers } from './json-value.js';

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value as text, where it is one, a number or a flag; `""` else. */
export function textValue(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' ? value.trim() : '';
}

/** A list of texts: one text parted at semicolons, or an array of texts. */
export const textValues = (value: unknown): string[] =>
  (Array.isArray(value) ? value.map(textValue) : textValue(value).split(';'))
    .map((text) => text.trim())
    .filter((text) => text !== '');

/**
 * Whether a value is an object or a list where a text belongs, or within a list of texts: `textValues` would lose it.
 */
export const isNoText = (value: unknown): boolean =>
  Array.isArray(value) ? value.some((item) => typeof item === 'object' && item !== null) : isObject(value);

const letGo: JsonPart = { text: '', line: 0, column: 0 };

/**
 * One item for each value of a list, read when it is asked for; its text is let go then, since a list may fill half the
 * memory.
 * @param path of the list within its document
 */
export function* jsonItems(
  parts: JsonPart[],
  path: string,
  read: (value: unknown, path: string) => ListItem,
  longNumbers: LongNumbers = 'text',
): Generator<ListItem> {
  for (const [index, part] of parts.entries()) {
    const at = { path: `${path}[${index}]` };
    const { value, repeated } = readPart(part, longNumbers);
    parts[index] = letGo;
    if (repeated.length === 0) yield { ...read(value, at.path), at };
    else {
      const twice = (key: string) => ({
        path: `${at.path}.${key}`,
        message: 'stands twice in this object; left out',
      });
      yield { at, faults: repeated.slice(0, 100).map(twice) };
    }
  }
}

/** Values among which an object is looked for. */
const sampledParts = 100;

/** The first objects of a list, as samples of the others. */
export const firstObjects = (parts: readonly JsonPart[]): readonly Readonly<Record<string, unknown>>[] =>
  parts.slice(0, sampledParts).flatMap((part) => {
    const { value } = readPart(part);
    return isObject(value) ? [value] : [];
  });
