import { BrokenList } from '../item.js';

/** A body as it comes in, in pieces of any size. */
export type Pieces = AsyncIterable<Uint8Array>;

/** UTF-8 in pieces of text; a byte order mark goes. Bytes that are no UTF-8 break the list: names would be wrong. */
export async function* textOf(pieces: Pieces): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const piece of pieces) yield decoder.decode(piece, { stream: true });
    yield decoder.decode();
  } catch (error) {
    if (error instanceof TypeError) throw new BrokenList('the file is not UTF-8');
    throw error;
  }
}

/** The first characters of a text, as far as a format shows in them, and the whole of it. */
export async function peek(
  text: AsyncGenerator<string>,
  atLeast: number,
): Promise<{ readonly start: string; readonly whole: AsyncGenerator<string> }> {
  let start = '';
  while (start.length < atLeast) {
    const next = await text.next();
    if (next.done === true) break;
    start += next.value;
  }
  async function* whole(): AsyncGenerator<string> {
    yield start;
    yield* text;
  }
  return { start, whole: whole() };
}

/** All of it. */
export async function joined(text: AsyncIterable<string>): Promise<string> {
  const parts: string[] = [];
  for await (const part of text) parts.push(part);
  return parts.join('');
}
