import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { explain, PostgresFailure } from '../failure.js';
import { copyFiles } from './copy-files.js';
import { entriesOf } from './entries.js';
import type { CopyTarget } from './target.js';

const control = 'global/pg_control';
const labels = new Set(['backup_label', 'tablespace_map']);

/**
 * Copies the cluster of a server that runs, by PostgreSQL's low-level backup API: files as they are, torn ones too, and
 * the write-ahead log from before the first to after the last, which mends them. All of it hangs on one session: where
 * that ends, however it does, the server drops the slot and leaves backup mode by itself.
 * @param url of the server, as a superuser
 */
export async function copyRunning(
  url: string,
  cluster: string,
  target: CopyTarget,
  signal: AbortSignal,
): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: 'hammerhead-backup' });
  let lost: Error | undefined;
  client.on('error', (error) => {
    lost = error;
  });
  const check = (): void => {
    signal.throwIfAborted();
    if (lost !== undefined) throw ended(lost);
  };
  const leave = (): void => void client.end();
  signal.addEventListener('abort', leave);
  try {
    await client.connect().catch((error: unknown) => {
      throw explain('reach the database, which starts or stops', String(error));
    });
    await requireSameCluster(client, cluster);
    await copyInSession(client, cluster, target, check);
  } catch (error) {
    check();
    throw error instanceof pg.DatabaseError ? ended(error) : error;
  } finally {
    signal.removeEventListener('abort', leave);
    await client.end().catch(() => undefined);
  }
}

async function copyInSession(
  client: pg.Client,
  cluster: string,
  target: CopyTarget,
  check: () => void,
): Promise<void> {
  // Temporary: it ends with the session. Reserved at once, it keeps every segment of the log from now on.
  const slot = `hammerhead_backup_${randomBytes(6).toString('hex')}`;
  await client.query('select pg_create_physical_replication_slot($1::text, true, true)', [slot]);
  // A checkpoint at once: one spread over minutes would spare the disk little.
  const begun = await client.query<{ lsn: string }>(
    "select pg_backup_start('hammerhead', fast => true)::text as lsn",
  );
  check();
  // Listed after the start: what is made later is in the log, and what is gone by now is not needed.
  const isLeftOut = (path: string): boolean =>
    path === control || labels.has(path) || (path.startsWith('pg_wal/') && segment.test(path));
  await copyFiles(cluster, await entriesOf(cluster, isLeftOut), target, check);
  await target.content(control, await stableControl(join(cluster, control)));
  const done = await client.query<{ lsn: string; label: string; spaces: string }>(
    `select lsn::text, labelfile as label, coalesce(spcmapfile, '') as spaces
       from pg_backup_stop(wait_for_archive => false)`,
  );
  const stop = done.rows[0];
  const start = begun.rows[0];
  if (stop === undefined || start === undefined)
    throw new PostgresFailure('failed', 'The backup has no end.');
  await target.content('backup_label', Buffer.from(stop.label));
  if (stop.spaces !== '') await target.content('tablespace_map', Buffer.from(stop.spaces));
  const { rows } = await client.query<{ file: string }>(segmentsBetween, [start.lsn, stop.lsn]);
  for (const { file } of rows) {
    check();
    await target.file(`pg_wal/${file}`, join(cluster, 'pg_wal', file));
  }
}

const segment = /\/[0-9A-F]{24}(\.partial)?$/;

/** The names of the log's segments that hold what lies between two positions. */
const segmentsBetween = `
  select pg_walfile_name('0/0'::pg_lsn + at * size + 1) as file
    from (select pg_size_bytes(current_setting('wal_segment_size'))::numeric as size) as setting,
         generate_series(trunc(($1::pg_lsn - '0/0'::pg_lsn) / size),
                         trunc(($2::pg_lsn - '0/0'::pg_lsn - 1) / size)) as at
   order by at`;

/** The control file is rewritten in place, and is small: read until two readings agree, it is not torn. */
async function stableControl(file: string): Promise<Buffer> {
  for (let before = await readFile(file); ; ) {
    await pause(20);
    const now = await readFile(file);
    if (now.equals(before)) return now;
    before = now;
  }
}

/** The port may be another server's by now. */
async function requireSameCluster(client: pg.Client, cluster: string): Promise<void> {
  const { rows } = await client.query<{ folder: string }>(
    "select current_setting('data_directory') as folder",
  );
  if (rows[0]?.folder !== cluster)
    throw new PostgresFailure('failed', `The server that answers is not that of ${cluster}.`);
}

function ended(error: Error): PostgresFailure {
  return explain('go on with the backup, as the database said', error.message);
}
