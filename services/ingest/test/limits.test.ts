import t from 'tap';
import { goodManifest } from './manifest.js';
import { runIngest } from './running.js';

const post = (url: string, token: string, number: string) =>
  fetch(`${url}/v1/manifests`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(goodManifest(number)),
  });

t.test('too far behind: 503 with Retry-After, for single posts and streams', async (t) => {
  const { url, token } = await runIngest(t, { maxBehind: 1 });
  t.equal((await post(url, token, 'M1')).status, 202);
  let refused = await post(url, token, 'M2');
  for (let number = 3; refused.status === 202; number += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    refused = await post(url, token, `M${number}`);
  }
  t.equal(refused.status, 503);
  t.match(await refused.json(), { code: 'overloaded' });
  t.ok(Number(refused.headers.get('retry-after')) > 0);

  const stream = await fetch(`${url}/v1/submissions`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/x-ndjson' },
    body: `${JSON.stringify(goodManifest('S1'))}\n`,
  });
  t.equal(stream.status, 503);
});

t.test('more requests than a feed may make: 429 with Retry-After; another feed is not touched', async (t) => {
  const { url, token, otherFeed } = await runIngest(t, { rateLimit: 5 });
  const answers = await Promise.all(Array.from({ length: 30 }, (_, i) => post(url, token, `R${i}`)));
  const refused = answers.filter(({ status }) => status === 429);
  t.ok(refused.length > 0, `${refused.length} of 30 refused`);
  t.match(await refused[0]?.json(), { code: 'rate_limited' });
  t.ok(Number(refused[0]?.headers.get('retry-after')) > 0);
  t.equal((await post(url, otherFeed, 'R1')).status, 202);
  t.equal((await fetch(`${url}/healthz`)).status, 200, 'health is not counted');
});
