import { testDatabase } from '@hammerhead/postgres';
import t from 'tap';
import { hammerhead } from '../src/command.js';
import { Deployment } from '../src/deployment.js';

t.setTimeout(120_000);

const database = await testDatabase(async () => {}, 'empty');
const deployment = await Deployment.create({ databaseUrl: database.url, redisUrl: null });
t.teardown(async () => {
  await deployment.close();
  await database.drop();
});
const people = await deployment.start('referral-api');
const run = (...args: readonly string[]) =>
  hammerhead(['tokens', ...args], {
    REFERRAL_PORT: new URL(people.url).port,
    HAMMERHEAD_TOKEN: deployment.tokens.admin,
  }).ended;
const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/;
const idIn = (text: string): string => uuid.exec(text)?.[0] ?? 'none';

t.test('a token is made, listed, rotated and revoked from the command line', async (t) => {
  const made = await run('create', 'feed', 'AMQT', '--feed', 'amqt', '--scope', 'holds');
  t.match(made, { code: 0, stdout: /^hh_[\w-]{43}\n$/, stderr: /it may hold:read/ });
  const rotated = await run('rotate', idIn(made.stderr), '--overlap', '7d');
  t.match(rotated, { code: 0, stdout: /^hh_[\w-]{43}\n$/, stderr: /the old one works until 20/ });
  t.not(rotated.stdout, made.stdout);
  const listed = await run('list', '--feed', 'amqt');
  t.match(listed, { code: 0, stdout: /feed +AMQT +amqt holds +active +never/ });
  for (const { stderr } of [made, rotated]) t.match(listed.stdout, idIn(stderr));
  const revoked = await run('revoke', idIn(rotated.stderr), '--reason', 'laptop stolen');
  t.match(revoked, { code: 0, stdout: /^the token of AMQT was revoked at 20/ });
  t.notMatch((await run('list', '--feed', 'amqt')).stdout, idIn(rotated.stderr));
  t.match((await run('list', '--feed', 'amqt', '--all', '--json')).stdout, /"reason":"laptop stolen"/);
});

t.test('a person of another role is made with --replace alone', async (t) => {
  t.match(await run('create', 'analyst', 'Ann Move'), { code: 0 });
  t.match(await run('create', 'investigator', 'Ann Move'), { code: 1, stderr: /409|422/ });
  t.match(await run('create', 'investigator', 'Ann Move', '--replace'), { code: 0, stdout: /^hh_/ });
});

t.test('what cannot be done is said in one line', async (t) => {
  for (const [args, said] of [
    [['create', 'feed', 'AMQT'], /422 The input has faults: feedId is required/],
    [['create', 'analyst'], /say ROLE and SUBJECT/],
    [['rotate', '01a3f6a0-7c1e-7d2b-9f40-a10000000005'], /404/],
    [['rotate', 'x', '--overlap', 'long'], /--overlap is hours or days/],
    [['revoke', '01a3f6a0-7c1e-7d2b-9f40-a10000000005'], /give --reason/],
  ] as const)
    t.match(await run(...args), { code: 1, stderr: said }, args.join(' '));
});
