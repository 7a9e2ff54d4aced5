import { type Decision, systemActor } from '@hammerhead/contracts';
import { decideMerge, recordDecision } from '@hammerhead/decisions';
import { decodeImprint, identityVersion, linkKinds } from '@hammerhead/imprint';
import { sortedName } from '@hammerhead/parties';
import { facts, identity, log, merges, type Pool, transaction } from '@hammerhead/storage';
import t from 'tap';
import { recomputeKeys } from '../src/index.js';
import { appendAsOld, documents, emptyLog, keysIn, sharedBy, writeNewLog, writeOldLog } from './log.js';

const strangers = [
  ['PASSPORT-1', 'PASSPORT-2', linkKinds.id],
  ['EIN-1', 'EIN-2', linkKinds.id],
  ['EMAIL-1', 'EMAIL-2', linkKinds.email],
  ['PHONE-1', 'PHONE-2', linkKinds.phone],
  ['LOCAL-1', 'LOCAL-2', linkKinds.phone],
] as const;

const quietly = { tell: () => undefined };

/** Bills of the shipments that history finds for one, by all of its keys that stand on the log. */
async function neighborsOf(pool: Pool, bill: string): Promise<string[]> {
  const { rows } = await pool.query<{ position: number; imprint: Buffer }>(
    'select position, imprint from shipment where bill = $1',
    [bill],
  );
  const [row] = rows;
  if (row === undefined) throw new Error(`no bill ${bill}`);
  const { day, links } = decodeImprint(row.imprint);
  const head = await log.readHead(pool);
  const asks = links.map(({ key }) => ({ key, day, days: 365, knownTo: head, self: row.position }));
  const positions = (await facts.findNeighbors(pool, asks, head + 1)).map(({ position }) => position);
  const found = await pool.query<{ bill: string }>(
    'select bill from shipment where position = any($1::bigint[]) order by bill',
    [positions],
  );
  return found.rows.map((one) => one.bill);
}

t.test('strangers that a placeholder joined in an old log are apart after the upgrade', async (t) => {
  const { pool } = await emptyLog(t);
  await writeOldLog(pool);
  for (const [one, other, kind] of strangers) {
    t.same(await sharedBy(pool, one, other), [kind], `${one} and ${other} before`);
    t.ok((await neighborsOf(pool, one)).includes(other), `history of ${one} before`);
  }
  t.same(await sharedBy(pool, 'TWO-1', 'TWO-2'), [], 'the second number of a field is not found before');
  t.same(await sharedBy(pool, 'MARKS-1', 'MARKS-2'), []);

  const lines: string[] = [];
  await recomputeKeys(pool, { tell: (line) => lines.push(line) });
  for (const [one, other] of strangers) {
    t.same(await sharedBy(pool, one, other), [], `${one} and ${other} after`);
    t.same(await neighborsOf(pool, one), [], `history of ${one} after`);
  }
  t.same(await sharedBy(pool, 'TWO-1', 'TWO-2'), [linkKinds.phone], 'and it is after');
  t.same(await sharedBy(pool, 'MARKS-1', 'MARKS-2'), [linkKinds.email]);
  t.match(lines[0], /^Recomputing keys: 0 of 20 shipments$/);
  t.match(lines.at(-1), /^Recomputed keys: 20 shipments, \d+ of which have others now\.$/);

  lines.length = 0;
  const before = await keysIn(pool);
  await recomputeKeys(pool, { tell: (line) => lines.push(line) });
  t.same(lines, [], 'once is enough');
  t.same(await keysIn(pool), before);
});

t.test('a log that was recomputed is the log that this release would have written', async (t) => {
  const [{ pool: upgraded }, { pool: fresh }] = [await emptyLog(t), await emptyLog(t)];
  await writeOldLog(upgraded);
  await writeNewLog(fresh);
  // What still older releases left: no imprint, and facts under names of kinds that are none any more.
  await upgraded.query(`update shipment set imprint = null, gist = null where bill = 'SAME-1'`);
  await upgraded.query(
    `update fact set key = 'aaaaaaaa-0000-0000-0000-000000000000' where kind = $1
        and position = (select position from shipment where bill = 'SAME-1')`,
    [linkKinds.id],
  );
  const [one, other] = [await keysIn(upgraded), await keysIn(fresh)];
  t.not(JSON.stringify(one), JSON.stringify(other));
  await recomputeKeys(upgraded, { ...quietly, atOnce: 3 });
  const after = await keysIn(upgraded);
  for (const what of ['shipments', 'facts', 'parties']) t.same(after[what], other[what], what);
  t.match(await identity.read(upgraded), { version: identityVersion, target: null });
});

