/** The properties of a JSON text that one pass over its bytes finds before it is parsed. */
export interface JsonShape {
  /** Members of all objects together, each repeated key counted again. Exact if the text is JSON. */
  readonly members: number;
  /** The deepest nesting of objects and lists. */
  readonly depth: number;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
/** `[` and `{` differ in this bit alone, and so do `]` and `}`. */
const CASE_BIT = 0x20;
const OPEN = 0x7b;
const CLOSE = 0x7d;

/**
 * Counts members and nesting without recursion, in one pass that no input can make slow: 100,000 opening
 * brackets must be refused before any parser or validator descends into them.
 */
export function scanJson(bytes: Uint8Array): JsonShape {
  const end = bytes.length;
  let members = 0;
  let depth = 0;
  let deepest = 0;
  let at = 0;
  while (at < end) {
    const byte = bytes[at];
    at += 1;
    if (byte === undefined) break;
    if (byte === QUOTE) at = afterString(bytes, at);
    else if (byte === COLON) members += 1;
    else if ((byte | CASE_BIT) === OPEN) {
      depth += 1;
      if (depth > deepest) deepest = depth;
    } else if ((byte | CASE_BIT) === CLOSE) depth -= 1;
  }
  return { members, depth: deepest };
}

/** Returns the offset after the closing quote of the string whose content begins at `start`. */
function afterString(bytes: Uint8Array, start: number): number {
  let at = start;
  for (;;) {
    const byte = bytes[at];
    at += 1;
    if (byte === QUOTE || byte === undefined) return at;
    if (byte === BACKSLASH) at += 1;
  }
}
