import type { Readable } from 'node:stream';
import { decompressPieces, problem } from '@hammerhead/service-kit';

/** The most bytes of a list file after its content coding is decoded. The largest public list has 40 MB. */
export const listBytes = 64 * 1_048_576;

/**
 * Yields the body of an import in pieces, decompressed if its content coding requires it.
 * @throws Problem `too_large` past {@link listBytes}
 */
export async function* readBody(body: Readable, encoding: string | undefined): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const piece of decompressPieces(body, encoding).pieces) {
    bytes += piece.length;
    if (bytes > listBytes)
      throw problem('too_large', { detail: `a list may have ${listBytes / 1_048_576} MiB` });
    yield piece;
  }
}
