import { createPublicKey } from 'node:crypto';
import { appendFileSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import t, { type Test } from 'tap';
import { appendCheckpoint, readCheckpoints, readFolder, rotateKey, writeLatest } from '../src/index.js';

const at = '2026-11-30T09:41:00.000Z';
const line = (seq: number) =>
  ({ kind: 'checkpoint', seq, hash: String(seq).repeat(64).slice(0, 64), at }) as const;

function signed(t: Test) {
  const folder = t.testdir();
  for (const seq of [10, 20, 30]) appendCheckpoint(folder, line(seq));
  const file = join(folder, 'checkpoints.jsonl');
  const names = readdirSync(folder).filter((name) => name.endsWith('.pub'));
  const keys = names.map((name) => createPublicKey(readFileSync(join(folder, name))));
  return { folder, file, text: readFileSync(file, 'utf8'), keys, names };
}

t.test('the key is for its owner alone, and the same at each signing', async (t) => {
  const { folder, names } = signed(t);
  t.equal(statSync(join(folder, 'key')).mode & 0o777, 0o600);
  t.equal(names.length, 1);
  t.match(readFolder(folder), { inForce: [{ seq: 10 }, { seq: 20 }, { seq: 30 }], fault: undefined });
});

t.test('a line that was altered, or signed with another key, is found', async (t) => {
  const { text, keys } = signed(t);
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
  const other = signed(t).keys;
  t.same(readCheckpoints(text, other).fault, {
    kind: 'checkpoint',
    place: 10,
    reason: 'line 1 of the checkpoints (entry 10) is signed by a key that is not known',
  });
});

t.test('an outsider who has the first key trusts what it handed over to', async (t) => {
  const { folder, file, keys } = signed(t);
  rotateKey(folder, new Date(at));
  appendCheckpoint(folder, line(40));
  const text = readFileSync(file, 'utf8');
  t.match(readCheckpoints(text, keys), { fault: undefined, inForce: { length: 5 } });
  const without = text.split('\n').filter((one) => !one.includes('rotated'));
  t.match(readCheckpoints(without.join('\n'), keys).fault, { place: 40, reason: /a key that is not known/ });
});

t.test('what a machine that stopped left of a line does not count, and is taken away', async (t) => {
  const { folder, file, text } = signed(t);
  appendFileSync(file, '{"kind":"checkpoint","seq":40,"é');
  t.match(readFolder(folder), { inForce: { length: 3 }, fault: undefined });
  appendCheckpoint(folder, line(50));
  t.match(readFolder(folder), { inForce: { length: 4 }, fault: undefined });
  t.ok(readFileSync(file, 'utf8').startsWith(text));
});

t.test('the newest checkpoint is held to the same', async (t) => {
  const { folder } = signed(t);
  const latest = join(folder, 'latest.json');
  writeLatest(folder, { seq: 35, hash: '3'.repeat(64) }, new Date(at));
  t.match(readFolder(folder), { inForce: { length: 4 }, fault: undefined, line: { seq: 30 } });
  writeFileSync(latest, readFileSync(latest, 'utf8').replace('"seq":35', '"seq":36'));
  t.match(readFolder(folder).fault, { place: 36, reason: 'latest.json is not what was signed' });
  writeFileSync(latest, 'x');
  t.match(readFolder(folder).fault, { place: 30, reason: 'latest.json is not a checkpoint' });
  rmSync(join(folder, 'checkpoints.jsonl'));
  t.same(readFolder(folder).inForce, []);
});
