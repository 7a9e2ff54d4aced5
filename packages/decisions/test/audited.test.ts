import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import {
  audit,
  type EventRow,
  events,
  type Pool,
  type Transaction,
  transaction,
  withSavepoint,
} from '@hammerhead/storage';
import t from 'tap';
import { createToken, revokeTokens } from '../src/index.js';
import { emptyLog, person } from './log.js';

const admin = person('Ada Min', 'admin');
const token = (n: number) =>
  ({ hash: Buffer.alloc(32, n), role: 'analyst', subject: `analyst ${n}` }) as const;

interface Row {
  readonly seq: number;
  readonly at: string;
  readonly act: string;
  readonly actor: string;
  readonly target: string | null;
  readonly purpose: string | null;
  readonly about: string | null;
  readonly decision: number | null;
  readonly hash: Buffer;
}

async function entries(pool: Pool): Promise<Row[]> {
  const { rows } = await pool.query<Row>(
    `select seq, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, act, actor, target, purpose, about,
            decision, hash from audit_entry order by seq`,
  );
  return rows;
}

/** What the hash covers, written down once more: each value as netstring. */
const netstring = (value: string | number | null): string =>
  value === null ? '-,' : `${Buffer.byteLength(String(value))}:${value},`;

t.test('each decision is an entry of the chain, which anybody can compute again', async (t) => {
  const pool = await emptyLog(t);
  await transaction(pool, (tx) => createToken(tx, admin, token(1)));
  await transaction(pool, (tx) => createToken(tx, admin, { ...token(2), subject: 'Zoë — “analyst”' }));
  await transaction(pool, (tx) =>
    audit.record(tx, admin, [{ act: 'audit_read', target: null, purpose: 'audit' }]),
  );
  const rows = await entries(pool);
  t.same(
    rows.map(({ act }) => act),
    ['token_created', 'token_created', 'audit_read'],
  );
  let before: Buffer = Buffer.alloc(32);
  for (const { seq, at, act, actor, target, purpose, about, decision, hash } of rows) {
    const content = [seq, at, act, actor, target, purpose, about, decision].map(netstring).join('');
    t.ok(createHash('sha256').update(before).update(content).digest().equals(hash), `entry ${seq}`);
    before = hash;
  }
  t.match(JSON.parse(rows[0]?.actor ?? ''), { subject: 'Ada Min', role: 'admin' });
  t.match(JSON.parse(rows[1]?.about ?? ''), { role: 'analyst', subject: 'Zoë — “analyst”' });
});

t.test('a decision that is taken back leaves no entry, and no gap', async (t) => {
  const pool = await emptyLog(t);
  await t.rejects(
    transaction(pool, async (tx) => {
      await createToken(tx, admin, token(1));
      throw new Error('no');
    }),
  );
  await Promise.all(
    Array.from({ length: 20 }, async (_, n) =>
      transaction(pool, (tx) => createToken(tx, admin, token(n + 2))),
    ),
  );
  t.same(
    (await entries(pool)).map(({ seq }) => seq),
    Array.from({ length: 20 }, (_, n) => n + 1),
  );
});

/** All events, once there are so many: a transaction of any database of the server may hold them up for a moment. */
async function readable(pool: Pool, count: number): Promise<EventRow[]> {
  for (let tries = 0; tries < 200; tries += 1) {
    const rows = await events.readAfter(pool, events.firstPlace, 10);
    if (rows.length >= count) return rows;
    await pause(50);
  }
  throw new Error(`not ${count} events within ten seconds`);
}

t.test('an event is told when nothing older can appear any more', async (t) => {
  const pool = await emptyLog(t);
  const slow = await pool.connect();
  await slow.query('begin');
  await events.record(slow, [{ kind: 'slow' }]);
  await events.record(pool, [{ kind: 'fast', body: { a: 1 } }]);
  t.same(await events.readAfter(pool, events.firstPlace, 10), []);
  await slow.query('commit');
  slow.release();
  const told = await readable(pool, 2);
  t.same(
    told.map(({ kind, body }) => [kind, body]),
    [
      ['slow', null],
      ['fast', { a: 1 }],
    ],
  );
  const [first = events.firstPlace] = told;
  t.same(
    (await events.readAfter(pool, first, 10)).map(({ kind }) => kind),
    ['fast'],
  );
  t.match(await events.readLast(pool), { id: told[1]?.id });
});

t.test('what a decision writes after its record holds up nobody who is recorded in the audit', async (t) => {
  const pool = await emptyLog(t);
  const read = { act: 'referral_read', target: null, actor: admin };
  await transaction(pool, async (tx) => {
    await createToken(tx, admin, token(1));
    t.equal(await audit.append(pool, [read]), 1, 'a read meanwhile');
    t.equal((await entries(pool)).length, 1);
  });
  t.same(
    (await entries(pool)).map(({ act }) => act),
    ['referral_read', 'token_created'],
  );
});

t.test('what a savepoint undoes is not in the audit', async (t) => {
  const pool = await emptyLog(t);
  const tried = (tx: Transaction, act: string): Promise<void> =>
    audit.record(tx, admin, [{ act, target: null }]);
  await transaction(pool, async (tx) => {
    await tried(tx, 'before');
    await withSavepoint(
      tx,
      async () => {
        await tried(tx, 'undone');
        throw new Error('no');
      },
      async () => {},
    );
    await tried(tx, 'after');
  });
  t.same(
    (await entries(pool)).map(({ act }) => act),
    ['before', 'after'],
  );
});

t.test('all tokens of a maker are revoked at once: the log is locked once', async (t) => {
  const pool = await emptyLog(t);
  for (let n = 1; n <= 30; n += 1) await transaction(pool, (tx) => createToken(tx, admin, token(n)));
  let statements = 0;
  await transaction(pool, async (tx) => {
    const counting = new Proxy(tx, {
      get: (target, name): unknown => {
        const value: unknown = Reflect.get(target, name);
        if (name === 'query') statements += 1;
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
    t.equal(await revokeTokens(counting, admin, { createdBy: admin.subject, reason: 'a test' }), 30);
  });
  t.ok(statements < 10, `${statements} statements`);
  t.equal((await entries(pool)).filter(({ act }) => act === 'token_revoked').length, 30);
});
