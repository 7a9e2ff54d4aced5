import { BrokenList, tooMany } from '../item.js';
import { longestRecord } from '../limits.js';
import { foundAt, JsonFault, type LongNumbers, type ReadJson, readJson } from './json-value.js';

/** A part of a JSON document that is not read yet: a list has many, and reading all at once would take a second. */
export interface JsonPart {
  readonly text: string;
  /** The line and column at which it begins, from 1. */
  readonly line: number;
  readonly column: number;
}

export interface JsonDocument {
  /** Members that are not lists; empty where the document is itself a list. */
  readonly head: ReadonlyMap<string, unknown>;
  /** Lists by key, `''` where the document itself is one. */
  readonly lists: ReadonlyMap<string, JsonPart[]>;
}

/**
 * Takes a JSON document apart as it comes in: an object, of which the lists are parted and everything else is read, or
 * a list.
 * @param limit most values of a list
 * @throws BrokenList where it is no JSON, as far as that shows; where a key stands twice outside of the lists; where one
 *   value is longer than a record may be, or there are too many
 */
export async function splitJson(text: AsyncIterable<string>, limit: number): Promise<JsonDocument> {
  const splitter = new Splitter(limit);
  for await (const part of text) splitter.read(part, false);
  splitter.read('', true);
  return splitter;
}

/** @throws BrokenList where it is no JSON */
export function readPart({ text, line, column }: JsonPart, longNumbers: LongNumbers = 'double'): ReadJson {
  try {
    return readJson(text, longNumbers);
  } catch (error) {
    if (!(error instanceof JsonFault)) throw error;
    const before = text.slice(0, error.offset);
    const breaks = before.split('\n').length - 1;
    throw notJson(
      error.message,
      line + breaks,
      breaks === 0 ? column + before.length : before.length - before.lastIndexOf('\n'),
    );
  }
}

const notJson = (message: string, line: number, column: number): BrokenList =>
  new BrokenList(`the file is not JSON: line ${line}, column ${column}: ${message}`);

/** The most members of a document beside its list; each is read whole. */
const mostMembers = 1_000;

/** The tokens that may come next. */
type State =
  | 'document'
  | 'key'
  | 'keyOrEnd'
  | 'colon'
  | 'value'
  | 'memberEnd'
  | 'item'
  | 'itemOrEnd'
  | 'itemEnd'
  | 'end';

/** Thrown where the text goes on in what has not come yet. */
const more = Symbol('more');

