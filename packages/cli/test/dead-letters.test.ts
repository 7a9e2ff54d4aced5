import { createServer } from 'node:http';
import t, { type Test } from 'tap';
import { runCommand } from './command.js';

const letter = (id: number) => ({
  id: String(id),
  shipments: 3,
  firstPosition: id,
  lastPosition: id + 2,
  attempts: 5,
  receivedAt: '2026-01-01T00:00:00Z',
  acceptedAt: '2026-01-01T00:00:00Z',
  failedAt: '2026-01-01T00:05:00Z',
  lastError: 'the rule set\u001b[31m does not load',
  shipmentId: '01a3f6a0-7c1e-7d2b-9f40-a10000000005',
  bill: `BILL${id}`,
  manifestNumber: 'M1',
});

/** Three dead letters on two pages, which a requeued one leaves. */
async function listen(t: Test): Promise<string> {
  let letters = [letter(10), letter(20), letter(30)];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://host');
    const id = /^\/v1\/dead-letters\/(\d+)\/requeue$/.exec(url.pathname)?.[1];
    if (request.method === 'POST') {
      const known = letters.some((known) => known.id === id);
      letters = letters.filter((known) => known.id !== id);
      response.writeHead(known ? 202 : 404);
      response.end(
        JSON.stringify(
          known
            ? { id, status: 'queued' }
            : { type: 'about:blank', title: 'Not found', status: 404, code: 'not_found' },
        ),
      );
      return;
    }
    const after = Number(url.searchParams.get('cursor') ?? 0);
    const items = letters.filter((known) => Number(known.id) > after).slice(0, 2);
    const last = items.at(-1)?.id;
    const more = letters.some((known) => Number(known.id) > Number(last));
    response.end(JSON.stringify({ items, nextCursor: more ? last : null }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.teardown(() => server.close());
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return `http://127.0.0.1:${address.port}`;
}

t.test('lists all pages, and nothing of the server moves the cursor', async (t) => {
  const { code, stdout } = await runCommand(['dead-letters', '--to', await listen(t)]);
  t.equal(code, 0);
  t.match(stdout, /^id +bill +manifest +attempts +failed at +last error$/m);
  for (const line of [/^10 +BILL10 +M1 /m, /^20 +BILL20 +M1 /m, /^30 +BILL30 +M1 /m]) t.match(stdout, line);
  t.notMatch(stdout, '\u001b');
});

t.test('requeues one, then one that is gone, then all', async (t) => {
  const to = await listen(t);
  const one = await runCommand(['dead-letters', 'requeue', '20', '--to', to]);
  t.equal(one.code, 0);
  t.match(one.stdout, '1 of 1 requeued');
  const gone = await runCommand(['dead-letters', 'requeue', '20', '--to', to]);
  t.equal(gone.code, 1);
  t.match(gone.stderr, '20: 404 Not found');
  const all = await runCommand(['dead-letters', 'requeue', '--all', '--to', to]);
  t.equal(all.code, 0);
  t.match(all.stdout, '2 of 2 requeued');
  t.match((await runCommand(['dead-letters', 'list', '--to', to])).stdout, 'no dead letters');
});

t.test('says what it understands', async (t) => {
  for (const args of [['requeue'], ['requeue', '1', '--all'], ['drop', '1'], ['list', '1'], ['--all']]) {
    const { code, stderr } = await runCommand(['dead-letters', ...args]);
    t.equal(code, 1, args.join(' '));
    t.match(stderr, 'say list, requeue ID..., or requeue --all');
  }
});
