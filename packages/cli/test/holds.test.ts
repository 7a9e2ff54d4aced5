import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import t, { type Test } from 'tap';
import { runCommand } from './command.js';

const referral = '01a3f6a0-8d02-7e10-a5d4-4c1f0e7b2a90';

interface Asked {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly ifMatch: string | undefined;
  readonly body: unknown;
}

/** A server that answers as both APIs do, and remembers what it was asked. */
async function listen(t: Test): Promise<{ to: string; asked: Asked[] }> {
  const asked: Asked[] = [];
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<unknown> => {
    const { method, url = '', headers } = request;
    const body = await text(request);
    asked.push({ method, url, ifMatch: headers['if-match'], body: body === '' ? null : JSON.parse(body) });
    const answer = (value: unknown) => response.end(JSON.stringify(value));
    if (url.startsWith('/v1/holds')) {
      const second = url.includes('cursor=');
      const times = { placedAt: '2026-11-30T14:02:11Z', releasedAt: second ? '2026-11-30T15:00:00Z' : null };
      const hold = { bill: second ? 'B\u001b2' : 'B1', manifestNumber: 'M1', masterBill: null, ...times };
      return answer({
        items: url.includes('bill=none') ? [] : [hold],
        nextCursor: second || url.includes('bill=none') ? null : 'next',
      });
    }
    if (method === 'GET') return answer({ version: 7 });
    return answer({
      id: referral,
      status: 'hold_requested',
      version: 8,
      disposition: null,
      decision: 211,
      rescoring: false,
      hint: null,
    });
  };
  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.teardown(() => server.close());
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { to: `http://127.0.0.1:${address.port}`, asked };
}

t.test('what is held, of all pages, and what nothing of the server moves the cursor', async (t) => {
  const { to, asked } = await listen(t);
  const { code, stdout } = await runCommand(['holds', '--status', 'all', '--to', to]);
  t.equal(code, 2, 'something must not be loaded');
  t.match(stdout, /^bill +manifest +master bill +placed +released$/m);
  t.match(stdout, /^B1 +M1 +2026-11-30T14:02:11Z$/m);
  t.match(stdout, /^B 2 +M1 +2026-11-30T14:02:11Z +2026-11-30T15:00:00Z$/m);
  t.match(asked[0], { url: '/v1/holds?status=all&limit=200' });
  const none = await runCommand(['holds', '--bill', 'none', '--to', to]);
  t.match(none, { code: 0, stdout: 'no holds\n' });
});

t.test('a hold and an exam, of the version that stands or that was seen', async (t) => {
  const { to, asked } = await listen(t);
  const hold = await runCommand(['referrals', 'hold', referral, 'request', '--reason', 'why', '--to', to]);
  t.match(hold, { code: 0, stdout: `${referral} is hold requested, version 8, by decision 211\n` });
  t.match(asked[1], {
    method: 'POST',
    url: `/v1/referrals/${referral}/hold`,
    ifMatch: '"7"',
    body: { action: 'request', reason: 'why' },
  });
  await runCommand([
    'referrals',
    'exam',
    referral,
    'waive',
    '--level',
    'nii',
    '--ground',
    'safety',
    '--version',
    '5',
    '--to',
    to,
  ]);
  t.match(asked.at(-2), {
    url: `/v1/referrals/${referral}/exam`,
    ifMatch: '"5"',
    body: { action: 'waive', level: 'nii', ground: 'safety' },
  });
});

t.test('says what it understands', async (t) => {
  for (const args of [
    ['referrals', 'hold', referral],
    ['referrals', 'hold', referral, 'drop'],
    ['referrals', 'hold', referral, 'place', 'now'],
    ['referrals', 'exam', 'start'],
  ])
    t.match(
      await runCommand(args),
      { code: 1, stderr: /name the referral and what to do: / },
      args.join(' '),
    );
  t.match(await runCommand(['referrals', 'hold', referral, 'place']), { code: 1, stderr: /say why/ });
  t.match(await runCommand(['referrals', 'exam', referral, 'start']), {
    code: 1,
    stderr: /say how thorough/,
  });
  t.match(await runCommand(['holds', 'B1']), { code: 1, stderr: /what is B1\?/ });
});
