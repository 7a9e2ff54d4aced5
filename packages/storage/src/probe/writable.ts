import { type Pool, transaction } from '../pool.js';

/** The number of rows that are spilled to disk: about half a megabyte, in three milliseconds. */
const spilledRows = 20_000;

/**
 * Finds out whether the database takes writes now: it is no replica and not set read-only, its write-ahead log can be
 * written and synced, and its disk has room. It leaves nothing behind: a message in the write-ahead log that nobody
 * reads, and a temporary file that is gone with the statement. An update of a row would instead succeed on a full disk
 * for as long as that row's page has room.
 * @throws the error that PostgreSQL reports, such as 53100 (disk full), or 25006 when it is read-only
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
