import { z } from 'zod';
import type { Channel, View } from '../channel.js';
import type { Operation } from '../document.js';
import type { Said } from '../transcript.js';
import { callsOf, isPaged, sortsOf } from './calls.js';
import { pathsOf } from './paths.js';

const pageSchema = z.looseObject({ nextCursor: z.string().nullable() });
const eventStream = 'text/event-stream';

/** Everything that a partner can read, asked in every way that the document tells of. */
export const reads: Channel = {
  name: 'reads',
  async look(view) {
    const said: Said[] = [];
    for (const operation of view.operations) {
      if (operation.method !== 'GET' || operation.lets === 'others') continue;
      if (operation.answerTypes.includes(eventStream)) continue;
      for (const { path, label } of pathsOf(operation, view)) {
        for (const { query, accept } of callsOf(operation))
          said.push(
            await readAgain(view, `${path}${query && `?${query}`}`, `${label} ${query} ${accept}`, accept),
          );
        if (isPaged(operation)) said.push(...(await pages(view, operation, path, label)));
      }
    }
    return said;
  },
};

/** Reads it, and where it has an entity tag once more with that. */
async function readAgain(
  { world, partner }: View,
  path: string,
  label: string,
  accept: string,
): Promise<Said> {
  const first = await world.ask(partner, path, { label: `read ${label}`, headers: { accept } });
  const { etag } = first.headers;
  if (etag === undefined) return first;
  const headers = { accept, 'if-none-match': etag };
  const { status } = await world.ask(partner, path, { headers });
  return { ...first, label: `${first.label}, then ${status}` };
}

/** All pages of a list by each of its sorts: with one message a page, since each cursor says where its message stands. */
async function pages(
  { world, partner }: View,
  operation: Operation,
  path: string,
  label: string,
): Promise<Said[]> {
  const said: Said[] = [];
  for (const sort of sortsOf(operation)) {
    let cursor: string | null = '';
    for (let page = 1; cursor !== null; page += 1) {
      const query = [
        sort,
        operation.id === 'listWebhookDeliveries' ? 'limit=1' : 'limit=4',
        cursor && `cursor=${cursor}`,
      ]
        .filter((part) => part !== '')
        .join('&');
      const answer: Said = await world.ask(partner, `${path}?${query}`, {
        label: `page ${page} of ${label} ${sort}`,
      });
      said.push(answer);
      cursor = answer.status === 200 ? pageSchema.parse(JSON.parse(answer.text)).nextCursor : null;
    }
  }
  return said;
}
