import { databaseSource, type Source } from '@hammerhead/audit';
import { createPool } from '@hammerhead/storage';
import { Failure, reasonOf } from '../failure.js';

/** Opens the audit of a database for as long as the work on it takes. */
export async function withDatabase<T>(url: string, work: (source: Source) => Promise<T>): Promise<T> {
  const pool = createPool({ url, name: 'hammerhead-audit', max: 1, onError: () => undefined });
  try {
    return await work(await databaseSource(pool));
  } catch (error) {
    throw error instanceof Failure ? error : new Failure(`the database: ${reasonOf(error)}`);
  } finally {
    await pool.end();
  }
}
