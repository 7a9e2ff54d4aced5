import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import t from 'tap';
import { gunzipMembers } from '../src/index.js';

const [a, b, c] = ['first, ', 'second, ', 'third'].map((text) => gzipSync(text));
if (a === undefined || b === undefined || c === undefined) throw new Error('three members');
const zeros = (count: number) => Buffer.alloc(count);

const gunzipped = async (pieces: readonly Buffer[]): Promise<string> => {
  const members = gunzipMembers();
  const source = Readable.from(pieces);
  source.pipe(members);
  return (await buffer(members)).toString();
};

/** `whole` in pieces of `size` bytes. */
const inPieces = (whole: Buffer, size: number): Buffer[] =>
  Array.from({ length: Math.ceil(whole.length / size) }, (_, index) =>
    whole.subarray(index * size, (index + 1) * size),
  );

const padded: readonly (readonly [what: string, parts: readonly Buffer[], text: string])[] = [
  ['one member', [a], 'first, '],
  ['three members', [a, b, c], 'first, second, third'],
  ['five zero bytes between two', [a, zeros(5), b], 'first, second, '],
  ['zero bytes behind the last', [a, b, zeros(512)], 'first, second, '],
  ['zero bytes everywhere', [a, zeros(1), b, zeros(1_000), c, zeros(1)], 'first, second, third'],
];

for (const [what, parts, text] of padded)
  t.test(`${what}: all of it, however it is cut`, async (t) => {
    const whole = Buffer.concat(parts);
    t.equal(await gunzipped([whole]), text, 'in one piece');
    t.equal(await gunzipped(parts), text, 'cut where the parts end');
    for (const size of [1, 2, 3, 7, 20]) t.equal(await gunzipped(inPieces(whole, size)), text, `by ${size}`);
  });

const broken: readonly (readonly [what: string, parts: readonly Buffer[]])[] = [
  ['nothing', []],
  ['zero bytes alone', [zeros(8)]],
  ['zero bytes before the first member', [zeros(2), a]],
  ['text behind a member', [a, Buffer.from('and more')]],
  ['text behind padding', [a, zeros(3), Buffer.from('and more')]],
  ['a member behind text', [a, Buffer.from('x'), b]],
  ['a member that is cut off', [a, b.subarray(0, -9)]],
  ['a member whose check fails', [a, Buffer.concat([b.subarray(0, -8), zeros(8)])]],
  ['a second header that is cut off', [a, zeros(2), b.subarray(0, 4)]],
];

for (const [what, parts] of broken)
  t.test(`${what} is an error`, async (t) => {
    const whole = Buffer.concat(parts);
    for (const pieces of [[whole], parts, inPieces(whole, 3)])
      await t.rejects(gunzipped(pieces), { code: /^Z_/ });
  });

t.test('what is not asked for is not unpacked', async (t) => {
  const bomb = gzipSync(Buffer.alloc(64 * 1_048_576));
  const members = gunzipMembers();
  Readable.from([bomb]).pipe(members);
  for (let turn = 0; turn < 1_000; turn += 1) await setImmediate();
  t.ok(members.readableLength < 1_048_576, `${members.readableLength} bytes wait`);
  t.equal((await buffer(members)).length, 64 * 1_048_576, 'all of it, when asked for');
});

t.test('a reader that goes away ends it', async (t) => {
  const members = gunzipMembers();
  Readable.from([gzipSync(Buffer.alloc(1_048_576)), b]).pipe(members);
  for await (const piece of members) {
    t.ok(piece instanceof Uint8Array);
    break;
  }
  t.ok(members.destroyed);
});
