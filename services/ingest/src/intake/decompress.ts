import { PassThrough, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { problem } from '@hammerhead/service-kit';

/**
 * The body as its content coding has it, counted nowhere and held nowhere: limits apply to what comes out.
 * A broken gzip stream fails as 400, an unknown coding as 415 (RFC 9110, 8.4).
 */
export function decompress(body: Readable, encoding: string | undefined): Readable {
  switch (encoding?.trim().toLowerCase() ?? '') {
    case 'identity':
    case '':
      return body;
    case 'gzip':
    case 'x-gzip':
      return gunzipped(body);
    default:
      throw problem('unsupported_media_type', { detail: 'Content-Encoding must be gzip or absent' });
  }
}

/**
 * Not `stream.pipeline`, which destroys the request when the gzip stream is broken, and with it the socket
 * that the answer has to go out on.
 */
function gunzipped(body: Readable): Readable {
  const gunzip = createGunzip();
  const plain = new PassThrough();
  body.once('error', (error) => plain.destroy(error));
  gunzip.once('error', (error) =>
    plain.destroy(
      problem('not_parseable', { detail: `the gzip stream is broken: ${error.message}`, cause: error }),
    ),
  );
  // Whatever ended it, the rest of the body is let go by, so that the client comes to read the answer.
  plain.once('close', () => {
    body.unpipe(gunzip);
    body.resume();
    gunzip.destroy();
  });
  body.pipe(gunzip).pipe(plain);
  return plain;
}
