import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { testDatabase } from '@hammerhead/postgres';
import { audit, transaction } from '@hammerhead/storage';
import t from 'tap';
import { hammerhead } from '../src/command.js';
import { Deployment } from '../src/deployment.js';
import { get } from '../src/send.js';
import { until } from '../src/until.js';

const database = await testDatabase(async () => {}, 'empty');
const folder = t.testdir();
const outside = t.testdir({ outside: {} });
const deployment = await Deployment.create({
  databaseUrl: database.url,
  redisUrl: null,
  env: { HAMMERHEAD_AUDIT_DIR: folder },
});
t.teardown(async () => {
  await deployment.close();
  await database.drop();
});
const api = await deployment.start('referral-api');
await deployment.start('worker');
const { pool, tokens } = deployment;

const environment = { HAMMERHEAD_TOKEN: tokens.auditor, HAMMERHEAD_AUDIT_DIR: folder };
const command = (...args: string[]) => hammerhead(['audit', ...args], environment).ended;
const signedUpTo = async (seq: number): Promise<void> =>
  until('the end is signed', async () => {
    try {
      const latest: unknown = JSON.parse(readFileSync(join(folder, 'latest.json'), 'utf8'));
      return typeof latest === 'object' && latest !== null && 'seq' in latest && Number(latest.seq) >= seq;
    } catch {
      return false;
    }
  });
const tamper = (sql: string): Promise<void> =>
  transaction(pool, async (tx) => {
    await tx.query('set local session_replication_role = replica');
    await tx.query(sql);
  });
/** Copies off the machine what an operator copies. */
const copied = () => {
  const names = readdirSync(folder);
  const key = names.find((name) => name.endsWith('.pub')) ?? '';
  for (const name of ['checkpoints.jsonl', 'latest.json', key])
    copyFileSync(join(folder, name), join(outside, name));
  return ['--checkpoints', outside, '--key', join(outside, key)];
};

t.test('what 300 reads left is whole, for whoever asks and whoever trusts nobody', async (t) => {
  for (let from = 0; from < 300; from += 50)
    await Promise.all(
      Array.from({ length: 50 }, () => get(`${api.url}/v1/parties?name=devon`, tokens.analyst)),
    );
  const { last } = await audit.readState(pool);
  t.ok(last >= 300);
  await signedUpTo(last);
  const asked = await command('verify', '--to', api.url);
  t.match(asked, {
    code: 0,
    stdout: /^The record is whole: 1 to \d+; checkpoint \d+ of .* agrees, signed with key [0-9a-f]{16}\.\n$/,
  });
  const direct = await command('verify', '--database', database.url, ...copied());
  t.match(direct, { code: 0, stdout: /^The record is whole: 1 to \d+; checkpoint/ });
  t.ok(Number(/checkpoint (\d+)/.exec(direct.stdout)?.[1]) >= last, 'the newest checkpoint counts');
  const [, , ...key] = copied();
  const both = ['checkpoints.jsonl', 'latest.json'].flatMap((name) => ['--checkpoints', join(outside, name)]);
  t.equal((await command('verify', '--database', database.url, ...both, ...key)).stdout, direct.stdout);
  t.match(await command('verify', '--database', database.url), {
    code: 0,
    stdout: /no signed checkpoint was at hand/,
  });
  const file = join(outside, 'export.ndjson');
  t.match(await command('export', file, '--to', api.url), { code: 0 });
  t.match(await command('verify', file, ...copied()), { code: 0, stdout: /^The record is whole/ });
  t.match(
    await command('export', file, '--to', api.url),
    { code: 1, stderr: /EEXIST/ },
    'nothing is overwritten',
  );
  t.match(await command('list', '--to', api.url, '--act', 'audit_exported'), {
    code: 0,
    stdout: /audit_exported/,
  });
  t.match(await command('list', '--to', api.url, '--act', 'X'), { code: 1, stderr: /422/ });
});

