import { createReadStream } from 'node:fs';
import { z } from 'zod';
import { postSubmission } from './post.js';

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
  const read = (path: string) => createReadStream(path, { highWaterMark: 262_144 });
  void Promise.all(paths.map((path) => postSubmission(url, token, read(path)))).then((answers) => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const told = { answers, user: userCPUTime / 1e6, system: systemCPUTime / 1e6, peakMemory: maxRSS * 1024 };
    process.send?.(told, () => process.disconnect());
  });
});
