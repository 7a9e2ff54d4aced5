import { createServer } from 'node:http';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { webhookWithSecretSchema } from '@hammerhead/contracts';
import { newSigningSecret, signedHeaders } from '@hammerhead/webhooks';
import t, { type Test } from 'tap';
import { z } from 'zod';
import { runCommand } from './command.js';

const [example] = z
  .array(z.looseObject({ id: z.string() }))
  .parse(webhookWithSecretSchema.meta()?.['examples']);
const webhook = { ...example };
const id = String(webhook.id);

/** A server that answers as the referral API does; `asked` are the requests that came. */
async function listen(t: Test): Promise<{ to: string; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const ifMatch = request.headers['if-match'] ?? '';
      asked.push([request.method, request.url, ifMatch, body].filter((part) => part !== '').join(' '));
      const answer =
        request.method === 'GET' && request.url?.startsWith('/v1/webhooks?')
          ? { items: [webhook], nextCursor: null }
          : request.method === 'DELETE'
            ? { id, status: 'removed' }
            : request.url?.endsWith('/redelivery')
              ? { redelivered: asked.length === 1 ? 1_000 : 7, more: asked.length === 1 }
              : webhook;
      response.end(JSON.stringify(answer));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.teardown(() => server.close());
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { to: `http://127.0.0.1:${address.port}`, asked };
}

t.test('lists, adds and rotates; a secret is shown, and what was seen goes along', async (t) => {
  const { to, asked } = await listen(t);
  const list = await runCommand(['webhooks', '--to', to]);
  t.match(list.stdout, new RegExp(`^${id} +active +referrals +0 +0 +https://`, 'm'));
  const none = await runCommand(['webhooks', 'list', '--feed', 'nosuch', '--to', to]);
  t.match(none, { code: 0, stdout: 'no webhooks of a feed nosuch\n' });
  t.match(await runCommand(['webhooks', '--as', 'feed', '--to', to]), { code: 1, stderr: /--as is/ });
  const added = await runCommand([
    'webhooks',
    'add',
    'https://a.example/x',
    '--event',
    'referral.closed',
    '--to',
    to,
  ]);
  t.equal(added.code, 0, added.stderr);
  t.match(added.stdout, /^secret {2}whsec_/m);
  const rotated = await runCommand(['webhooks', 'rotate', id, '--overlap', '2', '--to', to]);
  t.match(rotated.stdout, /^secret {2}whsec_/m);
  t.equal((await runCommand(['webhooks', 'remove', id, '--to', to])).stdout, 'removed\n');
  t.same(asked, [
    'GET /v1/webhooks?limit=200',
    'GET /v1/webhooks?limit=200',
    'POST /v1/webhooks {"url":"https://a.example/x","events":["referral.closed"]}',
    `GET /v1/webhooks/${id}`,
    `POST /v1/webhooks/${id}/secret-rotation "1" {"overlapHours":2}`,
    `GET /v1/webhooks/${id}`,
    `DELETE /v1/webhooks/${id} "1"`,
  ]);
});

t.test('redelivers all since an instant, however many they are', async (t) => {
  const { to, asked } = await listen(t);
  const since = '2026-01-01T00:00:00Z';
  const done = await runCommand(['webhooks', 'redeliver', id, '--since', since, '--to', to]);
  t.equal(done.stdout, '1,007 sent again\n');
  t.equal(asked.length, 2);
  t.equal((await runCommand(['webhooks', 'redeliver', id, '--to', to])).code, 1);
  t.match((await runCommand(['webhooks', 'sing', '--to', to])).stderr, /say verify, list, show/);
});

t.test('verify says whether a message is genuine', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'hammerhead-verify-'));
  t.teardown(() => rmSync(folder, { recursive: true, force: true }));
  const [body, headers] = [join(folder, 'body'), join(folder, 'headers')];
  const secret = newSigningSecret();
  const signed = signedHeaders({
    id: 'm-1',
    body: '{"a":1}',
    at: new Date(),
    secrets: [newSigningSecret(), secret],
  });
  writeFileSync(body, '{"a":1}');
  writeFileSync(
    headers,
    `Content-Type: application/json\r\n${Object.entries(signed)
      .map(([name, value]) => `${name.toUpperCase()}: ${value}\r\n`)
      .join('')}`,
  );
  const verify = (key: string) =>
    runCommand(['webhooks', 'verify', '--secret', key, '--body', body, '--headers', headers]);
  t.match(await verify(secret), { code: 0, stdout: 'genuine\n' });
  t.match(await verify(newSigningSecret()), { code: 1, stdout: /^not genuine: No matching signature/ });
  const kept = signedHeaders({ id: 'm-1', body: '{"a":1}', at: new Date('2026-01-02'), secrets: [secret] });
  writeFileSync(
    headers,
    Object.entries(kept)
      .map(([name, value]) => `${name}: ${value}\n`)
      .join(''),
  );
  t.match(await verify(secret), { code: 0, stdout: /^genuine\nsent 2026-01-02T00:00:00.000Z: / });
  t.match(await verify(newSigningSecret()), { code: 1, stdout: /^not genuine: No matching signature/ });
  writeFileSync(headers, 'webhook-id: m-1\n');
  t.match(await verify(secret), { code: 1, stdout: /^not genuine: Missing required headers/ });
  writeFileSync(
    headers,
    Object.entries(signed)
      .map(([name, value]) => `${name}: ${value}\n`)
      .join(''),
  );
  writeFileSync(body, '{"a":2}');
  t.match(await verify(secret), { code: 1, stdout: /^not genuine/ });
  t.match(await runCommand(['webhooks', 'verify', '--secret', secret]), { code: 1 });
});