t.test('what was done to an export is found', async (t) => {
  const file = join(outside, 'export.ndjson');
  const text = readFileSync(file, 'utf8');
  const lines = text.split('\n');
  const altered = join(outside, 'altered.ndjson');
  writeFileSync(
    altered,
    text.replace(lines[119] ?? '', (lines[119] ?? '').replace('party_search', 'party_sought')),
  );
  t.match(await command('verify', altered), {
    code: 1,
    stdout: 'The record is broken at entry 120: entry 120 was altered.\n',
  });
  writeFileSync(altered, lines.filter((_, index) => index !== 119).join('\n'));
  t.match(await command('verify', altered), { code: 1, stdout: /broken at entry 120: entry 120 is missing/ });
  writeFileSync(altered, 'x\n');
  t.match(await command('verify', altered), { code: 1, stderr: /line 1 is no entry of an export/ });
  t.match(await command('verify', join(outside, 'none')), { code: 1, stderr: /ENOENT/ });
});

t.test(
  'one altered, one deleted, one inserted, and the last 100 cut off with the chain recomputed',
  async (t) => {
    const broken = async (sql: string, back: string, place: number, reason: RegExp): Promise<void> => {
      await tamper(sql);
      const { code, stdout } = await command('verify', '--to', api.url);
      t.equal(code, 1, sql);
      t.match(stdout, new RegExp(`^The record is broken at entry ${place}: `));
      t.match(stdout, reason);
      t.match(await command('verify', '--database', database.url, ...copied()), { code: 1, stdout: reason });
      await tamper(back);
    };
    await pool.query('create table kept as select * from audit_entry where seq = 120');
    const put = 'insert into audit_entry select * from kept';
    await broken(
      `update audit_entry set purpose = 'case' where seq = 120`,
      `update audit_entry set purpose = null where seq = 120`,
      120,
      /entry 120 was altered/,
    );
    await broken('delete from audit_entry where seq = 120', put, 120, /entry 120 is missing/);
    await broken(
      `update audit_entry set seq = -seq where seq >= 120; update audit_entry set seq = 1 - seq where seq < 0; ${put}; update audit_entry set act = 'party_sought' where seq = 120`,
      'delete from audit_entry where seq = 120; update audit_entry set seq = -seq where seq > 120; update audit_entry set seq = -1 - seq where seq < 0',
      120,
      /entry 120 was inserted/,
    );
    t.match(await command('verify', '--to', api.url), { code: 0 }, 'all is as it was');

    const { last } = await audit.readState(pool);
    await signedUpTo(last);
    const end = last - 100;
    await tamper(
      `delete from audit_entry where seq > ${end};
     update audit_head set seq = ${end}, hash = (select hash from audit_entry where seq = ${end})`,
    );
    t.match(
      await command('verify', '--database', database.url),
      { code: 0 },
      'the chain itself is as good as any',
    );
    const cut = await command('verify', '--to', api.url);
    t.match(cut, {
      code: 1,
      stdout: new RegExp(
        `^The record is broken at entry ${end + 1}: the chain ends at ${end}, and entry ${last} was signed`,
      ),
    });
    t.comment(cut.stdout);

    t.match(await command('restored', '--database', database.url, '--reason', 'for a test'), {
      code: 0,
      stdout: /that were signed are lost/,
    });
    t.match(await command('verify', '--to', api.url), {
      code: 0,
      stdout: new RegExp(`^Restored at entry .*for a test.*\nThe record is whole: 1 to`),
    });
    t.match(await command('restored', '--database', database.url, '--reason', 'again'), {
      code: 1,
      stderr: /nothing to record/,
    });
    t.match(await command('rotate-key'), { code: 0, stdout: /signed with key [0-9a-f]{16} from now on/ });
    const { last: now } = await audit.readState(pool);
    await signedUpTo(now);
    t.match(await command('verify', '--to', api.url), { code: 0 });
  },
);
