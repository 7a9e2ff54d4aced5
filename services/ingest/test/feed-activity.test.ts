import t from 'tap';
import { FeedActivity } from '../src/intake/feed-activity.js';
import { newRegistry } from '@hammerhead/service-kit';
import { goodManifest } from './manifest.js';
import { runIngest } from './running.js';

const lastOf = (metrics: string): Record<string, number> =>
  Object.fromEntries(
    [
      ...metrics.matchAll(/^hammerhead_feed_last_manifest_timestamp_seconds\{feed="(\w+)".*\} ([\d.e+]+)$/gm),
    ].map(([, feed = '', seconds]) => [feed, Number(seconds)]),
  );

t.test('metrics tell when each feed was last heard, after a restart, too', async (t) => {
  const { url, pool, token, otherFeed } = await runIngest(t);
  const send = async (bearer: string, number: string): Promise<void> => {
    const began = Date.now() / 1_000;
    const response = await fetch(`${url}/v1/manifests`, {
      method: 'POST',
      headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
      body: JSON.stringify(goodManifest(number)),
    });
    t.match(String(response.status), /^20[02]$/);
    const heard = lastOf(await (await fetch(`${url}/metrics`)).text());
    t.ok((heard[bearer === token ? 'one' : 'two'] ?? 0) >= began, 'it was heard just now');
  };
  t.same(lastOf(await (await fetch(`${url}/metrics`)).text()), {}, 'nobody yet');
  await send(token, 'M1');
  await send(token, 'M1');
  await send(otherFeed, 'M1');

  const registry = newRegistry('ingest');
  const restarted = new FeedActivity(pool);
  restarted.expose(registry);
  const known = lastOf(await registry.metrics());
  t.same(Object.keys(known).toSorted(), ['one', 'two']);
});
