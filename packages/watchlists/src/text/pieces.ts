import { BrokenList } from '../item.js';

/** A body as it comes in, in pieces of any size. */
export type Pieces = AsyncIterable<Uint8Array>;

/** Characters that are processed at once: smaller pieces are collected. */
const batchCharacters = 65_536;

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/**
 * Decodes UTF-8 or UTF-16 pieces to text, without a byte order mark. UTF-16 is recognized by its mark, or by a first
 * character whose other byte is zero: every list begins with ASCII. Bytes that are neither refuse the list: names would
 * be wrong. @throws BrokenList
 */
export async function* textOf(pieces: Pieces): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  let encoding: Encoding = 'utf-8';
  let first: Uint8Array = new Uint8Array(0);
  let held = '';
  try {
    for await (const piece of pieces) {
      let bytes = piece;
      if (decoder === undefined) {
        bytes = first.length === 0 ? piece : Uint8Array.from([...first, ...piece]);
        if (bytes.length < 2) {
          first = bytes;
          continue;
        }
        first = new Uint8Array(0);
        encoding = encodingOf(bytes);
        decoder = new TextDecoder(encoding, { fatal: true });
      }
      held += decoder.decode(bytes, { stream: true });
      if (held.length < batchCharacters) continue;
      yield held;
      held = '';
    }
    decoder ??= new TextDecoder('utf-8', { fatal: true });
    held += decoder.decode(first);
    if (held !== '') yield held;
  } catch (error) {
    if (error instanceof TypeError)
      throw new BrokenList(
        encoding === 'utf-8' ? 'the file is not UTF-8' : 'the file is neither UTF-8 nor UTF-16',
      );
    throw error;
  }
}

function encodingOf([one = 0, other = 0]: Uint8Array): Encoding {
  if (one === 0xff && other === 0xfe) return 'utf-16le';
  if (one === 0xfe && other === 0xff) return 'utf-16be';
  if (one !== 0 && other === 0) return 'utf-16le';
  return one === 0 && other !== 0 ? 'utf-16be' : 'utf-8';
}

/** The beginning of a text up to its first character that is no white space, at least, and the whole of it. */
export async function peek(
  text: AsyncGenerator<string>,
): Promise<{ readonly start: string; readonly whole: AsyncGenerator<string> }> {
  const blank: string[] = [];
  let start = '';
  for (;;) {
    const next = await text.next();
    if (next.done === true) break;
    start = next.value.trimStart();
    blank.push(next.value);
    if (start !== '') break;
  }
  async function* whole(): AsyncGenerator<string> {
    yield* blank;
    yield* text;
  }
  return { start, whole: whole() };
}
