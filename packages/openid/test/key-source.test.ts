import { createServer } from 'node:http';
import t, { type Test } from 'tap';
import { KeySource } from '../src/key-source.js';

const hour = 3_600_000;

/** A key set at an address of this machine, and a clock. */
const setting = async (t: Test) => {
  const state = { status: 200, text: '{"keys":[]}', asked: 0, nowMs: 0 };
  const server = createServer((_request, response) => {
    state.asked += 1;
    response.writeHead(state.status).end(state.text);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  t.teardown(() => void server.close());
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const source = new KeySource(() => state.nowMs);
  const load = async (): Promise<string> => {
    const response = await source.load(`http://127.0.0.1:${address.port}/`, {
      headers: new Headers(),
      method: 'GET',
      redirect: 'manual',
      signal: AbortSignal.timeout(5_000),
    });
    return response.text();
  };
  return { state, source, load };
};

t.test('keys are used on for a day while the issuer is away, and no longer', async (t) => {
  const { state, source, load } = await setting(t);
  state.text = '{"keys":[{"kid":"1"}]}';
  t.match(await load(), /"1"/);
  t.notOk(source.isAway);
  state.status = 500;
  for (const hours of [1, 23]) {
    state.nowMs = hours * hour;
    t.match(await load(), /"1"/, `${hours} hours`);
    t.ok(source.isAway);
  }
  state.nowMs = 25 * hour;
  await t.rejects(load(), /status 500/);
  Object.assign(state, { status: 200, text: '{"keys":[{"kid":"2"}]}', nowMs: 25 * hour + 5_001 });
  t.match(await load(), /"2"/, 'it is back');
  t.notOk(source.isAway);
});

t.test('an issuer that failed is not asked again for five seconds', async (t) => {
  const { state, load } = await setting(t);
  state.status = 503;
  for (const nowMs of [0, 1, 4_999]) {
    state.nowMs = nowMs;
    await t.rejects(load(), /status 503/);
  }
  t.equal(state.asked, 1);
  state.status = 200;
  state.nowMs = 5_000;
  t.equal(await load(), '{"keys":[]}');
});

t.test('what is no key set does not take the place of one', async (t) => {
  const { state, load } = await setting(t);
  const good = await load();
  for (const [n, text] of [
    '<html>',
    '{}',
    '[]',
    'null',
    `{"keys":[],"x":"${'x'.repeat(1_000_000)}"}`,
  ].entries()) {
    state.text = text;
    state.nowMs = (n + 1) * 10_000;
    t.equal(await load(), good, text.slice(0, 20));
  }
  t.equal(state.asked, 6);
});
