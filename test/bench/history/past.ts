import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { defaultSchemesUrl, type FeedOptions, loadSchemes, syntheticManifests } from '@hammerhead/synthetic';
import { z } from 'zod';
import { postSubmission } from '../pipeline/post.js';

/**
 * Makes a feed and sends it while it is made, as a program of its own: nothing of it stands on disk but in the
 * database. What it got as an answer goes to whoever started it.
 */
const order = z.object({
  url: z.url(),
  token: z.string(),
  feed: z.object({ shipments: z.int(), seed: z.int(), departingFrom: z.string(), perDay: z.number() }),
});
export type PastOrder = z.output<typeof order>;

export const pastAnswer = z.object({ status: z.number(), body: z.string() });

/** Characters that go to the socket together. */
const piece = 262_144;

process.once('message', (message) => {
  const { url, token, feed } = order.parse(message);
  const schemes = loadSchemes(readFileSync(defaultSchemesUrl, 'utf8'));
  const lines = Readable.from(pieces({ ...feed, schemes }), { objectMode: false });
  void postSubmission(url, token, lines).then((answer) => {
    process.send?.(answer, () => process.disconnect());
  });
});

function* pieces(options: FeedOptions): Generator<Buffer> {
  let text = '';
  for (const manifest of syntheticManifests(options)) {
    text += `${JSON.stringify(manifest)}\n`;
    if (text.length < piece) continue;
    yield Buffer.from(text);
    text = '';
  }
  yield Buffer.from(text);
}
