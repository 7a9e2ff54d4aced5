import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFolder } from '@hammerhead/audit';
import { systemActor } from '@hammerhead/contracts';
import { database } from '@hammerhead/scoring/testing';
import { createLogger } from '@hammerhead/service-kit';
import { audit, transaction } from '@hammerhead/storage';
import t, { type Test } from 'tap';
import { Checkpointer } from '../src/checkpointer.js';

async function world(t: Test) {
  const pool = await database(t);
  const folder = join(t.testdir(), 'not', 'yet');
  const told: string[] = [];
  const logger = createLogger({ name: 'test', level: 'silent', pretty: false });
  logger.error = (_: unknown, message?: string) => void told.push(message ?? '');
  let at = Date.parse('2026-11-30T09:00:00Z');
  const made = () => new Checkpointer({ pool, logger, folder, now: () => new Date(at) });
  return {
    pool,
    folder,
    told,
    made,
    pass: (minutes: number) => (at += minutes * 60_000),
    lines: () => readFileSync(join(folder, 'checkpoints.jsonl'), 'utf8').split('\n').length - 1,
    add: (count: number) =>
      transaction(pool, (tx) =>
        audit.record(
          tx,
          systemActor('test'),
          Array.from({ length: count }, () => ({ act: 'tried', target: null })),
        ),
      ),
    tamper: (sql: string) =>
      transaction(pool, async (tx) => {
        await tx.query('set local session_replication_role = replica');
        await tx.query(sql);
      }),
  };
}

t.test('the end is signed after each run, and a line stays after 1,000 entries or ten minutes', async (t) => {
  const w = await world(t);
  const [one, other] = [w.made(), w.made()];
  await one.run();
  t.throws(() => readdirSync(w.folder), 'an empty chain is not signed');
  await w.add(1);
  await one.run();
  t.equal(w.lines(), 1, 'the first at once');
  await w.add(5);
  await Promise.all([one.run(), other.run(), one.run(), other.run()]);
  await other.run();
  t.match(await readFolder(w.folder), { inForce: [{ seq: 1 }, { seq: 6 }], fault: undefined });
  t.equal(w.lines(), 1);
  await w.add(995);
  await one.run();
  t.equal(w.lines(), 2);
  await w.add(1);
  w.pass(10);
  await other.run();
  t.equal(w.lines(), 3);
  t.match((await readFolder(w.folder)).inForce.at(-1), { seq: 1_002 });
  t.same(w.told, []);
});

t.test('what contradicts what was signed is told once and not signed', async (t) => {
  const w = await world(t);
  const worker = w.made();
  await w.add(10);
  await worker.run();
  const before = readFileSync(join(w.folder, 'checkpoints.jsonl'), 'utf8');
  await w.add(5);
  await w.tamper(`update audit_entry set act = 'other' where seq = 12`);
  await worker.run();
  await worker.run();
  t.same(w.told, ['the audit is not signed any more: entry 12 was altered']);
  await w.tamper(
    `delete from audit_entry where seq > 8; update audit_head set seq = 8, hash = (select hash from audit_entry where seq = 8)`,
  );
  await w.made().run();
  t.match(w.told.at(-1), /the chain ends at 8, and entry 10 was signed: entries are missing/);
  t.equal(readFileSync(join(w.folder, 'checkpoints.jsonl'), 'utf8'), before);
});
