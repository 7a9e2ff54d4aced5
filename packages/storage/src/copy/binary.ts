/**
 * A growing buffer of rows in the binary form of COPY: signature, then for each row the number of its fields
 * and each field as length and bytes, all big-endian (PostgreSQL manual, COPY, Binary Format).
 */
export class BinaryRows {
  #bytes: Buffer;
  #end = 0;

  /** @param expected approximate size in bytes; the buffer grows if that is too small */
  constructor(expected: number) {
    this.#bytes = Buffer.allocUnsafeSlow(Math.max(expected, 1_024));
    this.#end = signature.copy(this.#bytes);
  }

  /** Begins a row of this many fields. */
  row(fields: number): void {
    this.#room(2);
    this.#end = this.#bytes.writeInt16BE(fields, this.#end);
  }

  null(): void {
    this.#room(4);
    this.#end = this.#bytes.writeInt32BE(-1, this.#end);
  }

  int16(value: number): void {
    this.#room(6);
    this.#end = this.#bytes.writeInt16BE(value, this.#bytes.writeInt32BE(2, this.#end));
  }

  int32(value: number): void {
    this.#room(8);
    this.#end = this.#bytes.writeInt32BE(value, this.#bytes.writeInt32BE(4, this.#end));
  }

  /** Writes an integer within ±2^53. */
  int64(value: number): void {
    this.#room(12);
    const at = this.#bytes.writeInt32BE(8, this.#end);
    this.#bytes.writeInt32BE(Math.floor(value / 2 ** 32), at);
    this.#end = this.#bytes.writeUInt32BE(value >>> 0, at + 4);
  }

  boolean(value: boolean): void {
    this.#room(5);
    this.#end = this.#bytes.writeInt8(value ? 1 : 0, this.#bytes.writeInt32BE(1, this.#end));
  }

  text(value: string): void {
    // UTF-8 takes at most three bytes for each UTF-16 code unit of the string.
    this.#room(4 + 3 * value.length);
    const length = this.#bytes.write(value, this.#end + 4, 'utf8');
    this.#bytes.writeInt32BE(length, this.#end);
    this.#end += 4 + length;
  }

  bytes(value: Uint8Array): void {
    this.#room(4 + value.length);
    this.#bytes.writeInt32BE(value.length, this.#end);
    this.#bytes.set(value, this.#end + 4);
    this.#end += 4 + value.length;
  }

  /** Writes bytes given as a string with one character a byte, U+0000 to U+00FF. */
  latin1(value: string): void {
    this.#room(4 + value.length);
    this.#bytes.writeInt32BE(value.length, this.#end);
    this.#end += 4 + this.#bytes.write(value, this.#end + 4, 'latin1');
  }

  /** Writes a UUID given in its usual form of 36 characters. */
  uuid(value: string): void {
    this.#room(20);
    let at = this.#bytes.writeInt32BE(16, this.#end);
    for (const [from, to] of uuidGroups) at += this.#bytes.write(value.slice(from, to), at, 'hex');
    this.#end = at;
  }

  /** Returns all rows with the trailer; nothing may be written to the buffer afterwards. */
  finish(): Buffer {
    this.#room(2);
    this.#end = this.#bytes.writeInt16BE(-1, this.#end);
    return this.#bytes.subarray(0, this.#end);
  }

  #room(needed: number): void {
    if (this.#end + needed <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(2 * (this.#end + needed));
    this.#bytes.copy(larger, 0, 0, this.#end);
    this.#bytes = larger;
  }
}

/** `PGCOPY\n\xff\r\n\0`, no flags, no header extension. */
const signature = Buffer.from('5047434f50590aff0d0a000000000000000000', 'hex');

const uuidGroups = [
  [0, 8],
  [9, 13],
  [14, 18],
  [19, 23],
  [24, 36],
] as const;
