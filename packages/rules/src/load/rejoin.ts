import { isScalar, Scalar, type YAMLMap } from './document.js';

/** A key of a mapping with its value. */
export interface Entry {
  readonly key: unknown;
  readonly value: unknown;
}

/**
 * The entries of a mapping. Within `{ }` a comma ends a plain value, so `points: 45 * pow(0.5, x / 365)` is parsed as
 * two entries, the second one a mere remainder. Where a value leaves a parenthesis open, what follows is joined to it
 * again, as it is written in the file.
 */
export function entriesOf(node: YAMLMap, file: string): readonly Entry[] {
  const entries: Entry[] = [];
  for (let index = 0; index < node.items.length; index += 1) {
    const entry = node.items[index];
    if (entry === undefined) continue;
    const { key, value } = entry;
    if (node.flow !== true || !isPlainText(value) || openParentheses(value.value) <= 0) {
      entries.push({ key, value });
      continue;
    }
    const start = value.range?.[0] ?? 0;
    const closing = node.items.findIndex(
      (later, at) => at > index && openParentheses(file.slice(start, endOf(later))) === 0,
    );
    if (closing === -1) entries.push({ key, value });
    else {
      entries.push({ key, value: plain(file, start, endOf(node.items[closing])) });
      index = closing;
    }
  }
  return entries;
}

function isPlainText(node: unknown): node is Scalar<string> {
  return isScalar(node) && node.type === 'PLAIN' && typeof node.value === 'string';
}

function plain(file: string, start: number, end: number): Scalar {
  const scalar = new Scalar(file.slice(start, end));
  scalar.type = 'PLAIN';
  scalar.range = [start, end, end];
  return scalar;
}

function endOf(entry: Entry | undefined): number {
  const last = isScalar(entry?.value) && entry.value.value !== null ? entry.value : entry?.key;
  return isScalar(last) ? (last.range?.[1] ?? 0) : 0;
}

/** Counts the parentheses that stay open, those in quotes left out. */
function openParentheses(text: string): number {
  let open = 0;
  let quote = '';
  for (const character of text) {
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '(') open += 1;
    else if (character === ')') open -= 1;
  }
  return open;
}
