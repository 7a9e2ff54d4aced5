import { createServer } from 'node:http';
import { auditPageSchema } from '@hammerhead/contracts';
import t from 'tap';
import { z } from 'zod';
import { runCommand } from './command.js';

const [page] = z
  .array(z.looseObject({ items: z.array(z.looseObject({})) }))
  .parse(auditPageSchema.meta()?.['examples']);
const about = { sha256: 'ab'.repeat(32) };

t.test('audit list asks for what was searched, and shows what else was recorded', async (t) => {
  const asked: unknown[] = [];
  const server = createServer((request, response) => {
    asked.push(Object.fromEntries(new URL(request.url ?? '', 'http://a').searchParams));
    response.end(JSON.stringify({ items: [{ ...page?.items[0], about }], nextCursor: null }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.teardown(() => server.close());
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const to = `http://127.0.0.1:${address.port}`;
  const listed = await runCommand(['audit', 'list', '--name', 'Devon Clarke', '--to', to]);
  t.match(listed, { code: 0, stdout: JSON.stringify(about) });
  const json = await runCommand([
    'audit',
    'list',
    '--decision',
    '7',
    '--until',
    '2026-12-01',
    '--json',
    '--to',
    to,
  ]);
  t.match(JSON.parse(json.stdout), { items: [{ about }] });
  t.same(asked, [
    { limit: '50', name: 'Devon Clarke' },
    { limit: '50', until: '2026-12-01', decision: '7' },
  ]);
});
