import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Postgres, smallSettings, startPostgres } from '@hammerhead/postgres';
import pg from 'pg';
import t, { type Test } from 'tap';
import { backUp, checkBackup, restore, type Work } from '../src/index.js';

/** Silent work that nobody interrupts. */
const quiet = (): Work => ({
  signal: new AbortController().signal,
  tell: () => {},
  onProgress: () => {},
});

function folderOf(t: Test): string {
  const folder = mkdtempSync(join(tmpdir(), 'hammerhead-backup-'));
  // Where we are root, PostgreSQL's own account must enter.
  chmodSync(folder, 0o755);
  t.teardown(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function rows(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** A data folder whose server runs and holds one row. */
async function running(t: Test): Promise<{ folder: string; data: string; server: Postgres }> {
  const folder = folderOf(t);
  const data = join(folder, 'data');
  const server = await startOn(data);
  t.teardown(() => server.stop());
  writeFileSync(join(data, 'credentials.json'), '{"feed":"secret"}\n', { mode: 0o600 });
  await rows(server.url, 'create table kept as select 1 as n');
  return { folder, data, server };
}

const startOn = (data: string): Promise<Postgres> =>
  startPostgres({ dataDir: join(data, 'postgres'), settings: smallSettings() });

t.test('a server that writes is copied as it is, and the copy recovers', async (t) => {
  const { folder, data, server } = await running(t);
  await rows(server.url, 'create table written (n int primary key, fill text)');
  let writing = true;
  let last = 0;
  const writer = (async () => {
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    for (; writing; last += 1) await client.query(`insert into written values (${last}, repeat('x', 2000))`);
    await client.end();
  })();
  while (last < 50) await new Promise((resolve) => setTimeout(resolve, 5));
  const acknowledged = last;
  const rules = join(folder, 'my-rules.yaml');
  writeFileSync(rules, 'rules: []\n');
  const target = join(folder, 'backup');
  const seen: number[] = [];
  const manifest = await backUp({
    ...quiet(),
    data,
    target,
    ruleFile: rules,
    onProgress: ({ done }) => seen.push(done),
  });
  writing = false;
  await writer;
  t.ok(last > acknowledged, 'it wrote while it was copied');
  t.match(manifest, { postgres: '18', running: true });
  t.ok(seen.length > 100 && (seen.at(-1) ?? 0) > 20_000_000, 'progress was told');
  t.same(await rows(server.url, 'select * from pg_replication_slots'), [], 'no slot is left');
  for (const file of ['credentials.json', 'manifest.json', 'rules.yaml', 'postgres/connection.json'])
    t.equal(statSync(join(target, file)).mode & 0o777, 0o600, file);
  t.equal(statSync(target).mode & 0o777, 0o700);
  for (const file of ['postmaster.pid', 'postmaster.opts'])
    t.notOk(existsSync(join(target, 'postgres/cluster', file)), file);
  t.same((await checkBackup(target, quiet())).files, manifest.files);

  await t.rejects(restore({ ...quiet(), backup: target, data }), {
    message: /data is there already and is not overwritten$/,
  });
  const other = join(folder, 'other');
  await restore({ ...quiet(), backup: target, data: other });
  t.equal(readFileSync(join(other, 'credentials.json'), 'utf8'), '{"feed":"secret"}\n');
  t.equal(statSync(join(other, 'credentials.json')).mode & 0o777, 0o600);
  t.equal(readFileSync(join(other, 'rules.yaml'), 'utf8'), 'rules: []\n');
  const again = await startOn(other);
  t.teardown(() => again.stop());
  const [found] = await rows(
    again.url,
    'select count(*)::int, max(n) as last, count(distinct n)::int as different from written',
  );
  const count = Number(found?.['count']);
  t.ok(count >= acknowledged, 'what was acknowledged before is there');
  t.same(found, { count, last: count - 1, different: count }, 'in one piece');
  await rows(again.url, 'insert into kept values (2)');
});

t.test('a server that does not run is copied too, and cannot start in the middle', async (t) => {
  const { folder, data, server } = await running(t);
  await server.kill();
  const target = join(folder, 'backup');
  let tried: Promise<unknown> | undefined;
  const manifest = await backUp({
    ...quiet(),
    data,
    target,
    onProgress: ({ done }) => {
      if (done < 1_000_000) return;
      tried ??= startOn(data).then(
        () => 'started',
        (error: unknown) => error,
      );
    },
  });
  t.match(await tried, { code: 'in_use' });
  t.equal(manifest.running, false);
  const again = await startOn(data);
  await again.stop();
  // Restored, not started, and copied once more: the label of the first copy goes with it.
  const running2 = join(folder, 'backup-2');
  const server2 = await startOn(data);
  await backUp({ ...quiet(), data, target: running2 });
  await server2.stop();
  await restore({ ...quiet(), backup: running2, data: join(folder, 'second') });
  await backUp({ ...quiet(), data: join(folder, 'second'), target: join(folder, 'backup-3') });
  for (const [backup, name] of [
    [target, 'third'],
    [join(folder, 'backup-3'), 'fourth'],
  ] as const) {
    await restore({ ...quiet(), backup, data: join(folder, name) });
    const restored = await startOn(join(folder, name));
    t.same(await rows(restored.url, 'select n from kept'), [{ n: 1 }], name);
    await restored.stop();
  }
});

t.test('a backup that is broken is refused, and leaves nothing behind', async (t) => {
  const { folder, data } = await running(t);
  const target = join(folder, 'backup');
  const manifest = await backUp({ ...quiet(), data, target });
  const refused = async (why: RegExp): Promise<void> => {
    await t.rejects(checkBackup(target, quiet()), { name: 'BackupFailure', message: why });
    const other = join(folder, 'other');
    await t.rejects(restore({ ...quiet(), backup: target, data: other }), { message: why });
    t.notOk(existsSync(other));
    t.notOk(existsSync(`${other}.incomplete`));
  };
  const largest = manifest.files.reduce((most, file) => (file.bytes > most.bytes ? file : most));
  const file = join(target, largest.path);
  const content = readFileSync(file);

  const flipped = Buffer.from(content);
  flipped[1_000] = (flipped[1_000] ?? 0) ^ 1;
  writeFileSync(file, flipped);
  await refused(/is broken: postgres\/cluster\/.* has other content$/);
  writeFileSync(file, content.subarray(1));
  await refused(/is broken: postgres\/cluster\/.* has \d+ bytes, not \d+$/);
  rmSync(file);
  await refused(/^cannot (read|copy) .*: it is not there$/);
  writeFileSync(file, content);
  writeFileSync(join(target, 'postgres/cluster/recovery.signal'), '');
  await refused(/is broken: postgres\/cluster\/recovery\.signal does not belong to it$/);
  rmSync(join(target, 'postgres/cluster/recovery.signal'));
  await checkBackup(target, quiet());

  const listed = readFileSync(join(target, 'manifest.json'), 'utf8');
  writeFileSync(join(target, 'manifest.json'), listed.replace('"credentials.json"', '"../credentials.json"'));
  await refused(/manifest\.json is broken, .*must be a path within the backup$/);
  writeFileSync(join(target, 'manifest.json'), listed.slice(0, -100));
  await refused(/manifest\.json is broken/);
  writeFileSync(join(target, 'manifest.json'), listed.replace('"postgres": "18"', '"postgres": "17"'));
  await t.rejects(restore({ ...quiet(), backup: target, data: join(folder, 'other') }), {
    code: 'other_version',
  });
  rmSync(join(target, 'manifest.json'));
  await refused(/^cannot read .*manifest\.json, which every backup has: it is not there$/);
});

t.test('a backup that cannot be made leaves neither a folder nor a slot', async (t) => {
  const { folder, data, server } = await running(t);
  const target = join(folder, 'backup');
  const interrupted = new AbortController();
  await t.rejects(
    backUp({
      ...quiet(),
      data,
      target,
      signal: interrupted.signal,
      onProgress: ({ done }) => done > 1_000_000 && interrupted.abort(),
    }),
    { name: 'AbortError' },
  );
  t.notOk(existsSync(target));
  t.notOk(existsSync(`${target}.incomplete`));
  t.same(await rows(server.url, 'select * from pg_replication_slots'), []);

  mkdirSync(target);
  writeFileSync(join(target, 'mine'), '');
  await t.rejects(backUp({ ...quiet(), data, target }), {
    message: /is there already and is not overwritten$/,
  });
  rmSync(target, { recursive: true });
  await t.rejects(backUp({ ...quiet(), data: folder, target }), {
    message: /has no database of its own to back up; HAMMERHEAD_DATA names the data folder$/,
  });
  await t.rejects(backUp({ ...quiet(), data, target, ruleFile: join(folder, 'no-rules.yaml') }), {
    message: /^cannot copy .*no-rules\.yaml: it is not there$/,
  });

  let stopping: Promise<void> | undefined;
  await t.rejects(
    backUp({
      ...quiet(),
      data,
      target,
      onProgress: ({ done }) => void (done > 1_000_000 && (stopping ??= server.stop())),
    }),
    { name: 'PostgresFailure', message: /^Cannot go on with the backup, as the database said: / },
    'the server is stopped in the middle',
  );
  await stopping;
  t.notOk(existsSync(target));
  t.notOk(existsSync(`${target}.incomplete`));
  const again = await startOn(data);
  t.same(await rows(again.url, 'select n from kept'), [{ n: 1 }]);
  await again.stop();
});
