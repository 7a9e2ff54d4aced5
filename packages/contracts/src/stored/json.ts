declare const content: unique symbol;

/**
 * JSON text of a `T` that this program wrote. An ordinary string is not one: `toStored` makes it from a `T`, and where
 * a statement is read the type of its rows declares which columns hold which. So the writer determines what may be read
 * without validation.
 */
export type StoredJson<T> = string & { readonly [content]: T };

/** Returns the text of a value as it is stored. */
export function toStored<T>(value: T): StoredJson<T>;
export function toStored(value: unknown): string {
  return JSON.stringify(value);
}

/**
 * Parses a stored text. It is not validated: a row is written once and read for years, and the rules for what may be
 * entered today do not apply to what was accepted then. This is the one place that trusts the writer of a text.
 */
export function parseStored<T>(text: StoredJson<T>): T;
export function parseStored(text: string): unknown {
  const value: unknown = JSON.parse(text);
  return value;
}

/** A stored shape that its readers may not change: it is written once. */
export type DeepReadonly<T> = T extends readonly (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
    : T;
