import { randomBytes } from 'node:crypto';
import { readDecision, systemActor } from '@hammerhead/contracts';
import { log, type Pool, tokens, transaction } from '@hammerhead/storage';
import t from 'tap';
import { createToken, requeueDeadLetter, revokeTokens } from '../src/index.js';
import { decisions, emptyLog, person } from './log.js';

const admin = person('Ada Min', 'admin');
const decidedBy = { role: 'admin', token: '01a3f6a0-7c1e-7d2b-9f40-a10000000001' };

/** Has every write of this kind to a table fail, as a full disk would. */
const breakWrites = (pool: Pool, when: string, table: string) =>
  pool.query(
    `create function breaks() returns trigger language plpgsql as $$ begin raise exception 'the disk is full'; end $$;
     create trigger breaks before ${when} on ${table} for each row execute function breaks()`,
  );

t.test('making a token is a decision, by whom and for whom, without the token', async (t) => {
  const pool = await emptyLog(t);
  const hash = randomBytes(32);
  const partner = { hash, role: 'partner', subject: 'CGIU desk', agency: 'IMPACS CGIU' } as const;
  const expiresAt = new Date('2099-01-01T00:00:00Z');
  const create = () =>
    transaction(pool, (tx) => createToken(tx, admin, { ...partner, countries: ['JM', 'TT'], expiresAt }));
  const created = await create();
  const { tokenId = '' } = (await tokens.find(pool, hash)) ?? {};
  t.same(created, { outcome: 'created', id: tokenId, position: 1 });
  const recorded = await decisions(pool);
  t.same(recorded, [
    {
      position: 1,
      kind: 'token_created',
      actor: 'Ada Min',
      decidedBy,
      body: {
        token: tokenId,
        role: 'partner',
        subject: 'CGIU desk',
        countries: ['JM', 'TT'],
        agency: 'IMPACS CGIU',
        expiresAt: '2099-01-01T00:00:00.000Z',
      },
    },
  ]);
  t.ok(recorded.every((row) => readDecision(row) !== undefined));
  for (const secret of [hash.toString('hex'), hash.toString('base64')])
    t.notOk(JSON.stringify(recorded).includes(secret));
  const { rows } = await pool.query('select created_by from token');
  t.same(rows, [{ created_by: 'Ada Min' }]);
  t.same(await create(), { outcome: 'known' }, 'one that is known is made only once');
  t.equal((await decisions(pool)).length, 1);
});

t.test('where the token, or its decision, cannot be written, neither is', async (t) => {
  for (const table of ['token', 'decision']) {
    const pool = await emptyLog(t);
    await breakWrites(pool, 'insert', table);
    const token = { hash: randomBytes(32), role: 'analyst', subject: 'Ana Lyst' } as const;
    await t.rejects(
      transaction(pool, (tx) => createToken(tx, admin, token)),
      /the disk is full/,
    );
    t.equal(await tokens.find(pool, token.hash), null);
    t.same(await decisions(pool), []);
    t.equal(await log.readHead(pool), 0);
  }
});

t.test('each token that is revoked is a decision with the reason', async (t) => {
  const pool = await emptyLog(t);
  const starter = systemActor('hammerhead');
  const hashes = [randomBytes(32), randomBytes(32), randomBytes(32)];
  for (const [index, hash] of hashes.entries())
    await transaction(pool, (tx) =>
      createToken(tx, starter, {
        hash,
        role: 'analyst',
        subject: `analyst ${index}`,
        createdBy: index === 2 ? 'Ada Min' : 'first start',
      }),
    );
  const revoke = () =>
    transaction(pool, (tx) => revokeTokens(tx, starter, { createdBy: 'first start', reason: 'lost' }));
  t.equal(await revoke(), 2);
  t.equal(await revoke(), 0);
  t.same(await Promise.all(hashes.map(async (hash) => (await tokens.find(pool, hash))?.subject)), [
    undefined,
    undefined,
    'analyst 2',
  ]);
  const revoked = (await decisions(pool)).slice(3);
  t.match(revoked, [{ kind: 'token_revoked' }, { kind: 'token_revoked' }]);
  for (const { actor, decidedBy: by, body } of revoked) {
    t.match({ actor, by }, { actor: 'hammerhead', by: { role: 'system' } });
    t.match(body, { role: 'analyst', subject: /^analyst [01]$/, reason: 'lost' });
  }
});

/** Two shipments in a chunk that could not be scored. */
const bury = (pool: Pool) =>
  pool.query(
    `insert into chunk (first_position, last_position, shipments, attempts, failed_at, last_error)
     values (41, 42, 2, 5, now(), 'a fault')`,
  );
const standing = async (pool: Pool) => {
  const { rows } = await pool.query<{ failed: boolean }>('select failed_at is not null as failed from chunk');
  return rows;
};

t.test('requeueing what could not be scored is a decision, by whom', async (t) => {
  const pool = await emptyLog(t);
  await bury(pool);
  const requeue = (firstPosition: number) =>
    transaction(pool, (tx) => requeueDeadLetter(tx, admin, { firstPosition }));
  t.same(await requeue(42), { outcome: 'not_found' });
  t.same(await requeue(41), { outcome: 'requeued', position: 1 });
  t.same(await requeue(41), { outcome: 'not_found' }, 'it is none any more');
  t.same(await decisions(pool), [
    {
      position: 1,
      kind: 'dead_letter_requeued',
      actor: 'Ada Min',
      decidedBy,
      body: { firstPosition: 41, lastPosition: 42, shipments: 2 },
    },
  ]);
  t.same(await standing(pool), [{ failed: false }]);
});

t.test('where the chunk, or the decision, cannot be written, neither is', async (t) => {
  for (const [when, table] of [
    ['update', 'chunk'],
    ['insert', 'decision'],
  ] as const) {
    const pool = await emptyLog(t);
    await bury(pool);
    await breakWrites(pool, when, table);
    await t.rejects(
      transaction(pool, (tx) => requeueDeadLetter(tx, admin, { firstPosition: 41 })),
      /the disk is full/,
    );
    t.same(await standing(pool), [{ failed: true }]);
    t.same(await decisions(pool), []);
    t.equal(await log.readHead(pool), 0);
  }
});
