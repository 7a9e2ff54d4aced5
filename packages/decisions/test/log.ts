import { type Actor, type Role, usRoles } from '@hammerhead/contracts';
import { testDatabase } from '@hammerhead/postgres';
import { createPool, migrate, type Pool } from '@hammerhead/storage';
import type { Test } from 'tap';

/** A pool on an empty, migrated database of the test's own. */
export async function emptyLog(t: Test): Promise<Pool> {
  const database = await testDatabase(async (url) => void (await migrate(url)), 'decisions');
  const pool = createPool({ url: database.url, name: 'test', max: 8, onError: () => {} });
  t.teardown(async () => {
    await pool.end();
    await database.drop();
  });
  return pool;
}

/** Somebody with a token. */
export const person = (subject: string, role: Role): Actor => ({
  tokenId: '01a3f6a0-7c1e-7d2b-9f40-a10000000001',
  role,
  subject,
  federal: usRoles.has(role),
});

export interface Recorded {
  readonly position: number;
  readonly kind: string;
  readonly actor: string;
  readonly decidedBy: unknown;
  readonly body: unknown;
}

/** Every decision in the log, in its order. */
export async function decisions(pool: Pool): Promise<readonly Recorded[]> {
  const { rows } = await pool.query<Recorded>(
    `select position, kind, actor, decided_by::jsonb as "decidedBy", body::jsonb as body from decision
      order by position`,
  );
  return rows;
}
