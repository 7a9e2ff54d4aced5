import { setImmediate } from 'node:timers/promises';

/** Milliseconds that work on many records may hold the event loop at a time. */
const turnMs = 8;

/** Lets everybody else have their turn, where this work has had its own; nothing but a look at the clock otherwise. */
export function breather(): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < turnMs) return undefined;
    return setImmediate().then(() => {
      since = performance.now();
    });
  };
}

/** The same pieces; between them, others have their turn. */
export async function* breathing<Piece>(
  pieces: AsyncIterable<Piece>,
  breathe: () => Promise<void> | undefined,
): AsyncGenerator<Piece> {
  for await (const piece of pieces) {
    await breathe();
    yield piece;
  }
}
