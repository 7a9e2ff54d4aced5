import { testDatabase } from '@hammerhead/postgres';
import type { Test } from 'tap';
import { createPool, migrate, type Pool } from '../src/index.js';

/** A pool on an empty database of one test's own, dropped when the test ends. */
export async function freshPool(test: Test): Promise<Pool> {
  const database = await testDatabase(async (url) => void (await migrate(url)), 'storage');
  const pool = createPool({
    url: database.url,
    name: 'test',
    onError: (error) => test.comment(error.message),
  });
  test.teardown(async () => {
    await pool.end();
    await database.drop();
  });
  return pool;
}
