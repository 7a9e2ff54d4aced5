import { systemActor } from '@hammerhead/contracts';
import { recordDecision } from '@hammerhead/decisions';
import { testDatabase } from '@hammerhead/postgres';
import { audit, createPool, migrate, type Pool, type Transaction, transaction } from '@hammerhead/storage';
import type { Test } from 'tap';
import { hashAfter, origin } from '../src/chain.js';
import { type ChainEntry, databaseSource, type Signed, verifyChain } from '../src/index.js';

export interface World {
  readonly pool: Pool;
  readonly url: string;
  /** Runs SQL as a superuser whom no trigger stops. */
  tamper(sql: string): Promise<void>;
  /** What verification says after SQL of such a superuser, which is rolled back then. */
  attempt(sql: string): ReturnType<typeof verifyChain>;
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
  const alter = async (tx: Transaction, sql: string): Promise<void> => {
    await tx.query('set local session_replication_role = replica');
    await tx.query(sql);
  };
  const tamper = async (sql: string): Promise<void> => transaction(pool, (tx) => alter(tx, sql));
  const everything = (): Promise<ChainEntry[]> => audit.readEntries(pool, 0, 1_000_000, 1_000_000);
  return {
    pool,
    url: database.url,
    tamper,
    attempt: (sql) =>
      transaction(pool, async (tx) => {
        await tx.query('savepoint before');
        await alter(tx, sql);
        const verdict = await verifyChain(await databaseSource(tx));
        await tx.query('rollback to savepoint before');
        return verdict;
      }),
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
      let last = origin.seq;
      const anew: string[] = [];
      for (const entry of await everything()) {
        previous = entry.seq < from ? entry.hash : hashAfter(previous, entry);
        last = entry.seq;
        anew.push(`(${entry.seq}, '\\x${previous}'::bytea)`);
      }
      await tamper(
        `update audit_entry e set hash = a.hash from (values ${anew.join(', ')}) as a (seq, hash) where e.seq = a.seq;
         update audit_head set seq = ${last}, hash = '\\x${previous}'`,
      );
    },
    end: async () => {
      const { head } = await audit.readState(pool);
      return head ?? origin;
    },
  };
}
