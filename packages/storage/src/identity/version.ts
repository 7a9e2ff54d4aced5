import type { Queryable } from '../pool.js';

/** Which keys a log has. */
export interface LogIdentity {
  readonly version: number;
  /** To which version they are being recomputed; null where they are not. */
  readonly target: number | null;
  /** The last position that has been. */
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

/** Begins recomputing from the first position on. What became of keys before is kept: they are followed further. */
export async function beginRecomputing(db: Queryable, target: number): Promise<void> {
  await db.query('truncate identity_party');
  await db.query('update identity_version set target = $1::integer, done_to = 0', [target]);
}

export async function advanceRecomputing(db: Queryable, doneTo: number): Promise<void> {
  await db.query('update identity_version set done_to = $1::bigint', [doneTo]);
}

/** Says that the log has keys of this version, and forgets what was needed for that. */
export async function endRecomputing(db: Queryable, version: number): Promise<void> {
  await db.query('truncate identity_party, identity_moved');
  await db.query('update identity_version set version = $1::integer, target = null, done_to = 0', [version]);
}

/** A log without anything has the keys of whoever writes first. */
export async function claimEmptyLog(db: Queryable, version: number): Promise<void> {
  await db.query(
    `update identity_version set version = $1::integer
      where version < $1::integer and (select position from log_head) = 0`,
    [version],
  );
}

const lockName = 'hammerhead.identity';

/** Takes the right to recompute keys, until the session ends; false where another session has it. */
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
