import { createHmac } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t from 'tap';
import {
  faultOfMessage,
  keyFile,
  newSigningSecret,
  SecretKeeper,
  sentAt,
  signedHeaders,
} from '../src/index.js';

const folderOf = (t: { teardown(end: () => void): void }): string => {
  const folder = mkdtempSync(join(tmpdir(), 'hammerhead-key-'));
  t.teardown(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

t.test('a signature is the HMAC of id, time and body, one for each secret', async (t) => {
  const secrets = [newSigningSecret(), newSigningSecret()];
  const at = new Date();
  const headers = signedHeaders({ id: 'msg-1', body: '{"é":1}', at, secrets });
  const seconds = Math.floor(at.getTime() / 1_000);
  t.same(headers, {
    'webhook-id': 'msg-1',
    'webhook-timestamp': String(seconds),
    'webhook-signature': secrets
      .map((secret) => {
        const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
        return `v1,${createHmac('sha256', key).update(`msg-1.${seconds}.{"é":1}`).digest('base64')}`;
      })
      .join(' '),
  });
  for (const secret of secrets) t.equal(faultOfMessage(secret, headers, '{"é":1}'), null);
  t.match(faultOfMessage(secrets[0] ?? '', headers, '{"é":2}'), /No matching signature/);
  t.match(faultOfMessage(newSigningSecret(), headers, '{"é":1}'), /No matching signature/);
  t.match(faultOfMessage('no base64!', headers, ''), /whsec_/);
  const old = signedHeaders({ id: 'msg-1', body: '', at: new Date(0), secrets });
  t.equal(
    faultOfMessage(secrets[0] ?? '', old, ''),
    null,
    'a message that was kept is genuine; sentAt tells its age',
  );
  t.match(faultOfMessage(newSigningSecret(), old, ''), /No matching signature/);
  t.same(sentAt(old['webhook-timestamp'] ?? ''), new Date(0));
});

t.test('a secret is opened with the key that it was sealed with, for what it was sealed for', async (t) => {
  const keeper = SecretKeeper.of({ key: Buffer.alloc(32, 1).toString('base64'), folder: '/nowhere' });
  const other = SecretKeeper.of({ key: Buffer.alloc(32, 2).toString('base64'), folder: '/nowhere' });
  const sealed = await keeper.seal('whsec_x', 'hook-1');
  t.notMatch(sealed.toString('latin1'), 'whsec_x');
  t.equal(await keeper.open(sealed, 'hook-1'), 'whsec_x');
  await t.rejects(keeper.open(sealed, 'hook-2'), 'of another webhook');
  await t.rejects(other.open(sealed, 'hook-1'), 'with another key');
  sealed.writeUInt8(sealed.readUInt8(40 % sealed.length) ^ 1, 40 % sealed.length);
  await t.rejects(keeper.open(sealed, 'hook-1'), 'altered');
});

t.test('the file of the key is made once, by whoever needs it first, for its owner alone', async (t) => {
  const folder = folderOf(t);
  const keeper = (): SecretKeeper => SecretKeeper.of({ key: undefined, folder });
  const reader = keeper();
  await t.rejects(reader.open(Buffer.alloc(64), 'a'), { message: /cannot be read/ }, 'reading makes none');
  t.same(readdirSync(folder), []);
  const sealed = await Promise.all(Array.from({ length: 8 }, () => keeper().seal('secret', 'a')));
  for (const one of sealed) t.equal(await reader.open(one, 'a'), 'secret');
  t.same(readdirSync(folder), [keyFile]);
  t.equal(statSync(join(folder, keyFile)).mode & 0o777, 0o600);
  writeFileSync(join(folder, keyFile), 'short');
  await t.rejects(
    reader.seal('secret', 'a'),
    { message: /not one of 32 bytes/ },
    'a broken one is not replaced',
  );
});
