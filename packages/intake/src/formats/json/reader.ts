/** A place where a text stops being JSON. */
export class JsonSyntaxFault extends Error {
  readonly offset: number;
  constructor(offset: number, message: string) {
    super(message);
    this.offset = offset;
  }
}

/** The path at which a key appears a second time in one object. */
export type RepeatedKey = readonly PropertyKey[];

const WHITE = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const LITERAL = /true|false|null/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
/** The last character that RFC 8259 forbids unescaped in a string. */
const LAST_CONTROL = 0x1f;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/**
 * Reads a text strictly by RFC 8259, only to report where and why it is refused: `JSON.parse` is faster, but reports no
 * place in some versions of V8, and does not report repeated keys (RFC 7493, section 2.3). It is recursive: the depth
 * must have been bounded before.
 */
export class JsonReader {
  readonly #text: string;
  readonly #path: PropertyKey[] = [];
  #at = 0;
  readonly repeated: RepeatedKey[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  /** @throws JsonSyntaxFault at the first character that is not allowed in its place */
  readDocument(): void {
    this.#value();
    this.#skip(WHITE);
    if (this.#at < this.#text.length) this.#fail('the end of the text');
  }

  #value(): void {
    this.#skip(WHITE);
    const first = this.#text[this.#at];
    if (first === '{') this.#object();
    else if (first === '[') this.#list();
    else if (first === '"') this.#string();
    else if (!this.#skip(NUMBER) && !this.#skip(LITERAL)) this.#fail('a value');
  }

  #object(): void {
    const seen = new Set<string>();
    this.#at += 1;
    this.#skip(WHITE);
    if (this.#take('}')) return;
    do {
      this.#skip(WHITE);
      if (this.#text[this.#at] !== '"') this.#fail('a key in double quotes');
      const key: unknown = JSON.parse(this.#string());
      if (typeof key !== 'string') return;
      this.#path.push(key);
      if (seen.has(key)) this.repeated.push([...this.#path]);
      seen.add(key);
      this.#skip(WHITE);
      if (!this.#take(':')) this.#fail('":" after the key');
      this.#value();
      this.#path.pop();
      this.#skip(WHITE);
    } while (this.#take(','));
    if (!this.#take('}')) this.#fail('"," or "}"');
  }

  #list(): void {
    this.#at += 1;
    this.#skip(WHITE);
    if (this.#take(']')) return;
    let index = 0;
    do {
      this.#path.push(index);
      this.#value();
      this.#path.pop();
      index += 1;
      this.#skip(WHITE);
    } while (this.#take(','));
    if (!this.#take(']')) this.#fail('"," or "]"');
  }

  #string(): string {
    const start = this.#at;
    this.#at += 1;
    for (;;) {
      const code = this.#text.charCodeAt(this.#at);
      if (code === QUOTE) break;
      if (code === BACKSLASH) {
        if (!this.#skip(ESCAPE)) this.#fail('a valid escape');
      } else if (code > LAST_CONTROL) this.#at += 1;
      else this.#fail(Number.isNaN(code) ? 'a closing quote' : 'an escape for this character');
    }
    this.#at += 1;
    return this.#text.slice(start, this.#at);
  }

  #take(character: string): boolean {
    if (this.#text[this.#at] !== character) return false;
    this.#at += 1;
    return true;
  }

  /** Moves past `pattern` if it matches at least one character here. */
  #skip(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at;
    if (!pattern.test(this.#text)) return false;
    const moved = pattern.lastIndex > this.#at;
    this.#at = pattern.lastIndex;
    return moved;
  }

  #fail(expected: string): never {
    const found = this.#text.codePointAt(this.#at);
    const shown =
      found === undefined ? 'the text ends' : `found ${JSON.stringify(String.fromCodePoint(found))}`;
    throw new JsonSyntaxFault(this.#at, `expected ${expected}, ${shown}`);
  }
}
