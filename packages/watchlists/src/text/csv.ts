import { BrokenList } from '../item.js';
import { longestRecord } from '../limits.js';
import { countBreaks, type Scanned, scanLine, scanRecord } from './csv-scan.js';

export interface CsvRecord {
  /** The line of the file at which it ends, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** A quote in it is one too many or one too few: its line was read on its own. */
  readonly isStray?: true;
  /** It goes over several lines, and each of them alone has as many cells as a record has. */
  readonly isDoubtful?: true;
  /** It is longer than a record may be: no cell of it was read. */
  readonly isTooLong?: true;
}

/**
 * Reads the records of a CSV text as it comes in (RFC 4180; bare quotes within a cell are taken literally). One quote
 * too many never swallows what follows it: where a cell over several lines does not close properly, or gives its record
 * another number of cells than the first while one of its lines alone has that number, each line is read on its own.
 * @param columns the cells of a record; by default as many as the first one has
 * @throws BrokenList where the file ends within a quoted cell: it is cut off, or one quote takes everything that
 * follows
 */
export async function* csvRecords(text: AsyncIterable<string>, columns?: number): AsyncGenerator<CsvRecord> {
  const reader = new CsvReader(columns);
  for await (const part of text) yield* reader.read(part, false);
  yield* reader.read('', true);
}

class CsvReader {
  #columns: number | undefined;
  #text = '';
  /** The line of the next record. */
  #line = 1;
  /** Within a line that is too long. */
  #skips = false;

  constructor(columns: number | undefined) {
    this.#columns = columns;
  }

  /** Yields the records that are complete with this part of the text. */
  *read(part: string, isWhole: boolean): Generator<CsvRecord> {
    this.#text += part;
    let at = 0;
    while (at < this.#text.length) {
      if (this.#skips) {
        const end = this.#text.indexOf('\n', at);
        if (end === -1 && !isWhole) {
          at = this.#text.length;
          break;
        }
        at = end === -1 ? this.#text.length : end + 1;
        this.#skips = false;
        yield { line: this.#line, cells: [], isTooLong: true };
        this.#line += 1;
        continue;
      }
      const found = this.#recordAt(at, isWhole);
      if (found === 'more') {
        if (this.#text.length - at > longestRecord) this.#skips = true;
        else break;
        continue;
      }
      const { cells, next, breaks, isStray, isDoubtful } = found;
      const [from, length] = [at, next - at];
      at = next;
      // The last line may have no end.
      const line = this.#line + Math.max(0, breaks - 1);
      this.#line += breaks;
      if (isEmpty(this.#text, from, next)) continue;
      if (length > longestRecord) {
        yield { line, cells: [], isTooLong: true };
        continue;
      }
      this.#columns ??= cells.length;
      yield { line, cells, ...(isStray ? { isStray } : {}), ...(isDoubtful ? { isDoubtful } : {}) };
    }
    this.#text = this.#text.slice(at);
    if (isWhole && this.#skips) yield { line: this.#line, cells: [], isTooLong: true };
  }

  #recordAt(at: number, isWhole: boolean): FoundRecord | 'more' {
    const found = scanRecord(this.#text, at, isWhole);
    if (found === 'open')
      throw new BrokenList(
        `the quoted cell that begins in line ${this.#line} does not end: the file is cut off, or a quote is missing`,
        { line: this.#line + this.#breaksFrom(at) },
      );
    if (found === 'more' && this.#text.length - at <= longestRecord) return found;
    if (typeof found !== 'string') {
      const widths = found.breaks < 2 ? [] : this.#widthsOf(at, found.next);
      const isRight = found.cells.length === this.#columns;
      if (isRight && found.cells.length > 2 && isAll(widths, found.cells.length))
        return { ...found, isDoubtful: true };
      if (isRight || this.#columns === undefined || !widths.includes(this.#columns)) return found;
    }
    const alone = scanLine(this.#text, at, isWhole);
    return alone === 'more' ? alone : { ...alone, isStray: true };
  }

  /** The number of cells of each of these lines, read on its own. */
  #widthsOf(from: number, to: number): number[] {
    const text = this.#text.slice(0, to);
    const widths: number[] = [];
    for (let at = from; at < to; ) {
      const line = scanLine(text, at, true);
      if (line === 'more') break;
      widths.push(line.cells.length);
      at = line.next;
    }
    return widths;
  }

  #breaksFrom(at: number): number {
    return countBreaks(this.#text.trimEnd(), at, this.#text.length);
  }
}

interface FoundRecord extends Scanned {
  readonly isStray?: true;
  readonly isDoubtful?: true;
}

const isAll = (widths: readonly number[], width: number): boolean =>
  widths.length > 1 && widths.every((own) => own === width);

/** OFAC ends its files with a lone SUB (0x1A), as CP/M did. */
const isEmpty = (text: string, from: number, to: number): boolean => {
  if (to - from > 100) return false;
  const line = text.slice(from, to).trim();
  return line === '' || line === '\u001a';
};
