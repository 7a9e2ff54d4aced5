import type { Queryable } from '../pool.js';

/** The version of keys that a log has. */
export interface LogIdentity {
  readonly version: number;
  /** The version to which they are being recomputed; null if they are not. */
  readonly target: number | null;
  /** The last position that has been recomputed. */
  readonly doneTo: number;
}

export async function read(db: Queryable): Promise<LogIdentity> {
  const { rows } = await db.query<LogIdentity>(
    'select version, target, done_to as "doneTo" from identity_version',
  );
  const [row] = rows;
  if (row === undefined) throw new Error('identity_version is empty: the database was not migrated');
  return row;
}

/**
 * Begins recomputing from the first position on. The record of earlier moved keys is kept: they are followed further.
 */
export async function beginRecomputing(db: Queryable, target: number): Promise<void> {
  await db.query('truncate identity_party');
  await db.query('update identity_version set target = $1::integer, done_to = 0', [target]);
}

export async function advanceRecomputing(db: Queryable, doneTo: number): Promise<void> {
  await db.query('update identity_version set done_to = $1::bigint', [doneTo]);
}

/** Records that the log has keys of this version, and deletes what recomputing needed. */
export async function endRecomputing(db: Queryable, version: number): Promise<void> {
  await db.query('truncate identity_party, identity_moved');
  await db.query('update identity_version set version = $1::integer, target = null, done_to = 0', [version]);
}

/** Gives an empty log the version of keys of its first writer. */
export async function claimEmptyLog(db: Queryable, version: number): Promise<void> {
  await db.query(
    `update identity_version set version = $1::integer
      where version < $1::integer and (select position from log_head) = 0`,
    [version],
  );
}

const lockName = 'hammerhead.identity';

/** Acquires the right to recompute keys until the session ends; returns false if another session has it. */
export async function lockRecomputing(db: Queryable): Promise<boolean> {
  const { rows } = await db.query<{ locked: boolean }>(
    'select pg_try_advisory_lock(hashtext($1::text)) as locked',
    [lockName],
  );
  return rows[0]?.locked ?? false;
}

export async function unlockRecomputing(db: Queryable): Promise<void> {
  await db.query('select pg_advisory_unlock(hashtext($1::text))', [lockName]);
}
