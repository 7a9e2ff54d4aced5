/** The contents of a parsed JSON value, on all levels together. */
export interface JsonCount {
  /** Members of all objects; fewer than in the text if a key was repeated. */
  members: number;
  /** Entries of the longest list. */
  longestList: number;
}

/** Counts members and list lengths below `value`. It is recursive: the depth must have been bounded before. */
export function countJson(value: unknown): JsonCount {
  const count = { members: 0, longestList: 0 };
  if (isJsonObject(value)) add(value, count);
  return count;
}

/** True for JSON objects and lists, whose entries can then be read by key. */
export const isJsonObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function add(value: Readonly<Record<string, unknown>>, count: JsonCount): void {
  if (Array.isArray(value)) {
    if (value.length > count.longestList) count.longestList = value.length;
    for (const inner of value) if (isJsonObject(inner)) add(inner, count);
    return;
  }
  for (const key in value) {
    count.members += 1;
    const inner = value[key];
    if (isJsonObject(inner)) add(inner, count);
  }
}
