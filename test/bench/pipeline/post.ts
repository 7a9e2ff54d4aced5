import { request } from 'node:http';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export interface Answer {
  readonly status: number;
  readonly body: string;
}

/** Streams manifests, one per line, to ingest, and resolves with its answer. */
export async function postSubmission(url: string, token: string, lines: Readable): Promise<Answer> {
  const post = request(`${url}/v1/submissions`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/x-ndjson' },
  });
  const answer = new Promise<Answer>((resolve, reject) => {
    post.once('error', reject);
    post.once('response', (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => {
        body += text;
      });
      response.once('error', reject);
      response.once('end', () => resolve({ status: response.statusCode ?? 0, body }));
    });
  });
  await pipeline(lines, post);
  return answer;
}