t.test('a document that cannot be read is reported, keeps its keys and holds up nothing', async (t) => {
  const { pool } = await emptyLog(t);
  await writeOldLog(pool);
  await pool.query(`update shipment set document = 'null' where bill = 'PASSPORT-1'`);
  const lines: string[] = [];
  await recomputeKeys(pool, { tell: (line) => lines.push(line) });
  t.match(lines[1], /^The shipment at position 2 cannot be read and keeps its keys: /);
  t.match(
    lines.at(-1),
    /^Recomputed keys: 20 shipments, \d+ of which have others now\. 1 could not be read\.$/,
  );
  t.same(await sharedBy(pool, 'PHONE-1', 'PHONE-2'), []);
  const { rows } = await pool.query(
    `select from fact f join shipment s using (position) where s.bill = 'PASSPORT-1' and f.kind = $1`,
    [linkKinds.id],
  );
  t.equal(rows.length, 1);
});

t.test('a recomputation that is killed goes on from where it was', async (t) => {
  const [{ pool }, { pool: fresh }] = [await emptyLog(t), await emptyLog(t)];
  await writeOldLog(pool);
  await writeNewLog(fresh);
  await pool.query(
    `create function breaks() returns trigger language plpgsql as
       $$ begin if new.done_to > 12 then raise exception 'the power is gone'; end if; return new; end $$`,
  );
  await pool.query(
    'create trigger breaks before update on identity_version for each row execute function breaks()',
  );
  await t.rejects(recomputeKeys(pool, { ...quietly, atOnce: 3 }), /the power is gone/);
  const { version, target, doneTo } = await identity.read(pool);
  t.same([version, target], [1, identityVersion]);
  t.ok(doneTo >= 9 && doneTo <= 12, `done up to ${doneTo}`);
  await pool.query('drop trigger breaks on identity_version');

  const lines: string[] = [];
  await recomputeKeys(pool, { tell: (line) => lines.push(line), atOnce: 3 });
  t.equal(lines[0], `Recomputing keys: ${doneTo - 1} of 20 shipments`);
  t.same(await keysIn(pool), await keysIn(fresh));
});

t.test('two processes that prepare the same log do it once', async (t) => {
  const [{ pool }, { pool: fresh }] = [await emptyLog(t), await emptyLog(t)];
  await writeOldLog(pool);
  await writeNewLog(fresh);
  await Promise.all([1, 2, 3].map(() => recomputeKeys(pool, { ...quietly, atOnce: 2 })));
  t.same(await keysIn(pool), await keysIn(fresh));
});

t.test('what older services append meanwhile is taken in, and nothing of theirs after', async (t) => {
  const { pool } = await emptyLog(t);
  await writeOldLog(pool);
  let revisions = 1;
  let refused: unknown;
  const older = (async () => {
    for (;;) {
      try {
        // All of them again, in another order: what is being recomputed is replaced.
        await appendAsOld(
          pool,
          revisions + 1,
          documents.map((_, index) => (index * 7 + revisions) % documents.length),
        );
        revisions += 1;
      } catch (error) {
        refused = error;
        return;
      }
    }
  })();
  while (revisions < 4) await new Promise((resolve) => setTimeout(resolve, 5));
  await recomputeKeys(pool, { ...quietly, atOnce: 5 });
  await older;
  t.match(refused, { code: '55000', message: /makes keys of version 1, and the log has those of version 2/ });
  t.comment(`${revisions} revisions were appended`);

  const { rows } = await pool.query<{ facts: number; strange: number; unmarked: number }>(
    `select count(*) as facts,
            count(*) filter (where s.imprint is null or position(decode(replace(f.key::text, '-', ''), 'hex') in s.imprint) = 0) as strange,
            count(*) filter (where f.superseded_by is distinct from s.superseded_by) as unmarked
       from fact f join shipment s on s.position = f.position`,
  );
  t.match(
    rows[0],
    { strange: 0, unmarked: 0 },
    'each fact is on the imprint of its shipment, and replaced with it',
  );
  t.ok((rows[0]?.facts ?? 0) > 100);
  const links = await pool.query<{ imprint: Buffer; facts: number }>(
    `select s.imprint, (select count(*) from fact f where f.position = s.position) as facts
       from shipment s where s.document is not null`,
  );
  for (const { imprint, facts } of links.rows) t.equal(decodeImprint(imprint).links.length, facts);
  for (const [one, other] of strangers) t.same(await sharedBy(pool, one, other), []);
});

const anyDecision: Decision = { kind: 'exclusion_revoked', body: { exclusion: '' } };

t.test('the log refuses whoever makes keys of another version', async (t) => {
  const { pool } = await emptyLog(t);
  await writeOldLog(pool);
  await t.rejects(
    transaction(pool, (client) => recordDecision(client, systemActor('test'), anyDecision)),
    {
      code: '55000',
      message: `this process makes keys of version ${identityVersion}, and the log has those of version 1`,
    },
    'before the upgrade',
  );
  await recomputeKeys(pool, quietly);
  await transaction(pool, (client) => recordDecision(client, systemActor('test'), anyDecision));
  await t.rejects(appendAsOld(pool, 2, [0]), { code: '55000' }, 'and an older one after');
  await pool.query('update identity_version set version = version + 1');
  await t.rejects(recomputeKeys(pool, quietly), /run the newer one/);
});

