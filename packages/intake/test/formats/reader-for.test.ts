import t from 'tap';
import { mediaTypes, readerFor } from '../../src/index.js';
import { bytesOf, sampleManifest } from './sample.js';

const sample = JSON.stringify(sampleManifest());

t.test('a reader is found by its media type, whatever the case and the parameters', async (t) => {
  t.equal(readerFor('application/json')?.takes, 'body');
  t.equal(readerFor('Application/JSON; charset=utf-8')?.mediaType, 'application/json');
  t.equal(readerFor('application/x-ndjson')?.takes, 'stream');
  for (const other of ['', 'text/plain', 'application/jsonp', 'json', ';application/json'])
    t.equal(readerFor(other), undefined, other);
  t.same(mediaTypes('body'), ['application/json']);
  t.same(mediaTypes('stream'), ['application/x-ndjson']);
});

t.test('a body is one manifest', async (t) => {
  const reader = readerFor('application/json');
  if (reader?.takes !== 'body') throw new Error('no reader of bodies');
  t.equal(reader.read(bytesOf(sample)).ok, true);
  t.match(reader.read(bytesOf('')), { ok: false, code: 'json_malformed' });
});

t.test('a stream has a manifest on each line; one that is too long is refused', async (t) => {
  const reader = readerFor('application/x-ndjson');
  if (reader?.takes !== 'stream') throw new Error('no reader of streams');
  async function* pieces() {
    yield bytesOf(`${sample}\n\n${' '.repeat(2 * sample.length)}x\n{`);
    yield bytesOf('}\n');
  }
  const found: unknown[] = [];
  for await (const { line, read } of reader.read(pieces(), bytesOf(sample).length)) {
    const one = read();
    found.push([line, one.ok || one.code]);
  }
  t.same(found, [
    [1, true],
    [3, 'too_large'],
    [4, 'invalid_manifest'],
  ]);
});
