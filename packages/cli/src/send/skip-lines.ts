const NEWLINE = 0x0a;

/** Yields the bytes after the first `lines` lines of a stream. */
export async function* skipLines(
  chunks: AsyncIterable<Uint8Array>,
  lines: number,
): AsyncGenerator<Uint8Array, void, undefined> {
  let left = lines;
  for await (const chunk of chunks) {
    let start = 0;
    while (left > 0 && start < chunk.length) {
      const end = chunk.indexOf(NEWLINE, start);
      if (end === -1) {
        start = chunk.length;
        break;
      }
      start = end + 1;
      left -= 1;
    }
    if (start < chunk.length) yield chunk.subarray(start);
  }
}
