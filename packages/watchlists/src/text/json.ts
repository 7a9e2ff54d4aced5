import { BrokenList } from '../item.js';

/** @throws BrokenList where it is no JSON */
export function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch (error) {
    throw new BrokenList(
      error instanceof Error ? `the file is not JSON: ${error.message}` : 'the file is not JSON',
    );
  }
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value as text, where it is one, a number or a flag; `""` else. What PostgreSQL cannot store is replaced. */
export function textValue(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' ? value.toWellFormed().replaceAll('\0', '\ufffd').trim() : '';
}

/** A list of texts: one text parted at semicolons, or an array of texts. */
export const textValues = (value: unknown): string[] =>
  (Array.isArray(value) ? value.map(textValue) : textValue(value).split(';'))
    .map((text) => text.trim())
    .filter((text) => text !== '');
