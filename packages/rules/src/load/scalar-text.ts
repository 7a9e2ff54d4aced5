import type { Scalar } from './document.js';

/** The text of a YAML scalar, with the place of each of its characters in the file. */
export interface PlacedText {
  readonly value: string;
  /** The offset in the file of the character at `index`; one past the end gives the end. */
  readonly place: (index: number) => number;
}

const whiteSpace = /\s/;
const escapeLengths: Readonly<Record<string, number>> = { x: 4, u: 6, U: 10 };

/**
 * Finds the place of every character of a scalar by walking its value and its raw text side by side. Folding,
 * indentation and escapes only add white space and backslashes to the raw text, so all other characters come in the
 * same order in both.
 */
export function placedText(node: Scalar, value: string, file: string): PlacedText {
  const start = node.range?.[0] ?? 0;
  const end = node.range?.[1] ?? start;
  let at = contentStart(node, file, start);
  const places: number[] = [];
  const quoted = node.type === 'QUOTE_DOUBLE';
  for (let index = 0; index < value.length; index += 1) {
    const wanted = value.charAt(index);
    if (!whiteSpace.test(wanted)) {
      while (at < end && whiteSpace.test(file.charAt(at))) at += 1;
      while (quoted && isContinuation(file, at)) at = afterContinuation(file, at, end);
    }
    places[index] = Math.min(at, end);
    if (quoted && file.charAt(at) === '\\') {
      const lengthOfEscape = escapeLengths[file.charAt(at + 1)] ?? 2;
      // An astral character written as one escape is two code units of the value.
      if (lengthOfEscape === 10 && isHighSurrogate(wanted) && index + 1 < value.length) {
        index += 1;
        places[index] = Math.min(at, end);
      }
      at += lengthOfEscape;
    } else if (node.type === 'QUOTE_SINGLE' && wanted === "'") at += 2;
    else if (!whiteSpace.test(wanted) || whiteSpace.test(file.charAt(at))) at += 1;
  }
  places[value.length] = Math.min(at, end);
  return { value, place: (index) => places[Math.max(0, Math.min(index, value.length))] ?? start };
}

function contentStart(node: Scalar, file: string, start: number): number {
  if (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE') return start + 1;
  if (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED') {
    const header = file.indexOf('\n', start);
    return header === -1 ? start : header + 1;
  }
  return start;
}

function isContinuation(file: string, at: number): boolean {
  return file.charAt(at) === '\\' && /[\r\n]/.test(file.charAt(at + 1));
}

function afterContinuation(file: string, at: number, end: number): number {
  let next = at + 1;
  while (next < end && whiteSpace.test(file.charAt(next))) next += 1;
  return next;
}

function isHighSurrogate(character: string): boolean {
  const code = character.charCodeAt(0);
  return code >= 0xd800 && code <= 0xdbff;
}
