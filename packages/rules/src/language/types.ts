import type { Advice } from './advice.js';
import type { Range, Values } from './values.js';

/** The type of an expression. Numbers are doubles; times are ISO 8601 texts. */
export type Type = ScalarType | ListType | ObjectType;

export interface ScalarType {
  readonly kind: 'number' | 'text' | 'bool';
  /** Of a text: the values that it has, where they are known. */
  readonly values?: Values;
  /** Of a text: how else to ask where a literal may miss what it means. */
  readonly advice?: Advice;
  /** Of a number: where it lies, where that is known. */
  readonly range?: Range;
}

export interface ListType {
  readonly kind: 'list';
  readonly of: Type;
}

/** An object with named fields, such as a shipment or one line of goods. */
export interface ObjectType {
  readonly kind: 'object';
  readonly fields: Readonly<Record<string, Field>>;
}

/** A variable or field that rules may read. */
export interface Field {
  readonly type: Type;
  /** An absent optional field makes an expression that reads it unknown; only has() may ask whether it is there. */
  readonly optional: boolean;
  /** One line for the person who writes rules: meaning and unit. */
  readonly doc: string;
  /**
   * The sources of the fact: `manifest`, `eei`, `watchlist` … A derived field names every source that it may rest on.
   * Left out, they are those of the object that holds the field. Whatever is in a list rests on the sources of the list, too.
   */
  readonly sources?: readonly string[];
}

export const number: ScalarType = { kind: 'number' };
export const text: ScalarType = { kind: 'text' };
export const bool: ScalarType = { kind: 'bool' };
/** A text of known values: a comparison with another is refused or warned of. */
export const textOf = (values: Values): ScalarType => ({ kind: 'text', values });
/** The same text, whose comparisons with literals are looked at. */
export const advised = (type: ScalarType, advice: Advice): ScalarType => ({ ...type, advice });
/** A number of a known range: a comparison that its range decides is warned of. */
export const numberFrom = (least: number, most = Number.POSITIVE_INFINITY): ScalarType => ({
  kind: 'number',
  range: { least, most, whole: false },
});
/** The same of whole numbers, such as counts. */
export const wholeFrom = (least: number, most = Number.POSITIVE_INFINITY): ScalarType => ({
  kind: 'number',
  range: { least, most, whole: true },
});
export const list = (of: Type): ListType => ({ kind: 'list', of });
export const object = (fields: Readonly<Record<string, Field>>): ObjectType => ({ kind: 'object', fields });

/** A field that is always there. */
export function required(type: Type, doc: string, ...sources: readonly string[]): Field {
  return { type, optional: false, doc, ...(sources.length > 0 && { sources }) };
}

/** A field that may be absent; `null` counts as absent. */
export function optional(type: Type, doc: string, ...sources: readonly string[]): Field {
  return { type, optional: true, doc, ...(sources.length > 0 && { sources }) };
}

export function sameType(a: Type, b: Type): boolean {
  if (a.kind === 'list' && b.kind === 'list') return sameType(a.of, b.of);
  if (a.kind === 'object' && b.kind === 'object') return a === b || a.fields === b.fields;
  return a.kind === b.kind;
}

/** Names a type in a rule author's words: `number`, `list of text`, `object`. */
export function nameOfType(type: Type): string {
  return type.kind === 'list' ? `list of ${nameOfType(type.of)}` : type.kind;
}

/** The field of that name; inherited names such as `constructor` are not fields. */
export function fieldOf(type: ObjectType, name: string): Field | undefined {
  return Object.hasOwn(type.fields, name) ? type.fields[name] : undefined;
}
