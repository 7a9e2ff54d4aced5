/** `T` as it is stored and scored: `null` and absent mean the same, and become absent. */
export type Canonical<T> = T extends readonly (infer Item)[]
  ? Canonical<Item>[]
  : T extends object
    ? { [Key in keyof T]: Canonical<Exclude<T[Key], null>> }
    : T;

/**
 * Removes every `null` below `value` and makes every `-0` a 0, in place, so that `"notify": null` and no `notify` have
 * one canonical text and one meaning in rules. Zod has already put the keys in the order of the schema, so
 * `JSON.stringify` of the result is canonical.
 */
export function canonicalize<T extends object>(value: T): Canonical<T>;
export function canonicalize(value: Record<string, unknown>): object {
  for (const key in value) {
    const inner = value[key];
    if (inner === null) value[key] = undefined;
    else if (inner === 0) value[key] = 0;
    else if (isRecord(inner)) canonicalize(inner);
  }
  return value;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object';
