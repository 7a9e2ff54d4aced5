/** A place where a text stops being JSON. */
export class JsonFault extends Error {
  readonly offset: number;
  constructor(offset: number, message: string) {
    super(message);
    this.offset = offset;
  }
}

export interface ReadJson {
  readonly value: unknown;
  /** Paths of keys that occur a second time in their object. */
  readonly repeated: readonly string[];
}

const number = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const integer = /^-?[0-9]+$/;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
/** The last character that must be escaped in a text. */
const LAST_CONTROL = 0x1f;
/** Deeper nesting is refused: reading is recursive. */
const maxDepth = 64;
/** The number of digits that a double always holds. */
const exactDigits = 15;

/** What represents a number that no double holds: its text as written, or the nearest double. */
export type LongNumbers = 'text' | 'double';

/**
 * Reads one JSON value strictly by RFC 8259. Unlike `JSON.parse` it reports a key that occurs twice in one object (RFC
 * 7493: two readers may take different ones), and can keep a number that no double holds. @throws JsonFault
 */
export function readJson(text: string, longNumbers: LongNumbers): ReadJson {
  const reader = new JsonReader(text, longNumbers);
  return { value: reader.document(), repeated: reader.repeated };
}

class JsonReader {
  readonly #text: string;
  readonly #longNumbers: LongNumbers;
  readonly #path: (string | number)[] = [];
  readonly repeated: string[] = [];
  #at = 0;

  constructor(text: string, longNumbers: LongNumbers) {
    this.#text = text;
    this.#longNumbers = longNumbers;
  }

  document(): unknown {
    const value = this.#value();
    this.#skipWhite();
    if (this.#at < this.#text.length) this.#fail('the end of the value');
    return value;
  }

  #value(): unknown {
    this.#skipWhite();
    switch (this.#text[this.#at]) {
      case '{':
        return this.#nested(() => this.#object());
      case '[':
        return this.#nested(() => this.#list());
      case '"':
        return this.#string();
      case 't':
        return this.#literal('true', true);
      case 'f':
        return this.#literal('false', false);
      case 'n':
        return this.#literal('null', null);
      default:
        return this.#number();
    }
  }

  #nested(read: () => unknown): unknown {
    if (this.#path.length >= maxDepth) this.#fail(`at most ${maxDepth} levels`);
    this.#at += 1;
    return read();
  }

  #object(): unknown {
    const members = new Map<string, unknown>();
    this.#skipWhite();
    if (this.#take('}')) return {};
    do {
      this.#skipWhite();
      if (this.#text[this.#at] !== '"') this.#fail('a key in double quotes');
      const key = this.#string();
      this.#path.push(key);
      if (members.has(key)) this.repeated.push(pathOf(this.#path));
      this.#skipWhite();
      if (!this.#take(':')) this.#fail('":" after the key');
      members.set(key, this.#value());
      this.#path.pop();
      this.#skipWhite();
    } while (this.#take(','));
    if (!this.#take('}')) this.#fail('"," or "}"');
    return Object.fromEntries(members);
  }

  #list(): unknown[] {
    const values: unknown[] = [];
    this.#skipWhite();
    if (this.#take(']')) return values;
    do {
      this.#path.push(values.length);
      values.push(this.#value());
      this.#path.pop();
      this.#skipWhite();
    } while (this.#take(','));
    if (!this.#take(']')) this.#fail('"," or "]"');
    return values;
  }

  #string(): string {
    const start = this.#at + 1;
    for (let end = start; ; end += 1) {
      const code = this.#text.charCodeAt(end);
      if (code === QUOTE) {
        this.#at = end + 1;
        return this.#text.slice(start, end);
      }
      if (code === BACKSLASH || !(code > LAST_CONTROL)) return this.#escapedString(start);
    }
  }

  #escapedString(start: number): string {
    for (let at = start; ; at += 1) {
      const code = this.#text.charCodeAt(at);
      if (code === QUOTE) {
        this.#at = at + 1;
        return this.#unescape(start - 1, at + 1);
      }
      if (code === BACKSLASH) at += 1;
      else if (!(code > LAST_CONTROL)) {
        this.#at = at;
        this.#fail(Number.isNaN(code) ? 'a closing quote' : 'an escape for this character');
      }
    }
  }

  #unescape(from: number, to: number): string {
    try {
      const text: unknown = JSON.parse(this.#text.slice(from, to));
      if (typeof text === 'string') return text;
    } catch {
      // Reported below.
    }
    this.#at = from;
    this.#fail('a text with valid escapes');
  }

  #literal<Value>(word: string, value: Value): Value {
    if (!this.#text.startsWith(word, this.#at)) this.#fail('a value');
    this.#at += word.length;
    return value;
  }

  /** A number; its text, where a double would be another number. */
  #number(): number | string {
    number.lastIndex = this.#at;
    const [digits] = number.exec(this.#text) ?? [];
    if (digits === undefined) this.#fail('a value');
    this.#at += digits.length;
    const value = Number(digits);
    if (digits.length <= exactDigits || this.#longNumbers === 'double') return value;
    if (integer.test(digits)) return Number.isSafeInteger(value) ? value : digits;
    return String(value) === digits ? value : digits;
  }

  #skipWhite(): void {
    for (;;) {
      const code = this.#text.charCodeAt(this.#at);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
      this.#at += 1;
    }
  }

  #take(character: string): boolean {
    if (this.#text[this.#at] !== character) return false;
    this.#at += 1;
    return true;
  }

  #fail(expected: string): never {
    throw new JsonFault(this.#at, `expected ${expected}, ${foundAt(this.#text, this.#at)}`);
  }
}

/** Names what is at a place: `the text ends`, or the character there. */
export function foundAt(text: string, at: number): string {
  const found = text.codePointAt(at);
  return found === undefined ? 'the text ends' : `found ${JSON.stringify(String.fromCodePoint(found))}`;
}

/** `addresses[0].city`; a key that is no plain word is quoted, and cut. */
function pathOf(path: readonly (string | number)[]): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    const key = /^[A-Za-z_$][\w$-]{0,99}$/.test(part) ? part : JSON.stringify(part.slice(0, 100));
    return text === '' ? key : `${text}.${key}`;
  }, '');
}
