import { manifestSchema } from '@hammerhead/contracts';
import { Random } from '@hammerhead/primitives';
import t from 'tap';
import { type AcceptedManifest, readManifest } from '../../src/index.js';
import { bytesOf, sampleManifest } from './sample.js';

const accepted = (text: string): AcceptedManifest => {
  const result = readManifest(bytesOf(text));
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result;
};

/** Optional keys of a shipment that the sample leaves out. */
const absent = ['exemption', 'eei.filedAt', 'parties.notify', 'parties.forwarder', 'canceled'];

/** Writes `value` with its keys in a random order, random white space, and `null` where `absent` says. */
function scrambled(value: unknown, random: Random, path = ''): string {
  const space = () => ' \n\t\r'.slice(0, random.below(5));
  if (Array.isArray(value)) {
    const inner = value.map((item) => scrambled(item, random)).join(`${space()},${space()}`);
    return `[${space()}${inner}${space()}]`;
  }
  if (typeof value !== 'object' || value === null)
    return value === 0 && random.next() < 0.5 ? '-0' : JSON.stringify(value);
  const entries = Object.entries(value).map(
    ([key, inner]) =>
      `${JSON.stringify(key)}${space()}:${space()}${scrambled(inner, random, path === '' ? key : `${path}.${key}`)}`,
  );
  const isShipment = 'parties' in value;
  if (isShipment) for (const key of absent) if (!key.includes('.')) entries.push(`"${key}":null`);
  for (const key of absent) {
    const [parent, child] = key.split('.');
    if (parent === path && child !== undefined) entries.push(`"${child}":null`);
  }
  const shuffled = entries.map((entry) => ({ entry, at: random.next() })).sort((a, b) => a.at - b.at);
  return `{${shuffled.map(({ entry }) => `${space()}${entry}${space()}`).join(',')}}`;
}

t.test('the sample is read as it stands', async (t) => {
  const { manifest, content } = accepted(JSON.stringify(sampleManifest()));
  t.same(JSON.parse(JSON.stringify(manifest)), sampleManifest());
  t.equal(content.transport, JSON.stringify(sampleManifest().transport));
  t.same(
    content.shipments.map(({ text }): unknown => JSON.parse(text)),
    sampleManifest().shipments,
  );
});

t.test('order of keys, nulls, white space and -0 change nothing', async (t) => {
  const expected = accepted(JSON.stringify(sampleManifest())).content;
  for (let seed = 1; seed <= 200; seed += 1) {
    const text = scrambled(sampleManifest(), new Random(seed));
    if (!text.includes('"notify":null')) throw new Error('the scrambling adds no nulls');
    t.same(accepted(text).content, expected, `seed ${seed}`);
  }
});

t.test(
  'blanks and invisible marks at the ends of texts change nothing, nor how an instant is written',
  async (t) => {
    const sample = JSON.stringify(sampleManifest());
    const expected = accepted(sample);
    const padded = sample
      .replace('"MIAKIN2300412"', '" MIAKIN2300412\\u200b"')
      .replace('"AMQT-MIAKIN-230914"', '"AMQT-MIAKIN-230914\\u00a0"')
      .replace('"PERSONAL EFFECTS"', '"\\tPERSONAL EFFECTS  "')
      .replace('"Márcia Brown"', '"\\ufeffMárcia Brown "')
      .replace('"2023-09-14T06:00:00Z"', '"2023-09-14T06:00:00.0Z"')
      .replace('"2023-09-14T18:00:00Z"', '"2023-09-14T18:00:00.000Z"');
    t.not(padded, sample);
    const read = accepted(padded);
    t.same(read.content, expected.content);
    t.equal(read.manifest.manifestNumber, expected.manifest.manifestNumber);
    t.equal(
      accepted(sample.replace('06:00:00Z', '06:00:00.250Z')).manifest.transport.ladingAt,
      '2023-09-14T06:00:00.25Z',
      'a fraction is kept',
    );
  },
);

t.test('a text that shows nothing is none, and a bill with a blank is the same bill', async (t) => {
  const faults = (text: string): string[] => {
    const result = readManifest(bytesOf(text));
    return result.ok ? [] : result.faults.map(({ path, message }) => `${path}: ${message}`);
  };
  const sample = JSON.stringify(sampleManifest());
  for (const nothing of ['\\u200b', '\\u2800 ', '\\u3164', '\\ufeff'])
    t.same(
      faults(sample.replace('"Márcia Brown"', `"${nothing}"`)),
      ['shipments[0].parties.consignee.name: must not be empty'],
      nothing,
    );
  t.same(faults(sample.replace('"MIAKIN2300413"', '"MIAKIN2300412 "')), [
    'shipments[1].bill: stands twice in this manifest: also at shipments[0]',
  ]);
});

t.test('a byte order mark is tolerated', async (t) => {
  t.ok(readManifest(bytesOf(`\ufeff${JSON.stringify(sampleManifest())}`)).ok);
});

t.test('a canceled bill needs no more than its number; the rest of it is dropped', async (t) => {
  const text = JSON.stringify(sampleManifest()).replace(
    '"canceled":true',
    '"canceled":true,"goods":"\\u0000"',
  );
  t.equal(accepted(text).content.shipments[1]?.text, '{"bill":"MIAKIN2300413","canceled":true}');
});

t.test('the manifest schema as a whole says the same', async (t) => {
  const { manifest } = accepted(JSON.stringify(sampleManifest()));
  t.same(
    JSON.parse(JSON.stringify(manifestSchema.parse(sampleManifest()))),
    JSON.parse(JSON.stringify(manifest)),
  );
});
