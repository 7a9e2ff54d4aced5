import { createServer } from 'node:http';
import { forecastSchema } from '@hammerhead/contracts';
import t, { type Test } from 'tap';
import { z } from 'zod';
import { runCommand } from './command.js';

const estimate = { expected: 3.2, low: 1, high: 7 };
const { examples } = z.object({ examples: z.array(forecastSchema).min(1) }).parse(forecastSchema.meta());
const [example] = examples;
const [port] = example?.ports ?? [];
const [item] = example?.items ?? [];

const asked: URL[] = [];
/** Two referrals on two pages, of two ports of which one is too new. */
async function listen(t: Test): Promise<string> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://host');
    asked.push(url);
    const second = url.searchParams.get('cursor') === 'second';
    response.end(
      JSON.stringify({
        ...example,
        ports: [
          port,
          {
            ...port,
            port: 'USNEW',
            name: 'USNEW',
            unknown: 'too_few_days',
            needs: 'knows from 14 days of record; has 3',
            knownFrom: '2023-09-24T03:00:00Z',
            missed: null,
            withArrivals: null,
          },
        ],
        items: [
          {
            chance: second ? null : 0.83,
            referral: { ...item?.referral, bill: second ? 'B\u001b[31m' : 'A' },
          },
        ],
        nextCursor: second ? null : 'second',
      }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.teardown(() => server.close());
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return `http://127.0.0.1:${address.port}`;
}

t.test('a table of ports and one of referrals, from all pages', async (t) => {
  const to = await listen(t);
  const { code, stdout } = await runCommand([
    'forecast',
    '--to',
    to,
    '--token',
    'x',
    '--port',
    'USMIA',
    '--port',
    'USNEW',
    '--within',
    '3d',
  ]);
  t.equal(code, 0);
  t.match(stdout, /^14 referrals laden by .* will be missed: 3\.2 \(1 to 7\)\n/);
  t.match(stdout, /USMIA {2}Miami +14 {2}3\.2 \(1 to 7\) /);
  t.match(stdout, /^14 referrals of them at ports of which too little is known$/m);
  t.match(stdout, /USNEW .*unknown: knows from 14 days of record; has 3/);
  t.match(stdout, /0\.83 +1 +USMIA .* A .*\nunknown /);
  t.notMatch(stdout, '\u001b', 'nothing moves the cursor');
  t.same(asked[0]?.searchParams.getAll('port'), ['USMIA', 'USNEW']);
  t.equal(asked[0]?.searchParams.get('within'), '3d');
});

t.test('the whole answer as JSON', async (t) => {
  const to = await listen(t);
  const { stdout } = await runCommand(['forecast', '--json', '--to', to, '--token', 'x']);
  const { items, all, nextCursor } = forecastSchema.parse(JSON.parse(stdout));
  t.equal(items.length, 2);
  t.match(all.missed, estimate);
  t.equal(nextCursor, null);
});

t.test('where nothing is known yet it says what is needed, and what will be laden', async (t) => {
  const needs = 'knows from 14 days of record; has 0';
  const knownFrom = '2023-09-27T03:00:00Z';
  const none = { missed: null, withArrivals: null };
  const server = createServer((_, response) => {
    response.end(
      JSON.stringify({
        ...example,
        needs,
        knownFrom,
        all: { waiting: 1, ...none },
        ports: [{ ...port, unknown: 'too_few_days', needs, knownFrom, waiting: 1, ...none }],
        items: [{ ...item, chance: null }],
      }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.teardown(() => server.close());
  const address = server.address();
  const to = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  const { stdout } = await runCommand(['forecast', '--to', to, '--token', 'x']);
  const [first, second] = stdout.split('\n');
  t.equal(
    first,
    `What will be missed is not known yet: ${needs}; will know at 2023-09-27T03:00:00Z at the earliest`,
  );
  t.match(second, /^1 referral laden by .*; will be missed: unknown$/);
  t.match(stdout, /^unknown +1 +USMIA /m);
});
