import { type Decimal, parseDecimal } from '../decimal.js';
import { didYouMean, nearest } from '@hammerhead/primitives';
import { isMap, isScalar, isSeq, kindOfNode, offsetOf, type Scalar, type SourceFile } from './document.js';
import { entriesOf } from './rejoin.js';
import { type PlacedText, placedText } from './scalar-text.js';

/** A value of the file with its place. */
export interface Placed<T> {
  readonly value: T;
  readonly offset: number;
  readonly path: string;
}

/** A CEL expression or a sentence with placeholders, with the place of each character in the file. */
export interface PlacedExpression {
  readonly text: PlacedText;
  readonly path: string;
}

interface Entry {
  readonly node: unknown;
  readonly keyOffset: number;
  /** Whether its text is no YAML, which was reported. */
  readonly broken: boolean;
}

/**
 * Reads the values of one mapping and reports those that are wrong: every method returns undefined both for an absent
 * value and for one that was reported. A misspelt key is reported and read as the one that was meant, so that nothing
 * beside it is hidden, and nothing is said to be missing that stands there.
 */
export class Fields {
  readonly file: SourceFile;
  readonly path: string;
  readonly offset: number;
  readonly #values = new Map<string, Entry>();
  /** Whether a part of the mapping could not be read: what seems to be absent may stand there. */
  #unsound = false;

