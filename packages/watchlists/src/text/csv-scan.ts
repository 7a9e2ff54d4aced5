const QUOTE = 0x22;
const COMMA = 0x2c;
const NEWLINE = 0x0a;
const RETURN = 0x0d;
const SPACE = 0x20;
const TAB = 0x09;

/** One record of a CSV text. */
export interface Scanned {
  readonly cells: readonly string[];
  /** The offset of the next record. */
  readonly next: number;
  /** Line breaks that it took, with the one that ends it. */
  readonly breaks: number;
}

/**
 * Why no record could be read: it continues in text that has not come yet (`more`), a quote within a cell of several
 * lines is neither doubled nor followed by a comma (`stray`), or a cell is never closed (`open`).
 */
export type Unscanned = 'more' | 'stray' | 'open';

/**
 * Reads the record at `from`, by RFC 4180. Within a line, a quote that is not followed by a comma or the end of the
 * line is taken literally, as many write it. A cell over several lines must not have such a quote, since then one of
 * its quotes is probably too many. @param isWhole whether nothing comes after this text
 */
export function scanRecord(text: string, from: number, isWhole: boolean): Scanned | Unscanned {
  return scan(text, from, isWhole, false);
}

/** Reads the line at `from` as a record of its own: a quote that does not close in it is taken literally. */
export function scanLine(text: string, from: number, isWhole: boolean): Scanned | 'more' {
  const scanned = scan(text, from, isWhole, true);
  return typeof scanned === 'string' ? 'more' : scanned;
}

function scan(text: string, from: number, isWhole: boolean, alone: boolean): Scanned | Unscanned {
  const cells: string[] = [];
  let at = from;
  let breaks = 0;
  for (;;) {
    if (text.charCodeAt(at) === QUOTE) {
      const cell = quotedCell(text, at, isWhole, alone);
      if (typeof cell === 'string' && cell !== 'literal') return cell;
      if (typeof cell !== 'string') {
        cells.push(cell.value);
        breaks += cell.breaks;
        at = cell.end;
      }
      if (typeof cell === 'string') at = pushPlain(text, at, cells);
    } else at = pushPlain(text, at, cells);
    if (at >= text.length) return isWhole ? { cells, next: at, breaks } : 'more';
    const code = text.charCodeAt(at);
    if (code === COMMA) {
      at += 1;
      continue;
    }
    if (code === NEWLINE) return { cells, next: at + 1, breaks: breaks + 1 };
    if (at + 1 >= text.length && !isWhole) return 'more';
    return { cells, next: text.charCodeAt(at + 1) === NEWLINE ? at + 2 : at + 1, breaks: breaks + 1 };
  }
}

/** Adds the text from `at` to the next comma or end of line. @returns its end */
function pushPlain(text: string, at: number, cells: string[]): number {
  let end = at;
  for (; end < text.length; end += 1) {
    const code = text.charCodeAt(end);
    if (code === COMMA || code === NEWLINE || code === RETURN) break;
  }
  cells.push(text.slice(at, end));
  return end;
}

interface QuotedCell {
  readonly value: string;
  /** The offset of the comma or line break after it, or of the end of the text. */
  readonly end: number;
  readonly breaks: number;
}

/** Reads the quoted cell at `open`; `literal` where it does not close in its line and the line is read `alone`. */
function quotedCell(
  text: string,
  open: number,
  isWhole: boolean,
  alone: boolean,
): QuotedCell | Unscanned | 'literal' {
  let value = '';
  let from = open + 1;
  let breaks = 0;
  let hasBare = false;
  for (let at = from; ; ) {
    const quote = text.indexOf('"', at);
    const end = quote === -1 ? text.length : quote;
    const own = countBreaks(text, at, end);
    if (own > 0 && alone) return 'literal';
    // A cell with bare quotes is accepted only within one line.
    if (own > 0 && hasBare) return 'stray';
    breaks += own;
    if (quote === -1) return alone && isWhole ? 'literal' : isWhole ? 'open' : 'more';
    if (quote + 1 >= text.length && !isWhole) return 'more';
    if (text.charCodeAt(quote + 1) === QUOTE) {
      value += text.slice(from, quote + 1);
      from = at = quote + 2;
      continue;
    }
    let behind = quote + 1;
    while (isBlank(text.charCodeAt(behind))) behind += 1;
    if (behind >= text.length && !isWhole) return 'more';
    if (behind >= text.length || endsCell(text.charCodeAt(behind)))
      return { value: value + text.slice(from, quote), end: behind, breaks };
    if (breaks > 0) return 'stray';
    hasBare = true;
    at = quote + 1;
  }
}

const isBlank = (code: number): boolean => code === SPACE || code === TAB;
const endsCell = (code: number): boolean => code === COMMA || code === NEWLINE || code === RETURN;

/** Line breaks in a part of a text: `\n`, `\r\n` or `\r`. */
export function countBreaks(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code === NEWLINE || (code === RETURN && text.charCodeAt(at + 1) !== NEWLINE)) count += 1;
  }
  return count;
}
