import type { Queryable } from '../pool.js';

/**
 * Ends sessions that began a COPY of ours more than `age` seconds ago and wait for the rest of it. None of PostgreSQL's
 * own time-outs runs while COPY waits for its client: a session whose process is stopped or whose machine is
 * unreachable would hold its locks, including the one on the log, for as long as TCP keeps hoping.
 * @returns how many were ended
 */
export async function endSilentCopies(db: Queryable, age: number): Promise<number> {
  const { rows } = await db.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and usename = current_user
        and state = 'active' and wait_event = 'ClientRead' and query like 'copy % (%) from stdin (format binary)'
        and query_start < now() - make_interval(secs => $1::float8)`,
    [age],
  );
  return rows.length;
}
