import { createPublicKey, type KeyObject } from 'node:crypto';
import {
  appendFileSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import t, { type Test } from 'tap';
import {
  appendCheckpoint,
  CheckpointLines,
  FolderReader,
  readFolder,
  rotateKey,
  writeLatest,
} from '../src/index.js';

const at = '2026-11-30T09:41:00.000Z';
const line = (seq: number) =>
  ({ kind: 'checkpoint', seq, hash: String(seq).repeat(64).slice(0, 64), at }) as const;

function readCheckpoints(text: string, keys: readonly KeyObject[]): CheckpointLines {
  const lines = new CheckpointLines();
  lines.take(text, keys);
  return lines;
}

async function signed(t: Test) {
  const folder = t.testdir();
  for (const seq of [10, 20, 30]) await appendCheckpoint(folder, line(seq));
  const file = join(folder, 'checkpoints.jsonl');
  const names = readdirSync(folder).filter((name) => name.endsWith('.pub'));
  const keys = names.map((name) => createPublicKey(readFileSync(join(folder, name))));
  return { folder, file, text: readFileSync(file, 'utf8'), keys, names };
}

t.test('the key is for its owner alone, and the same at each signing', async (t) => {
  const { folder, names } = await signed(t);
  t.equal(statSync(join(folder, 'key')).mode & 0o777, 0o600);
  t.equal(names.length, 1);
  t.match(await readFolder(folder), { inForce: [{ seq: 10 }, { seq: 20 }, { seq: 30 }], fault: undefined });
});

t.test('a line that was altered, or signed with another key, is found', async (t) => {
  const { text, keys } = await signed(t);
  const second = text.split('\n')[1] ?? '';
  const faults: [what: string, text: string, reason: string, place: number][] = [
    [
      'its number',
      text.replace('"seq":20', '"seq":21'),
      'line 2 of the checkpoints (entry 21) is not what was signed',
      21,
    ],
    [
      'its hash',
      text.replace('2020', '2021'),
      'line 2 of the checkpoints (entry 20) is not what was signed',
      20,
    ],
    [
      'its time',
      text.replace(second, second.replace('09:41', '09:42')),
      'line 2 of the checkpoints (entry 20) is not what was signed',
      20,
    ],
    [
      'its kind',
      text.replace(second, second.replace('"checkpoint"', '"rotated","next":""')),
      'line 2 of the checkpoints (entry 20) is not what was signed',
      20,
    ],
    ['garbage', text.replace(second, 'x'), 'line 2 of the checkpoints is not one', 10],
  ];
  for (const [what, altered, reason, place] of faults) {
    t.not(altered, text);
    t.same(readCheckpoints(altered, keys).fault, { kind: 'checkpoint', place, reason }, what);
  }
  const other = (await signed(t)).keys;
  t.same(readCheckpoints(text, other).fault, {
    kind: 'checkpoint',
    place: 10,
    reason: 'line 1 of the checkpoints (entry 10) is signed by a key that is not known',
  });
});

t.test('an outsider who has the first key trusts what it handed over to', async (t) => {
  const { folder, file, keys } = await signed(t);
  await rotateKey(folder, line(30), new Date(at));
  await appendCheckpoint(folder, line(40));
  const text = readFileSync(file, 'utf8');
  t.match(readCheckpoints(text, keys), { fault: undefined, inForce: { length: 5 } });
  const without = text.split('\n').filter((one) => !one.includes('rotated'));
  t.match(readCheckpoints(without.join('\n'), keys).fault, { place: 40, reason: /a key that is not known/ });
});

t.test('what a machine that stopped left of a line does not count, and is taken away', async (t) => {
  const { folder, file, text } = await signed(t);
  appendFileSync(file, '{"kind":"checkpoint","seq":40,"é');
  t.match(await readFolder(folder), { inForce: { length: 3 }, fault: undefined });
  await appendCheckpoint(folder, line(50));
  t.match(await readFolder(folder), { inForce: { length: 4 }, fault: undefined });
  t.ok(readFileSync(file, 'utf8').startsWith(text));
});

t.test('who reads again verifies what came since, and begins anew with another file', async (t) => {
  const { folder, file, text } = await signed(t);
  const reader = new FolderReader(folder);
  const verified = async (): Promise<[last: number | undefined, fault: string | undefined]> => {
    const { line: last, fault } = await reader.read();
    return [last?.seq, fault?.reason];
  };
  t.same(await verified(), [30, undefined]);
  await appendCheckpoint(folder, line(40));
  const four = readFileSync(file, 'utf8');
  appendFileSync(file, four.slice(text.length, -20));
  t.same(await verified(), [40, undefined], 'half a line waits for its end');
  writeFileSync(file, four.replace('"seq":10', '"seq":11'));
  t.same(await verified(), [40, undefined], 'lines that were verified are not verified again');
  t.match((await readFolder(folder)).fault, { reason: /line 1 / });
  writeFileSync(file, text);
  t.same(await verified(), [30, undefined], 'a shorter file is another one');
  appendFileSync(file, text.replace('"seq":20', '"seq":21'));
  t.same(await verified(), [30, 'line 5 of the checkpoints (entry 21) is not what was signed']);
  writeFileSync(`${file}.new`, four);
  renameSync(`${file}.new`, file);
  t.same(await verified(), [40, undefined], 'and so is one in its place');
});

t.test('the newest checkpoint is held to the same', async (t) => {
  const { folder } = await signed(t);
  const latest = join(folder, 'latest.json');
  await writeLatest(folder, { seq: 35, hash: '3'.repeat(64) }, new Date(at));
  t.match(await readFolder(folder), { inForce: { length: 4 }, fault: undefined, line: { seq: 30 } });
  writeFileSync(latest, readFileSync(latest, 'utf8').replace('"seq":35', '"seq":36'));
  t.match((await readFolder(folder)).fault, { place: 36, reason: 'latest.json is not what was signed' });
  writeFileSync(latest, 'x');
  t.match((await readFolder(folder)).fault, { place: 30, reason: 'latest.json is not a checkpoint' });
  rmSync(join(folder, 'checkpoints.jsonl'));
  t.same((await readFolder(folder)).inForce, []);
});
