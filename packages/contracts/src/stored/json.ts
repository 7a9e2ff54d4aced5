declare const content: unique symbol;

/**
 * JSON text of a `T` that this program wrote. No text is one by itself: `toStored` makes it from a `T`, and where a
 * statement is read the type of its rows says which columns hold which. So what may be read without validation is decided
 * by who wrote it.
 */
export type StoredJson<T> = string & { readonly [content]: T };

/** The text of a value as it is stored. */
export function toStored<T>(value: T): StoredJson<T>;
export function toStored(value: unknown): string {
  return JSON.stringify(value);
}

/**
 * Reads a stored text back. It is not validated: a row is written once and read for years, and what may be entered today
 * is no rule for what was accepted then. This is the one place that takes a text at its writer's word.
 */
export function parseStored<T>(text: StoredJson<T>): T;
export function parseStored(text: string): unknown {
  const value: unknown = JSON.parse(text);
  return value;
}

/** A stored shape is written once; whoever reads it changes nothing in it. */
export type DeepReadonly<T> = T extends readonly (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
    : T;
