import { createServer } from 'node:http';
import t, { type Test } from 'tap';
import { runCommand } from './command.js';

const id = '01a3f6a0-8d02-7e10-a5d4-4c1f0e7b2a90';

interface Asked {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly ifMatch: string | undefined;
  readonly by: string | undefined;
  readonly body: unknown;
}

/** A server that gives these answers by method and path, and keeps what it was asked. */
async function listen(t: Test, answers: Readonly<Record<string, readonly [status: number, body?: object]>>) {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8');
    request.on('data', (part: string) => (text += part));
    request.on('end', () => {
      const { method, url, headers } = request;
      const body: unknown = text === '' ? undefined : JSON.parse(text);
      if (url !== '/v1/me')
        asked.push({ method, url, ifMatch: headers['if-match'], by: headers.authorization, body });
      const [status, answer] = answers[`${method} ${url}`] ?? [404, { title: 'Not found', status: 404 }];
      response.writeHead(status);
      response.end(answer === undefined ? undefined : JSON.stringify(answer));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.teardown(() => server.close());
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { to: `http://127.0.0.1:${address.port}`, asked };
}

t.test('a claim says the filters; nothing that is free ends with 2', async (t) => {
  const { to, asked } = await listen(t, { 'POST /v1/referrals/claim': [204] });
  const args = ['referrals', 'claim', '--tier', '1', '--tier', '2', '--destination', 'JM', '--to', to];
  t.match(await runCommand(args), { code: 2, stdout: 'nothing that fits is free\n' });
  t.match(asked, [{ method: 'POST', body: { tier: [1, 2], destination: ['JM'] } }]);
});

t.test('what is decided is decided about the version that stands, or the one given', async (t) => {
  const path = `/v1/referrals/${id}`;
  const assigned = { id, status: 'new', version: 8, assignee: null, decision: 9 };
  const { to, asked } = await listen(t, {
    [`GET ${path}`]: [200, { version: 7 }],
    [`POST ${path}/assign`]: [200, assigned],
  });
  for (const more of [[], ['--version', '3']])
    t.match(await runCommand(['referrals', 'assign', id, 'nobody', ...more, '--to', to]), {
      code: 0,
      stdout: 'new, assigned to nobody\n',
    });
  t.match(asked, [
    { method: 'GET' },
    { ifMatch: '"7"', body: { assignee: null } },
    { ifMatch: '"3"', body: { assignee: null } },
  ]);
});

t.test('of what is not cleared, each is told, and the end is 2', async (t) => {
  const { to } = await listen(t, {
    [`GET /v1/referrals/${id}`]: [200, { id, version: 2 }],
    'POST /v1/referrals/clear': [200, { cleared: [], stale: [], wrongState: [id], forbidden: [] }],
  });
  t.match(await runCommand(['referrals', 'clear', id, '--reason', 'seen', '--to', to]), {
    code: 2,
    stdout: '0 of 1 cleared\n',
    stderr: `${id}: wrongState\n`,
  });
});

t.test('one person acts in the whole group, is named, and changes by --as alone', async (t) => {
  const folder = t.testdir({ 'credentials.json': JSON.stringify({ analyst: 'A', supervisor: 'S' }) });
  const environment = { HAMMERHEAD_DATA: folder, HAMMERHEAD_TOKEN: '' };
  const path = `/v1/referrals/${id}`;
  const moved = {
    id,
    status: 'held',
    version: 8,
    disposition: null,
    decision: 9,
    rescoring: false,
    hint: null,
  };
  const { to, asked } = await listen(t, {
    [`GET ${path}`]: [200, { version: 7 }],
    [`POST ${path}/hold`]: [200, moved],
    [`POST ${path}/disposition`]: [200, { ...moved, status: 'closed', disposition: 'released' }],
    [`POST ${path}/reopen`]: [403, { title: 'Forbidden', status: 403 }],
    'GET /v1/me': [200, { subject: 'Ann', role: 'analyst' }],
  });
  const run = (args: string[]) => runCommand(['referrals', ...args, '--to', to], environment);
  const place = ['hold', id, 'place', '--reason', 'why'];
  t.match(await run(place), { code: 0, stdout: /, as Ann \(analyst\)\n$/ });
  t.match(await run(['dispose', id, 'released']), {
    code: 0,
    stdout: 'closed as released, as Ann (analyst)\n',
  });
  t.same(new Set(asked.map(({ by }) => by)), new Set(['Bearer A']), 'the analyst alone');
  t.match(await run(['reopen', id, '--reason', 'why']), { code: 1, stderr: /--as supervisor/ });
  asked.length = 0;
  t.match(await run([...place, '--as', 'supervisor']), { code: 0 });
  t.same(new Set(asked.map(({ by }) => by)), new Set(['Bearer S']));
  t.match(await run([...place, '--as', 'king']), { code: 1, stderr: /--as must be analyst, / });
  t.match(await run([...place, '--as', 'supervisor', '--token', 'x']), { code: 1, stderr: /not both/ });
});

t.test('says what it understands', async (t) => {
  for (const args of [
    ['assign', id],
    ['note', id],
    ['clear'],
    ['dispose', id],
    ['dispose', id, 'seized_parts', '--what', 'slides'],
    ['reopen', id],
    ['list', 'x'],
    ['claim', 'x'],
  ])
    t.match(
      await runCommand(['referrals', ...args]),
      { code: 1, stderr: /^hammerhead referrals \w+: / },
      args.join(' '),
    );
});