t.test('parties keep their ids and what people decided about them', async (t) => {
  const { pool } = await emptyLog(t);
  await writeOldLog(pool);
  const partyOf = async (name: string, bill: string) => {
    const { rows } = await pool.query<{ id: string; key: string; country: string | null }>(
      `select p.id, p.key, p.country from party p join shipment s on s.bill = $2
        where p.name = $1 and exists (select from fact f where f.position = s.position and f.key = p.name_key)
        order by p.id`,
      [name, bill],
    );
    return rows;
  };
  const [first, second] = await partyOf('Ruthmila Martis', 'ANCHOR-1');
  const [devon] = await partyOf('Devon Clarke', 'PASSPORT-1');
  const [juan, ...others] = await partyOf('Juan Perez', 'SPLIT-1');
  t.ok(first && second && devon && juan);
  t.same(others, [], 'one party before');
  if (!first || !second || !devon || !juan) return;
  // The log has keys of version 1, and so do these sessions.
  const decide = (kind: 'merge' | 'refusal', one: string, other: string): Promise<number> =>
    transaction(pool, async (client) => {
      await client.query(`select set_config('hammerhead.identity', '1', true)`);
      const made = await decideMerge(client, systemActor('test'), {
        kind,
        one,
        other,
        reason: 'seen their papers',
      });
      if (made.outcome !== 'decided') throw new Error(made.outcome);
      return made.position;
    });
  const merge = await decide('merge', first.key, devon.key);
  const refusal = await decide('refusal', juan.key, devon.key);
  const between = await decide('merge', first.key, second.key);

  await recomputeKeys(pool, quietly);
  const one = await partyOf('Ruthmila Martis', 'ANCHOR-1');
  t.equal(one.length, 1, 'one person who wrote her number in two ways');
  t.equal(one[0]?.id, first.id, 'under the id that she had first');
  const two = await partyOf('Juan Perez', 'SPLIT-1');
  t.same(
    two.map(({ country }) => country),
    ['DO', 'PR'],
    'two strangers who both wrote 123-456-7890',
  );
  t.equal(two[0]?.id, juan.id, 'the one that was named first keeps the id');
  const kept = await merges.findOf(pool, [devon.key], 10);
  t.same(
    kept.map(({ position, kind, keyA, keyB }) => [position, kind, new Set([keyA, keyB])]),
    [
      [merge, 'merge', new Set([devon.key, one[0]?.key])],
      [refusal, 'refusal', new Set([devon.key, two[0]?.key])],
    ],
  );
  t.same(
    await merges.findOf(pool, [one[0]?.key ?? ''], 10),
    kept.slice(0, 1),
    `${between} is about nobody any more`,
  );
});

t.test('excluded names and searches under way have the new keys, too', async (t) => {
  const { pool } = await emptyLog(t);
  await writeOldLog(pool);
  await transaction(pool, async (client) => {
    await client.query(`select set_config('hammerhead.identity', '1', true)`);
    const watchlist = '018a9b1c-0d2e-7f30-8a4b-0123456789ab';
    const decision = await recordDecision(client, systemActor('test'), {
      kind: 'exclusion',
      body: { exclusion: watchlist, watchlist, entry: 'e', name: 'Pérez, Juan', reason: 'another one' },
    });
    await client.query('insert into watchlist (id, name) values ($1, $2)', [watchlist, 'own']);
    await client.query(
      `insert into exclusion (position, id, watchlist_id, entry_id, name, normalized, listed, reason)
       values ($1, $2, $2, 'e', 'Pérez, Juan', 'AS AN OLDER RELEASE HAD IT', 'PEREZ, Juan', 'another one')`,
      [decision, watchlist],
    );
    await client.query(
      `insert into rescore (position, cause, searched_to) values ($1, 'watchlist', 'ffffffff-ffff-ffff-ffff-ffffffffffff')`,
      [decision],
    );
    await client.query('insert into rescore_key (decision, key) values ($1, $2)', [decision, watchlist]);
  });
  await recomputeKeys(pool, quietly);
  const { rows } = await pool.query(
    `select normalized, searched_to, (select count(*) from rescore_key) as keys from exclusion join rescore using (position)`,
  );
  t.same(rows, [{ normalized: sortedName('Pérez, Juan'), searched_to: null, keys: 0 }]);
});

t.test('an empty log has the keys of whoever writes first', async (t) => {
  const { pool } = await emptyLog(t);
  t.match(await identity.read(pool), { version: identityVersion, target: null, doneTo: 0 });
});
