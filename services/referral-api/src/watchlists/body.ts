import type { Readable } from 'node:stream';
import { gunzipMembers } from '@hammerhead/gzip';
import { problem } from '@hammerhead/service-kit';

/** Bytes of a list file, as it is after its content coding. The largest public list has 40 MB. */
export const listBytes = 64 * 1_048_576;

/**
 * The body in pieces, as it comes in, gunzipped where it says so. Whoever stops reading leaves the request whole: its
 * rest is let go by, so that the client comes to read the answer.
 */
export async function* readBody(body: Readable, encoding: string | undefined): AsyncGenerator<Uint8Array> {
  const coding = encoding?.trim().toLowerCase() ?? '';
  if (!['', 'identity', 'gzip', 'x-gzip'].includes(coding)) {
    body.resume();
    throw problem('unsupported_media_type', { detail: 'Content-Encoding must be gzip or absent' });
  }
  const gunzip = coding.endsWith('gzip') ? gunzipMembers() : undefined;
  const plain: Readable = gunzip === undefined ? body : body.pipe(gunzip);
  const onBroken = (error: Error): void => void gunzip?.destroy(error);
  body.once('error', onBroken);
  let bytes = 0;
  try {
    for await (const piece of plain.iterator({ destroyOnReturn: false })) {
      if (!(piece instanceof Uint8Array)) throw new Error('the body is no stream of bytes');
      bytes += piece.length;
      if (bytes > listBytes)
        throw problem('too_large', { detail: `a list may have ${listBytes / 1_048_576} MiB` });
      yield piece;
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_'))
      throw problem('not_parseable', { detail: `the gzip stream is broken: ${error.message}`, cause: error });
    throw error;
  } finally {
    body.off('error', onBroken);
    body.on('error', () => {});
    body.unpipe();
    gunzip?.destroy();
    body.resume();
  }
}
