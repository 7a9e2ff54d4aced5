import { Transform, type TransformCallback } from 'node:stream';
import { callbackify } from 'node:util';
import { createGunzip, type Gunzip } from 'node:zlib';

/** First byte of a member: RFC 1952, 2.3.1. */
const firstOfMember = 0x1f;

/**
 * Gunzips a stream of one or many members (RFC 1952, 2.2), as `cat a.gz b.gz` makes it. Zero bytes behind a member are
 * padding, wherever they stand: Node's own Gunzip takes them for the end of everything, and drops the members behind
 * them without a word. Anything else between members, or behind the last, is an error, as is a member that is cut off.
 * Errors have a `code` that begins with `Z_`.
 */
export const gunzipMembers = (): Transform => new GunzipMembers();

class GunzipMembers extends Transform {
  #member: Gunzip | undefined;
  #members = 0;

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    callbackify(() => this.#take(chunk))((error) => done(error));
  }

  override _flush(done: TransformCallback): void {
    callbackify(() => this.#end())((error) => done(error));
  }

  override _read(size: number): void {
    this.#member?.resume();
    super._read(size);
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#member?.destroy();
    done(error);
  }

  async #take(chunk: Buffer): Promise<void> {
    let rest = chunk;
    for (;;) {
      if (this.#member === undefined && this.#members > 0) rest = rest.subarray(paddingOf(rest));
      if (rest.length === 0) return;
      this.#member ??= this.#open(rest);
      rest = rest.subarray(await written(this.#member, rest));
      // It takes no more: the member has ended, and what is left lies behind it.
      if (rest.length > 0) {
        await ended(this.#member);
        this.#member = undefined;
      }
    }
  }

  async #end(): Promise<void> {
    if (this.#members === 0) throw fault('Z_BUF_ERROR', 'unexpected end of file');
    if (this.#member === undefined) return;
    const end = ended(this.#member);
    this.#member.end();
    await end;
    this.#member = undefined;
  }

  #open(bytes: Buffer): Gunzip {
    if (bytes[0] !== firstOfMember)
      throw fault(
        'Z_DATA_ERROR',
        this.#members === 0
          ? 'incorrect header check'
          : `bytes that are no gzip follow member ${this.#members}`,
      );
    this.#members += 1;
    const member = createGunzip();
    // Whoever waits for it is told; without a listener it would end the process.
    member.on('error', () => {});
    member.on('data', (piece: Buffer) => {
      if (!this.push(piece)) member.pause();
    });
    return member;
  }
}

const paddingOf = (bytes: Buffer): number => {
  const first = bytes.findIndex((byte) => byte !== 0);
  return first === -1 ? bytes.length : first;
};

/** Bytes of `chunk` that the member took: all of them, unless it has ended before. */
function written(member: Gunzip, chunk: Buffer): Promise<number> {
  const before = member.bytesWritten;
  return new Promise((resolve, reject) => {
    const settle = (): void => {
      member.off('end', took).off('error', fail).off('close', took);
    };
    const took = (): void => {
      settle();
      resolve(member.bytesWritten - before);
    };
    const fail = (error: Error): void => {
      settle();
      reject(error);
    };
    // One that fails, or ends with bytes left over, does not always say so to whoever wrote.
    member.once('end', took).once('error', fail).once('close', took);
    member.write(chunk, (error) => (error ? fail(error) : took()));
  });
}

/** Resolves when all of the member has been given out. */
function ended(member: Gunzip): Promise<void> {
  if (member.readableEnded) return Promise.resolve();
  return new Promise((resolve, reject) => {
    member.once('end', resolve);
    member.once('error', reject);
    member.once('close', () => reject(fault('Z_BUF_ERROR', 'unexpected end of file')));
  });
}

const fault = (code: string, message: string): Error => Object.assign(new Error(message), { code });
