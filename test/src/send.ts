import { Readable } from 'node:stream';
import type { Manifest } from '@hammerhead/contracts';

export interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

const answerOf = async (response: Response): Promise<Answer> => {
  const body: unknown = await response.json();
  return { status: response.status, body: Object.fromEntries(Object.entries(body ?? {})) };
};

/** `POST /v1/manifests`. */
export async function postManifest(url: string, token: string, manifest: Manifest): Promise<Answer> {
  const response = await fetch(`${url}/v1/manifests`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(manifest),
  });
  return answerOf(response);
}

/** `POST /v1/submissions`, streamed line by line. */
export async function postLines(
  url: string,
  token: string,
  lines: Iterable<string | Buffer> | AsyncIterable<string | Buffer>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const response = await fetch(`${url}/v1/submissions`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/x-ndjson', ...headers },
    body: Readable.toWeb(Readable.from(lines)),
    duplex: 'half',
  });
  return answerOf(response);
}

export async function get(url: string, token: string): Promise<Answer> {
  return answerOf(await fetch(url, { headers: { authorization: `Bearer ${token}` } }));
}

export function* ndjson(manifests: Iterable<Manifest>): Generator<string> {
  for (const manifest of manifests) yield `${JSON.stringify(manifest)}\n`;
}
