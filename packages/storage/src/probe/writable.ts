import { type Pool, transaction } from '../pool.js';

/** Rows that are spilled: about half a megabyte on disk, in three milliseconds. */
const spilledRows = 20_000;

/**
 * Finds out whether the database takes writes now: it is no replica and not set read-only, its write-ahead log can be
 * written and synced, and its disk has room. It leaves nothing behind: a message in the write-ahead log that nobody
 * reads, and a temporary file that is gone with the statement. Updating a row instead would go well on a full disk for
 * as long as that row's page has room.
 * @throws what PostgreSQL says, such as 53100 (disk full); 25006 where it is read-only
 */
export async function assertWritable(pool: Pool): Promise<void> {
  await transaction(pool, async (client) => {
    await client.query(`set local work_mem = '64kB'`);
    const { rows: found } = await client.query<{ readOnly: boolean }>(
      `select current_setting('transaction_read_only')::boolean as "readOnly",
              (select count(*) from generate_series(1, $1::int)) as spilled`,
      [spilledRows],
    );
    if (found[0]?.readOnly !== false)
      throw Object.assign(new Error('the database is read-only'), { code: '25006' });
    await client.query(`select pg_logical_emit_message(true, 'hammerhead', 'ready?')`);
  });
}
