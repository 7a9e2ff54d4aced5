import { manifestSchema } from '@hammerhead/contracts';
import { Random } from '@hammerhead/primitives';
import t from 'tap';
import { readManifest } from '../src/index.js';
import { bytesOf, sampleManifest } from './sample.js';

const sample = JSON.stringify(sampleManifest());

/** What is true of every answer, whatever the bytes. */
function isSound(bytes: Uint8Array): boolean {
  const result = readManifest(bytes);
  if (result.ok) return result.content.shipments.length === result.manifest.shipments.length;
  return (
    result.faults.length > 0 &&
    result.faults.every(({ path, message }) => message !== '' && `${path}${message}`.isWellFormed())
  );
}

t.test('a text cut at any byte is refused', async (t) => {
  const bytes = bytesOf(sample);
  const wrong: number[] = [];
  for (let end = 0; end < bytes.length; end += 1) {
    const cut = bytes.subarray(0, end);
    if (readManifest(cut).ok || !isSound(cut)) wrong.push(end);
  }
  t.same(wrong, []);
});

t.test('random bytes in place of some never throw', async (t) => {
  const random = new Random(1);
  let accepted = 0;
  for (let round = 0; round < 5_000; round += 1) {
    const bytes = bytesOf(sample);
    const changes = 1 + random.below(3);
    for (let change = 0; change < changes; change += 1) {
      bytes[random.below(bytes.length)] = random.below(256);
    }
    if (!isSound(bytes)) t.fail(`round ${round}`);
    if (readManifest(bytes).ok) accepted += 1;
  }
  t.ok(accepted > 0 && accepted < 5_000, 'some of them are still manifests');
});

t.test('random values in random places: the same verdict as the schema as a whole', async (t) => {
  const random = new Random(2);
  const values = [
    'null',
    '[]',
    '{}',
    '""',
    '"X"',
    '-1',
    '0',
    '1e999',
    'true',
    '{"a":[1]}',
    '"\\ud800"',
    '[null]',
  ];
  let accepted = 0;
  for (let round = 0; round < 5_000; round += 1) {
    const places = [...sample.matchAll(/:("(?:[^"\\]|\\.)*"|[\d.]+|true|false)/g)];
    const place = places[random.below(places.length)];
    if (place === undefined) throw new Error('the sample has no values');
    const value = values[random.below(values.length)] ?? 'null';
    const text = `${sample.slice(0, place.index)}:${value}${sample.slice(place.index + place[0].length)}`;
    const result = readManifest(bytesOf(text));
    if (!isSound(bytesOf(text))) t.fail(text);
    if (result.ok !== manifestSchema.safeParse(JSON.parse(text)).success) t.fail(`verdict differs: ${text}`);
    if (result.ok) accepted += 1;
  }
  t.ok(accepted > 100 && accepted < 4_900, `${accepted} of them are still manifests`);
});

t.test('random bytes alone never throw', async (t) => {
  const random = new Random(3);
  const alphabet = bytesOf('{}[]",:\\u0019eE-+.truefalsn \n\u00e9');
  for (let round = 0; round < 20_000; round += 1) {
    const bytes = Uint8Array.from(
      { length: random.below(40) },
      () => alphabet[random.below(alphabet.length)] ?? 0,
    );
    if (!isSound(bytes) || readManifest(bytes).ok) t.fail(`round ${round}: ${String(bytes)}`);
  }
  t.pass('none threw');
});