  /** Reads the mapping at `node`; anything else is reported. `known` lists the keys that it may have. */
  static read(file: SourceFile, node: unknown, path: string, known?: readonly string[]): Fields | undefined {
    if (file.broken.has(node)) return undefined;
    if (!isMap(node)) {
      file.faults.add(
        offsetOf(node),
        path,
        `keys with values (key: value) are expected here, not ${kindOfNode(node)}`,
      );
      return undefined;
    }
    const fields = new Fields(file, path, offsetOf(node));
    const strange: (readonly [name: string, entry: Entry])[] = [];
    for (const { key, value } of entriesOf(node, file.text)) {
      const name = isScalar(key) ? String(key.value) : '';
      const entry = { node: value, keyOffset: offsetOf(key), broken: file.broken.has(value) };
      if (entry.broken) fields.#unsound = true;
      if (known !== undefined && !known.includes(name)) strange.push([name, entry]);
      else if (!fields.#values.has(name)) fields.#values.set(name, entry);
      else file.faults.add(entry.keyOffset, '', 'this key stands here a second time');
    }
    for (const [name, entry] of strange) fields.#adopt(name, entry, known ?? []);
    return fields;
  }

  /** Reports a misspelt key and takes its value for that of the key that was meant, unless that stands there, too. */
  #adopt(name: string, entry: Entry, known: readonly string[]): void {
    const near = didYouMean(name, known);
    this.file.faults.add(entry.keyOffset, this.pathOf(name), `unknown key ${name}${near}`);
    const meant = nearest(name, known);
    if (meant !== undefined && !this.#values.has(meant)) this.#values.set(meant, entry);
  }

  private constructor(file: SourceFile, path: string, offset: number) {
    this.file = file;
    this.path = path;
    this.offset = offset;
  }

  get keys(): readonly string[] {
    return [...this.#values.keys()];
  }

  pathOf(key: string): string {
    return this.path === '' ? key : `${this.path}.${key}`;
  }

  has(key: string): boolean {
    return this.#values.has(key);
  }

  node(key: string): unknown {
    return this.#values.get(key)?.node;
  }

  /** Whether a value stands there that could not be read, which was reported. */
  #isBroken(key: string): boolean {
    return this.#values.get(key)?.broken ?? false;
  }

  /** The offset of the key itself; for an absent key, that of the mapping. */
  keyOffset(key: string): number {
    return this.#values.get(key)?.keyOffset ?? this.offset;
  }

  fault(key: string, message: string): undefined {
    const entry = this.#values.get(key);
    if (entry?.broken === true) return undefined;
    const offset =
      entry === undefined ? this.offset : isPlaced(entry.node) ? offsetOf(entry.node) : entry.keyOffset;
    this.file.faults.add(offset, this.pathOf(key), message);
    return undefined;
  }

  require(...keys: readonly string[]): boolean {
    const absent = keys.filter((key) => !this.has(key));
    for (const key of absent) this.missing(`${key} is missing`);
    return absent.length === 0;
  }

  /** Reports that something is absent, unless a part of the mapping could not be read. */
  missing(message: string): void {
    if (!this.#unsound) this.file.faults.add(this.offset, this.path, message);
  }

  text(key: string): Placed<string> | undefined {
    const scalar = this.#scalar(key, 'a text');
    if (scalar === undefined) return undefined;
    if (typeof scalar.value !== 'string') {
      return this.fault(key, `a text is expected, not ${kindOfNode(scalar)}: put it in quotes`);
    }
    if (scalar.value.trim() === '') return this.fault(key, 'a text is expected, not an empty one');
    return { value: scalar.value, offset: offsetOf(scalar), path: this.pathOf(key) };
  }

  bool(key: string): boolean | undefined {
    const scalar = this.#scalar(key, 'true or false');
    if (scalar === undefined) return undefined;
    return typeof scalar.value === 'boolean' ? scalar.value : this.fault(key, 'true or false is expected');
  }

  oneOf<T extends string>(key: string, choices: readonly T[]): T | undefined {
    const given = this.text(key);
    if (given === undefined) return undefined;
    const chosen = choices.find((choice) => choice === given.value);
    return chosen ?? this.fault(key, `${given.value} is not one of ${choices.join(', ')}`);
  }

  decimal(key: string): Placed<Decimal> | undefined {
    const scalar = this.#scalar(key, 'a number');
    if (scalar === undefined) return undefined;
    return this.decimalAt(key, scalar, this.pathOf(key));
  }

  decimalAt(key: string, node: unknown, path: string): Placed<Decimal> | undefined {
    const decimal =
      isScalar(node) && typeof node.value === 'number' ? parseDecimal(node.source ?? '') : undefined;
    if (decimal !== undefined) return { value: decimal, offset: offsetOf(node), path };
    this.file.faults.add(
      isPlaced(node) ? offsetOf(node) : this.keyOffset(key),
      path,
      `a number such as 12 or 12.5 is expected, not ${shownNode(node)}`,
    );
    return undefined;
  }

  /** Reads a whole number from `least` to a million. */
  integer(key: string, least: number): Placed<number> | undefined {
    const given = this.decimal(key);
    if (given === undefined) return undefined;
    const { coefficient, scale } = given.value;
    if (scale !== 0 || coefficient < least || coefficient > 1_000_000) {
      return this.fault(key, `a whole number from ${least} is expected`);
    }
    return { ...given, value: coefficient };
  }

  /** Reads an expression; a bare number or boolean of YAML is taken as written. */
  expression(key: string): PlacedExpression | undefined {
    const scalar = this.#scalar(key, 'an expression');
    if (scalar === undefined) return undefined;
    const value = typeof scalar.value === 'string' ? scalar.value : (scalar.source ?? '');
    if (value.trim() === '') return this.fault(key, 'an expression is expected');
    return { text: placedText(scalar, value, this.file.text), path: this.pathOf(key) };
  }

  isNumber(key: string): boolean {
    const node = this.node(key);
    return isScalar(node) && typeof node.value === 'number';
  }

  mapping(key: string, known?: readonly string[]): Fields | undefined {
    if (!this.has(key) || this.#isBroken(key)) return undefined;
    const node = this.node(key);
    if (!isMap(node)) {
      const keys = known === undefined ? 'name: …' : known.map((name) => `${name}: …`).join(', ');
      return this.fault(key, `{ ${keys} } is expected, not ${shownNode(node)}`);
    }
    return Fields.read(this.file, node, this.pathOf(key), known);
  }

  /** Reads the items of a list, each with its path. */
  items(key: string): readonly Placed<unknown>[] | undefined {
    if (!this.has(key) || this.#isBroken(key)) return undefined;
    const node = this.node(key);
    if (!isSeq(node)) return this.fault(key, `a list is expected, not ${kindOfNode(node)}`);
    return node.items.map((value, index) => ({
      value,
      offset: isPlaced(value) ? offsetOf(value) : offsetOf(node),
      path: `${this.pathOf(key)}[${index}]`,
    }));
  }

  /** Reads a list of texts. With `bare` it takes numbers too, as written (codes such as 0301). */
  texts(key: string, bare: boolean): readonly Placed<string>[] | undefined {
    const items = this.items(key);
    if (items === undefined) return undefined;
    const texts: Placed<string>[] = [];
    for (const { value: node, offset, path } of items) {
      if (this.file.broken.has(node)) continue;
      const value = textOf(node, bare);
      if (value !== undefined && value.trim() !== '') texts.push({ value, offset, path });
      else
        this.file.faults.add(offset, path, `a text is expected, not ${kindOfNode(node)}: put it in quotes`);
    }
    return texts;
  }

  #scalar(key: string, expected: string): Scalar | undefined {
    if (!this.has(key) || this.#isBroken(key)) return undefined;
    const node = this.node(key);
    if (isScalar(node) && node.value !== null) return node;
    const hint = isMap(node) ? ' (a text that begins with { needs quotes)' : '';
    return this.fault(key, `${expected} is expected, not ${kindOfNode(node)}${hint}`);
  }
}

function textOf(node: unknown, bare: boolean): string | undefined {
  if (!isScalar(node)) return undefined;
  if (typeof node.value === 'string') return node.value;
  return bare && typeof node.value === 'number' ? (node.source ?? undefined) : undefined;
}

/** What stands there, as it is written where it is short. */
function shownNode(node: unknown): string {
  const source = isScalar(node) ? (node.source ?? '') : '';
  return source === '' || source.length > 40 ? kindOfNode(node) : source;
}

function isPlaced(node: unknown): boolean {
  return isScalar(node) || isMap(node) || isSeq(node);
}
