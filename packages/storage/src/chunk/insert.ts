import type { Chunk } from '@hammerhead/intake';
import { bigint, type Column, column, integer, text, uuid } from '../copy/column.js';
import { copyRows } from '../copy/copy-rows.js';
import type { Transaction } from '../pool.js';

const chunkColumns: readonly Column<Chunk>[] = [
  column('first_position', bigint, ({ firstPosition }) => firstPosition),
  column('last_position', bigint, ({ lastPosition }) => lastPosition),
  column('shipments', integer, ({ shipments }) => shipments),
  column('feed_id', text, ({ submission }) => submission?.feedId ?? null),
  column('submission_id', uuid, ({ submission }) => submission?.id ?? null),
];

export const insertChunks = (client: Transaction, chunks: readonly Chunk[]): Promise<void> =>
  copyRows(client, 'chunk', chunkColumns, chunks, 100);
