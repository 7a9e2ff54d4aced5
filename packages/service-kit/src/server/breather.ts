import { setImmediate } from 'node:timers/promises';

/** Milliseconds that work on many records may hold the event loop at a time. */
const turnMs = 8;

/**
 * Returns a function that yields to the event loop once this work has used its turn; until then it only looks at the
 * clock.
 */
export function breather(): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < turnMs) return undefined;
    return setImmediate().then(() => {
      since = performance.now();
    });
  };
}

/** Yields the same pieces; between them, the event loop gets its turn. */
export async function* breathing<Piece>(
  pieces: AsyncIterable<Piece>,
  breathe: () => Promise<void> | undefined,
): AsyncGenerator<Piece> {
  for await (const piece of pieces) {
    await breathe();
    yield piece;
  }
}
