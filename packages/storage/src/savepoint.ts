import { markLastWork, type Transaction } from './pool.js';
import { isTransient, isUniqueViolation } from './errors.js';

/**
 * Runs `work` within a transaction. If it fails, its writes are undone, `recover` runs instead and the transaction
 * continues.
 * @throws what `recover` throws, and any error caused by an unavailable database
 */
export async function withSavepoint<T>(
  client: Transaction,
  work: () => Promise<T>,
  recover: (error: unknown) => Promise<T>,
): Promise<T> {
  const dropLastWork = markLastWork(client);
  await client.query('savepoint work');
  try {
    return await work();
  } catch (error) {
    if (isTransient(error)) throw error;
    await client.query('rollback to savepoint work');
    dropLastWork();
    return recover(error);
  }
}

/** Performs one write; returns null if a unique index refuses it, and the transaction continues without it. */
export const unlessTaken = <T>(tx: Transaction, write: () => Promise<T>): Promise<T | null> =>
  withSavepoint<T | null>(tx, write, async (error) => {
    if (!isUniqueViolation(error)) throw error;
    return null;
  });

/** Does work that may come to nothing: then its writes are undone, its locks are let go, and the answer is null. */
export async function unlessInVain<T>(tx: Transaction, work: () => Promise<T | null>): Promise<T | null> {
  const dropLastWork = markLastWork(tx);
  await tx.query('savepoint trial');
  const done = await work();
  await tx.query(`${done === null ? 'rollback to' : 'release'} savepoint trial`);
  if (done === null) dropLastWork();
  return done;
}
