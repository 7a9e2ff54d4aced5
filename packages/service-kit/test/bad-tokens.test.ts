import t from 'tap';
import { BadTokens, badTokensPerMinute, longestWaitSeconds, subnetOf } from '../src/access/bad-tokens.js';
import { requirePermission } from '../src/index.js';
import { bearer, serve } from './serve.js';

t.test('a few bad tokens are only that; then each wait is twice the one before', async (t) => {
  let now = 0;
  const bad = new BadTokens(() => now);
  for (let n = 0; n < badTokensPerMinute; n += 1) t.equal(bad.note('a'), undefined);
  t.same(bad.note('a'), { seconds: 2, begins: true });
  now += 500;
  t.same(bad.note('a'), { seconds: 2, begins: false }, 'who does not wait is told again');
  t.equal(bad.note('b'), undefined, 'others are others');
  for (const seconds of [4, 8, 16, 32, 64, 128, 256, longestWaitSeconds, longestWaitSeconds]) {
    now += longestWaitSeconds * 1_000;
    t.same(bad.note('a'), { seconds, begins: false });
  }
  now += 700_000;
  t.equal(bad.note('a'), undefined, 'after a while it is forgotten');
});

t.test('as many, spread over minutes, are no attack', async (t) => {
  let now = 0;
  const bad = new BadTokens(() => now);
  for (let n = 0; n < badTokensPerMinute * 5; n += 1) {
    t.equal(bad.note('a'), undefined);
    now += 400;
  }
});

t.test('of IPv6 a network counts, which one sender has', async (t) => {
  t.equal(subnetOf('2001:db8:1:2:3:4:5:6'), subnetOf('2001:db8:1:2::9'));
  t.not(subnetOf('2001:db8:1:2::9'), subnetOf('2001:db8:1:3::9'));
  t.equal(subnetOf('2001:db8::1'), '2001:db8:0:0');
  t.equal(subnetOf('::1'), '0:0:0:0');
  t.equal(subnetOf('192.0.2.7'), '192.0.2.7');
  t.equal(subnetOf('::ffff:192.0.2.7'), '::ffff:192.0.2.7');
});

t.test('whoever guesses is told to wait; a good token from there is taken as before', async (t) => {
  const base = await serve(t, (app) =>
    app.get('/x', { config: requirePermission('referral:read') }, async () => ({})),
  );
  const ask = async (token: string) => {
    const response = await fetch(`${base}/x`, { headers: bearer(token) });
    return {
      status: response.status,
      retry: response.headers.get('retry-after'),
      text: await response.text(),
    };
  };
  for (let n = 0; n < badTokensPerMinute; n += 1) t.equal((await ask(`guess-${n}`)).status, 401);
  t.match(await ask('guess'), { status: 429, retry: '2', text: /"code":"rate_limited"/ });
  t.equal((await ask('analyst')).status, 200);
  t.equal((await ask('another-guess')).status, 429);
});
