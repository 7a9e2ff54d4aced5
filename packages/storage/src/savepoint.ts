import type { Transaction } from './pool.js';
import { isTransient, isUniqueViolation } from './errors.js';

/**
 * Runs `work` within a transaction. Where it fails, what it wrote is undone, `recover` takes its place and the
 * transaction goes on.
 * @throws what `recover` throws, and whatever fails because the database is away
 */
export async function withSavepoint<T>(
  client: Transaction,
  work: () => Promise<T>,
  recover: (error: unknown) => Promise<T>,
): Promise<T> {
  await client.query('savepoint work');
  try {
    return await work();
  } catch (error) {
    if (isTransient(error)) throw error;
    await client.query('rollback to savepoint work');
    return recover(error);
  }
}

/** Does one write; null where a unique index refuses it, and then the transaction goes on without it. */
export const unlessTaken = <T>(tx: Transaction, write: () => Promise<T>): Promise<T | null> =>
  withSavepoint<T | null>(tx, write, async (error) => {
    if (!isUniqueViolation(error)) throw error;
    return null;
  });