class Splitter implements JsonDocument {
  readonly head = new Map<string, unknown>();
  readonly lists = new Map<string, JsonPart[]>();
  readonly #limit: number;
  #state: State = 'document';
  #isList = false;
  #key = '';
  #list: JsonPart[] = [];
  #text = '';
  #at = 0;
  #isWhole = false;
  /** The line of `#marked`, up to which lines were counted. */
  #line = 1;
  #column = 1;
  #marked = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  read(part: string, isWhole: boolean): void {
    this.#drop();
    this.#text += part;
    this.#isWhole = isWhole;
    for (;;) {
      this.#skipWhite();
      if (this.#at >= this.#text.length) break;
      const next = this.#step();
      if (next === more) break;
      this.#state = next;
    }
    if (isWhole && this.#state !== 'end') this.#fail(expected[this.#state]);
  }

  #step(): State | typeof more {
    const first = this.#text[this.#at] ?? '';
    switch (this.#state) {
      case 'document':
        this.#isList = first === '[';
        if (this.#isList) return this.#openList('');
        if (first !== '{') this.#fail(expected.document);
        this.#at += 1;
        return 'keyOrEnd';
      case 'keyOrEnd':
        return this.#take('}') ? 'end' : this.#readKey();
      case 'key':
        return this.#readKey();
      case 'colon':
        if (!this.#take(':')) this.#fail(expected.colon);
        return 'value';
      case 'value':
        return first === '[' ? this.#openList(this.#key) : this.#readMember();
      case 'memberEnd':
        if (this.#take(',')) return 'key';
        if (!this.#take('}')) this.#fail(expected.memberEnd);
        return 'end';
      case 'itemOrEnd':
        return this.#take(']') ? this.#closed() : this.#readItem();
      case 'item':
        return this.#readItem();
      case 'itemEnd':
        if (this.#take(',')) return 'item';
        if (!this.#take(']')) this.#fail(expected.itemEnd);
        return this.#closed();
      case 'end':
        return this.#fail(expected.end);
    }
  }

  #closed(): State {
    return this.#isList ? 'end' : 'memberEnd';
  }

  #openList(key: string): State {
    this.#at += 1;
    this.#list = [];
    this.lists.set(key, this.#list);
    return 'itemOrEnd';
  }

  #readKey(): State | typeof more {
    if (this.#text[this.#at] !== '"') this.#fail(expected.key);
    const part = this.#takeValue(this.#key);
    if (part === more) return more;
    const { value } = readPart(part);
    this.#key = String(value);
    if (this.head.size + this.lists.size >= mostMembers)
      throw new BrokenList(`has more than ${mostMembers} members: a list is an array`);
    if (this.head.has(this.#key) || this.lists.has(this.#key))
      throw new BrokenList('stands twice in this document', { path: this.#key.slice(0, 100) });
    return 'colon';
  }

  #readMember(): State | typeof more {
    const part = this.#takeValue(this.#key);
    if (part === more) return more;
    const { value, repeated } = readPart(part);
    if (repeated[0] !== undefined)
      throw new BrokenList('stands twice in this object', { path: `${this.#key}.${repeated[0]}` });
    this.head.set(this.#key, value);
    return 'memberEnd';
  }

  #readItem(): State | typeof more {
    const part = this.#takeValue(`${this.#isList ? '' : this.#key}[${this.#list.length}]`);
    if (part === more) return more;
    this.#list.push(part);
    if (this.#list.length > this.#limit)
      throw new BrokenList(tooMany(this.#limit), { path: this.#isList ? '' : this.#key.slice(0, 100) });
    return 'itemEnd';
  }

  /** Takes the value that begins here, to its apparent end: its brackets decide, not yet its grammar. */
  #takeValue(path: string): JsonPart | typeof more {
    const end = endOfValue(this.#text, this.#at, this.#isWhole);
    if ((end ?? this.#text.length) - this.#at > longestRecord)
      throw new BrokenList(`is longer than ${longestRecord.toLocaleString('en-US')} characters`, { path });
    if (end === undefined) return more;
    if (end === this.#at) this.#fail('a value');
    const part = { ...this.#place(), text: this.#text.slice(this.#at, end) };
    this.#at = end;
    return part;
  }

  #take(character: string): boolean {
    if (this.#text[this.#at] !== character) return false;
    this.#at += 1;
    return true;
  }

  #skipWhite(): void {
    for (;;) {
      const code = this.#text.charCodeAt(this.#at);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
      this.#at += 1;
    }
  }

  /** The place of `#at`: counting continues from the last call, so that all calls together are one pass. */
  #place(): { readonly line: number; readonly column: number } {
    for (;;) {
      const end = this.#text.indexOf('\n', this.#marked);
      if (end === -1 || end >= this.#at) break;
      this.#line += 1;
      this.#column = 1;
      this.#marked = end + 1;
    }
    this.#column += this.#at - this.#marked;
    this.#marked = this.#at;
    return { line: this.#line, column: this.#column };
  }

  #drop(): void {
    this.#place();
    this.#text = this.#text.slice(this.#at);
    this.#marked = this.#at = 0;
  }

  #fail(what: string): never {
    const { line, column } = this.#place();
    throw notJson(`expected ${what}, ${foundAt(this.#text, this.#at)}`, line, column);
  }
}

const expected: Readonly<Record<State, string>> = {
  document: 'an object or a list',
  key: 'a key in double quotes',
  keyOrEnd: 'a key in double quotes or "}"',
  colon: '":" after the key',
  value: 'a value',
  memberEnd: '"," or "}"',
  item: 'a value',
  itemOrEnd: 'a value or "]"',
  itemEnd: '"," or "]"',
  end: 'the end of the file: a list is one document',
};

/** The end of the value that begins at `from`; undefined where that has not come yet. */
function endOfValue(text: string, from: number, isWhole: boolean): number | undefined {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    switch (text.charCodeAt(at)) {
      case 0x22: {
        const close = closingQuote(text, at + 1);
        if (close === undefined) return isWhole ? text.length : undefined;
        at = close;
        if (depth === 0) return at + 1;
        break;
      }
      case 0x5b: // [
      case 0x7b: // {
        depth += 1;
        break;
      case 0x5d: // ]
      case 0x7d: // }
        if (depth === 0) return at;
        depth -= 1;
        if (depth === 0) return at + 1;
        break;
      case 0x2c: // ,
      case 0x3a: // :
      case 0x20:
      case 0x09:
      case 0x0a:
      case 0x0d:
        if (depth === 0) return at;
        break;
      default:
    }
  }
  return isWhole ? text.length : undefined;
}

function closingQuote(text: string, from: number): number | undefined {
  for (let at = from; ; ) {
    const quote = text.indexOf('"', at);
    if (quote === -1) return undefined;
    let backslashes = 0;
    while (text.charCodeAt(quote - 1 - backslashes) === 0x5c && quote - 1 - backslashes >= from)
      backslashes += 1;
    if (backslashes % 2 === 0) return quote;
    at = quote + 1;
  }
}
