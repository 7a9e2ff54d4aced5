import { createReadStream } from 'node:fs';
import { request } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';

/**
 * A feed that sends a file, as a program of its own: it reads bytes and writes them to a socket, so it takes
 * next to nothing from the services beside it. What it got as an answer goes to whoever started it.
 */
const order = z.object({ url: z.url(), token: z.string(), paths: z.string().array() });

export const receipt = z.object({
  answers: z.object({ status: z.number(), body: z.string() }).array(),
  /** Seconds. */
  user: z.number(),
  system: z.number(),
  /** Bytes. */
  peakMemory: z.number(),
});
export type SendReceipt = z.output<typeof receipt>;

process.once('message', (message) => {
  const { url, token, paths } = order.parse(message);
  void Promise.all(paths.map((path) => send(url, token, path))).then((answers) => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const told = { answers, user: userCPUTime / 1e6, system: systemCPUTime / 1e6, peakMemory: maxRSS * 1024 };
    process.send?.(told, () => process.disconnect());
  });
});

interface Answer {
  readonly status: number;
  readonly body: string;
}

async function send(url: string, token: string, path: string): Promise<Answer> {
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
  await pipeline(createReadStream(path, { highWaterMark: 262_144 }), post);
  return answer;
}
