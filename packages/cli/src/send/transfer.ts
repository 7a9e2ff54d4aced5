import type { Readable } from 'node:stream';
import { type Api, Refused, Unreachable } from '../api.js';
import { upload } from '../upload.js';

export interface Transfer {
  readonly id: string;
  /** The sender's own name for it. */
  readonly reference: string | undefined;
  /** The number of the first line of `body` in the whole stream, from 1. */
  readonly firstLine: number;
  readonly body: Readable;
  readonly gzip: boolean;
}

/**
 * Sends one body to `POST /v1/submissions` and waits for the answer.
 * @returns the answer if the body was accepted as a whole, else what broke the transfer: a refusal, or a missing answer
 * @throws Failure if the file cannot be read to its end
 */
export async function transfer(
  api: Api,
  { id, reference, firstLine, body, gzip }: Transfer,
  signal: AbortSignal,
): Promise<string | Refused | Unreachable> {
  const headers = {
    'content-type': 'application/x-ndjson',
    ...(gzip ? { 'content-encoding': 'gzip' } : {}),
    'submission-id': id,
    'submission-line': String(firstLine),
    ...(reference === undefined ? {} : { 'submission-reference': reference }),
  };
  try {
    return await upload(api, { path: '/v1/submissions', headers, body }, signal);
  } catch (error) {
    if (error instanceof Refused || error instanceof Unreachable) return error;
    throw error;
  }
}
