import { join } from 'node:path';
import { systemActor } from '@hammerhead/contracts';
import { recordDecision } from '@hammerhead/decisions';
import { testDatabase } from '@hammerhead/postgres';
import { createPool, identity, migrate, transaction } from '@hammerhead/storage';
import t from 'tap';
import { prepareDatabase } from '../src/prepare.js';

t.test(
  'a log with the keys of an older release is recomputed before anything else is done with it',
  async (t) => {
    const database = await testDatabase(async (url) => void (await migrate(url)), 'prepare');
    const pool = createPool({ url: database.url, name: 'test', onError: () => {} });
    t.teardown(async () => {
      await pool.end();
      await database.drop();
    });
    await transaction(pool, (client) =>
      recordDecision(client, systemActor('test'), { kind: 'exclusion_revoked', body: { exclusion: '' } }),
    );
    await pool.query('update identity_version set version = 1');
    const told: string[] = [];
    const folder = join(t.testdir(), 'not', 'there', 'yet');
    const prepare = (into = folder, mayReplaceTokens = false) =>
      prepareDatabase({
        url: database.url,
        folder: into,
        mayReplaceTokens,
        ruleSet: {},
        tell: (line) => told.push(line),
      });
    t.match(await prepare(), { isEmpty: true, ruleSet: { version: 1 } });
    t.match(told.join('\n'), /Recomputing keys: 0 of 0 shipments\nRecomputed keys: 0 shipments/);
    const { version } = await identity.read(pool);
    t.equal(version, 2);

    const tokens = async () =>
      (
        await pool.query<{ actor: string; role: string; count: number }>(
          `select actor, decided_by ->> 'role' as role, count(*) from decision where kind = 'token_created' group by 1, 2`,
        )
      ).rows;
    const first = [{ actor: 'hammerhead', role: 'system', count: 8 }];
    t.same(await tokens(), first, 'one token a role, each a decision');
    await prepare();
    t.same(await tokens(), first, 'which the next start knows again');

    const elsewhere = join(folder, '..', 'elsewhere');
    await t.rejects(prepare(elsewhere), {
      name: 'StartError',
      message: /^this database has the tokens of a first start, and .*HAMMERHEAD_NEW_TOKENS=1/,
    });
    t.same(await tokens(), first, 'tokens that people work with stay, whatever folder is named');
    await prepare(elsewhere, true);
    t.same(await tokens(), [{ ...first[0], count: 16 }]);
    t.match(told.join('\n'), /was lost: it has new tokens/);
    await t.rejects(prepare('/dev/null/data'), {
      name: 'StartError',
      message: 'cannot read /dev/null/data/credentials.json',
    });

    await pool.query('update identity_version set version = version + 1');
    await t.rejects(prepare(), {
      message:
        /^cannot recompute the keys of the log: the log has keys of version 3, and this release makes version 2/,
    });

    await pool.query(`insert into schema_migration (name, run_on) values ('9999_later', now())`);
    await t.rejects(prepare(), {
      name: 'StartError',
      message:
        'the database was migrated by a newer release (9999_later); run that one, or restore a backup made before it',
    });
  },
);
