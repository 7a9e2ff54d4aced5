import { PassThrough, type Readable } from 'node:stream';
import { gunzipMembers } from '@hammerhead/gzip';
import { problem } from '../problems/problem.js';

/**
 * The body as its content coding has it, counted nowhere and held nowhere: limits apply to what comes out.
 * A broken gzip stream fails as 400, an unknown coding as 415 (RFC 9110, 8.4). The result may be destroyed
 * without harm to the request: `stream.pipeline` would destroy that too, and with it the socket that the
 * answer has to go out on.
 */
export function decompress(body: Readable, encoding: string | undefined): Readable {
  const plain = new PassThrough();
  decode(body, encoding, plain, (error) => plain.destroy(error));
  return plain;
}

/** As `decompress`, for whoever reads piece by piece: what came before the break is given out first. */
export function decompressPieces(
  body: Readable,
  encoding: string | undefined,
): { readonly stream: Readable; readonly pieces: AsyncIterable<Uint8Array> } {
  const plain = new PassThrough();
  let broken: Error | undefined;
  decode(body, encoding, plain, (error) => {
    broken ??= error;
    plain.end();
  });
  async function* pieces(): AsyncGenerator<Uint8Array> {
    yield* plain;
    if (broken) throw broken;
  }
  return { stream: plain, pieces: pieces() };
}

function decode(
  body: Readable,
  encoding: string | undefined,
  plain: PassThrough,
  onBroken: (error: Error) => void,
): void {
  // It may break before anybody reads it, or after they are done: without a listener that would end the
  // process. Whoever reads it is told in any case.
  plain.on('error', () => {});
  body.once('error', onBroken);
  // Whatever ended it, the rest of the body is let go by, so that the client comes to read the answer.
  plain.once('close', () => {
    body.unpipe();
    body.resume();
  });
  switch (encoding?.trim().toLowerCase() ?? '') {
    case 'identity':
    case '':
      body.pipe(plain);
      return;
    case 'gzip':
    case 'x-gzip':
      gunzip(body, plain, onBroken);
      return;
    default:
      throw problem('unsupported_media_type', { detail: 'Content-Encoding must be gzip or absent' });
  }
}

function gunzip(body: Readable, plain: PassThrough, onBroken: (error: Error) => void): void {
  const gzip = gunzipMembers();
  gzip.once('error', (error) => {
    const detail = `the gzip stream is broken: ${error.message}`;
    onBroken(problem('not_parseable', { detail, cause: error }));
  });
  plain.once('close', () => gzip.destroy());
  body.pipe(gzip).pipe(plain);
}
