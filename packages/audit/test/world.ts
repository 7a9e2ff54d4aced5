import { systemActor } from '@hammerhead/contracts';
import { recordDecision } from '@hammerhead/decisions';
import { testDatabase } from '@hammerhead/postgres';
import { audit, createPool, migrate, type Pool, transaction } from '@hammerhead/storage';
import type { Test } from 'tap';
import {
  type ChainEntry,
  databaseSource,
  hashAfter,
  origin,
  type Signed,
  verifyChain,
} from '../src/index.js';

export interface World {
  readonly pool: Pool;
  readonly url: string;
  /** Runs SQL as a superuser whom no trigger stops. */
  tamper(sql: string): Promise<void>;
  /** So many reads. */
  read(count: number): Promise<void>;
  /** A decision of somebody. */
  decide(): Promise<number>;
  verify(signed?: Signed): ReturnType<typeof verifyChain>;
  /** Computes the chain anew from an entry on, as whoever owns the database could. */
  recompute(from: number): Promise<void>;
  end(): Promise<{ seq: number; hash: string }>;
}

export async function world(t: Test): Promise<World> {
  const database = await testDatabase(async (url) => void (await migrate(url)), 'audit');
  const pool = createPool({ url: database.url, name: 'test', onError: () => {} });
  t.teardown(async () => {
    await pool.end();
    await database.drop();
  });
  const tamper = async (sql: string): Promise<void> =>
    transaction(pool, async (tx) => {
      await tx.query('set local session_replication_role = replica');
      await tx.query(sql);
    });
  const everything = (): Promise<ChainEntry[]> => audit.readEntries(pool, 0, 1_000_000, 1_000_000);
  return {
    pool,
    url: database.url,
    tamper,
    read: async (count) => {
      const acts = Array.from({ length: count }, (_, index) => ({
        act: 'referral_read',
        target: `referral/${index}`,
        purpose: index % 2 === 0 ? 'queue' : undefined,
        about: index % 3 === 0 ? { part: 'timeline', text: 'é, 名, "quoted"' } : undefined,
      }));
      await transaction(pool, (tx) => audit.record(tx, systemActor('réader'), acts));
    },
    decide: () =>
      transaction(pool, (tx) =>
        recordDecision(tx, systemActor('test'), { kind: 'exclusion_revoked', body: { exclusion: 'é 1' } }),
      ),
    verify: async (signed) => verifyChain(await databaseSource(pool), signed),
    recompute: async (from) => {
      let previous = origin.hash;
      for (const entry of await everything()) {
        const hash = entry.seq < from ? entry.hash : hashAfter(previous, entry);
        if (hash !== entry.hash)
          await tamper(`update audit_entry set hash = '\\x${hash}' where seq = ${entry.seq}`);
        previous = hash;
      }
      const last = (await everything()).at(-1);
      await tamper(`update audit_head set seq = ${last?.seq ?? 0}, hash = '\\x${previous}'`);
    },
    end: async () => {
      const { head } = await audit.readState(pool);
      return head ?? origin;
    },
  };
}
