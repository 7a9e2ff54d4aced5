import { setTimeout as pause } from 'node:timers/promises';
import { identityVersion } from '@hammerhead/imprint';
import pg from 'pg';
import { isVictim } from './errors.js';

export type Pool = pg.Pool;
/** What a statement needs: a pool, or a client inside a transaction. */
export type Queryable = Pick<pg.Pool | pg.PoolClient, 'query'>;
/** A client inside a transaction: its locks and writes belong to it until the transaction ends. */
export type Transaction = pg.PoolClient;

/**
 * How values are returned, for our pools only: other users of the driver in this process (the queue) keep its defaults.
 * Positions, counts and sums of integers stay far below 2^53; documents are kept as the text in which they arrived, and
 * a caller that needs the object parses it.
 */
const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.INT8, Number);
types.setTypeParser(pg.types.builtins.JSON, String);

export interface PoolOptions {
  readonly url: string;
  /** Shown in pg_stat_activity. */
  readonly name: string;
  readonly max?: number;
  /** Called for errors of idle connections, such as a server that went away; the pool makes new ones. */
  readonly onError: (error: Error) => void;
}

/**
 * A pool whose sessions use UTC, declare which version of keys this release makes (the log refuses those of another
 * version), and give up a statement after a minute rather than hang (and after a little more when the server does not
 * even report that time-out). The server ends a session that falls silent inside a transaction (its process is stopped,
 * its machine unreachable), which would otherwise hold the lock on the log for as long as TCP keeps hoping. These
 * time-outs do not run in the middle of a COPY: `endSilentCopies` covers that case.
 */
export function createPool({ url, name, max = 10, onError }: PoolOptions): Pool {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: name,
    max,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 60_000,
    // When the server itself is stopped, or the network swallows what is sent, the server's own time-outs do not reach
    // us.
    query_timeout: 75_000,
    idle_in_transaction_session_timeout: 15_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    options: `-c timezone=UTC -c hammerhead.identity=${identityVersion}`,
    types,
  });
  pool.on('error', onError);
  return pool;
}

/** The log for errors of a pool that no caller waits for. */
export interface PoolLog {
  warn(facts: object, message: string): void;
}

/** A service's pool, which is named after it in `pg_stat_activity` and logs broken idle connections. */
export const openPool = (url: string, service: string, log: PoolLog): Pool =>
  createPool({
    url,
    name: `hammerhead-${service}`,
    onError: (error) => log.warn({ err: error }, 'an idle database connection broke'),
  });

type Work = () => Promise<unknown>;
/** What is left to do at the end of each transaction that runs. */
const lastWork = new WeakMap<Transaction, Work[]>();

/**
 * Has work done right before a transaction commits, after all that it does: what takes a lock for which everybody waits.
 * It is not done where the transaction fails. On a client that `transaction` did not give, it is done at once.
 */
export async function beforeCommit(tx: Transaction, work: Work): Promise<void> {
  const waiting = lastWork.get(tx);
  if (waiting === undefined) await work();
  else waiting.push(work);
}

/** Returns how to drop the work that is asked for from now on: a savepoint is undone. */
export function markLastWork(tx: Transaction): () => void {
  const waiting = lastWork.get(tx) ?? [];
  const { length } = waiting;
  return () => void waiting.splice(length);
}

/** Times that one transaction is tried whose locks and those of others wait for each other. */
const mostAttempts = 5;
/** Milliseconds before the second attempt; the later ones wait a multiple. */
const pauseMs = 10;

/**
 * Runs `work` in one transaction; rolls back on any error and rethrows it. A transaction that the server ended in favor
 * of others (a deadlock, a conflict of serialization) is run again from its beginning, so `work` changes nothing but
 * the database.
 */
export async function transaction<T>(pool: Pool, work: (tx: Transaction) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(pool, work);
    } catch (error) {
      if (attempt === mostAttempts || !isVictim(error)) throw error;
      await pause(attempt * pauseMs);
    }
  }
}

/** Runs `work` in one transaction that only reads: all its statements see one moment. */
export const snapshot = <T>(pool: Pool, work: (tx: Transaction) => Promise<T>): Promise<T> =>
  transaction(pool, async (tx) => {
    await tx.query('set transaction isolation level repeatable read, read only');
    return work(tx);
  });

async function once<T>(pool: Pool, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  // Without a listener, a connection that dies between two statements would end the process.
  const onError = (error: Error): void => {
    broken = error;
  };
  client.on('error', onError);
  try {
    await client.query('begin');
    const waiting: Work[] = [];
    lastWork.set(client, waiting);
    const result = await work(client);
    for (const last of waiting) await last();
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch((fault: unknown) => {
      broken = fault instanceof Error ? fault : new Error(String(fault));
    });
    throw error;
  } finally {
    lastWork.delete(client);
    client.off('error', onError);
    client.release(broken);
  }
}
