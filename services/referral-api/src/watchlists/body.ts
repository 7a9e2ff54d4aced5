import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
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
  const gunzip = coding.endsWith('gzip') ? createGunzip() : undefined;
  const plain: Readable = gunzip === undefined ? body : body.pipe(gunzip);
  const onBroken = (error: Error): void => void gunzip?.destroy(error);
  body.once('error', onBroken);
  let [bytes, packed, lastOfAny] = [0, 0, 0];
  const onPacked = (piece: Uint8Array): void => {
    const at = piece.findLastIndex((byte) => byte !== 0);
    if (at !== -1) lastOfAny = packed + at + 1;
    packed += piece.length;
  };
  if (gunzip !== undefined) body.on('data', onPacked);
  try {
    for await (const piece of plain.iterator({ destroyOnReturn: false })) {
      if (!(piece instanceof Uint8Array)) throw new Error('the body is no stream of bytes');
      bytes += piece.length;
      if (bytes > listBytes) throw tooLarge();
      yield piece;
    }
    // zlib stops at a zero behind a member, and lets go by what comes then; zeros alone fill up a block.
    if (gunzip !== undefined && !body.readableEnded) {
      body.unpipe();
      for await (const rest of body.iterator({ destroyOnReturn: false }))
        if (!(rest instanceof Uint8Array) || packed > listBytes) throw tooLarge();
    }
    if (gunzip !== undefined && lastOfAny > gunzip.bytesWritten)
      throw problem('not_parseable', { detail: 'the gzip stream ends, and something follows it' });
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_'))
      throw problem('not_parseable', { detail: `the gzip stream is broken: ${error.message}`, cause: error });
    throw error;
  } finally {
    body.off('error', onBroken);
    body.off('data', onPacked);
    body.on('error', () => {});
    body.unpipe();
    gunzip?.destroy();
    body.resume();
  }
}

const tooLarge = () => problem('too_large', { detail: `a list may have ${listBytes / 1_048_576} MiB` });
