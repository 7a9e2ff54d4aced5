import { createLogger, hashToken, newToken } from '@hammerhead/service-kit';
import { type EventPlace, events, type Pool, tokens, transaction, uuidv7 } from '@hammerhead/storage';
import t from 'tap';
import { EventHub } from '../src/events/event-hub.js';
import { EventStream } from '../src/events/event-stream.js';
import { EventClient, type Told } from './event-client.js';
import { type World, world } from './world.js';

t.setTimeout(120_000);
const logger = createLogger({ name: 'test', level: 'silent', pretty: false });

const tokenOf = async ({ pool }: World, subject = 'Ana Lyst', federal = true): Promise<string> => {
  const token = newToken();
  await tokens.insert(pool, { hash: hashToken(token), role: 'analyst', subject, federal, createdBy: 'test' });
  return token;
};

const happen = (pool: Pool, version: number, referralId = uuidv7()): Promise<void> =>
  events.record(pool, [{ kind: 'referral.changed', referralId, tier: 1, version, status: 'new' }]);

/** Something happened before, and can be read: once no older transaction runs, of other tests on the server neither. */
async function happenedBefore(pool: Pool): Promise<EventPlace> {
  await happen(pool, 1);
  for (;;) {
    const place = await events.readLast(pool);
    if (place.transaction !== '0') return place;
  }
}

const versions = (told: readonly Told[]): unknown[] => told.map(({ data }) => data['version']);

t.test('what happens is told while it happens, without what people do not hear', async (t) => {
  const w = await world(t);
  await happenedBefore(w.pool);
  const client = await EventClient.open(t, w.base, { token: await tokenOf(w) });
  const referralId = uuidv7();
  await events.record(w.pool, [
    { kind: 'hold.placed', feedId: 'feed-1', body: { bill: 'SECRET' } },
    { kind: 'something.else', referralId },
    { kind: 'referral.closed', referralId, tier: 2, version: 7, status: 'closed' },
  ]);
  await client.until(1);
  t.match(client.told, [
    { id: /^\d+-\d+$/, event: 'referral.closed', data: { id: referralId, tier: 2, version: 7 } },
  ]);
  t.same(Object.keys(client.told[0]?.data ?? {}).toSorted(), ['at', 'id', 'status', 'tier', 'version']);
  t.match(client.text, /^retry: 3000\n\n/);
  t.notMatch(client.text, /SECRET|feed-1|something/);
});

t.test('after breaks each event was told once, in order, while several wrote', async (t) => {
  const w = await world(t);
  const token = await tokenOf(w);
  const all = 400;
  let written = 0;
  const writer = async (): Promise<void> => {
    while (written < all) {
      written += 1;
      const version = written;
      await transaction(w.pool, async (tx) => {
        await events.record(tx, [
          { kind: 'referral.changed', referralId: uuidv7(), tier: 1, version, status: 'new' },
        ]);
        // Transactions end in another order than they wrote.
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 30));
      });
    }
  };
  let client = await EventClient.open(t, w.base, { token, lastEventId: '0-0' });
  const writing = Promise.all([writer(), writer(), writer(), writer()]);
  const told: Told[] = [];
  for (let breaks = 0; told.length + client.told.length < all && breaks < 60; breaks += 1) {
    await new Promise((resolve) => setTimeout(resolve, 700));
    client.close();
    await client.ended;
    told.push(...client.told);
    client = await EventClient.open(t, w.base, { token, lastEventId: told.at(-1)?.id ?? '0-0' });
  }
  await writing;
  await client.until(all - told.length);
  told.push(...client.told);
  t.same(
    told.filter((one) => one.event === 'reset'),
    [],
  );
  t.equal(told.length, all, 'no repeat');
  t.equal(new Set(versions(told)).size, all, 'no gap');
  const { rows } = await w.pool.query<{ version: number }>(
    'select version from event order by transaction, id',
  );
  t.same(
    versions(told),
    rows.map(({ version }) => version),
    'in one order',
  );
});

t.test('a place that is not kept, is none, or lies ahead is told to load anew', async (t) => {
  const w = await world(t);
  const token = await tokenOf(w);
  const place = await happenedBefore(w.pool);
  await w.pool.query("update event_pruned set transaction = '5', event_id = 5");
  for (const lastEventId of ['1-1', 'nonsense', '999999999999-1', '-1']) {
    const client = await EventClient.open(t, w.base, { token, lastEventId });
    await client.until(1);
    t.match(client.told, [{ event: 'reset', id: `${place.transaction}-${place.id}` }], lastEventId);
    client.close();
    await client.ended;
  }
  const client = await EventClient.open(t, w.base, { token, lastEventId: '5-5' });
  await client.until(1);
  t.match(client.told, [{ event: 'referral.changed' }], 'the last one that was pruned is no gap');
});

t.test(
  'who may not read referrals gets none, and who may not any more is cut off within 5 seconds',
  async (t) => {
    const w = await world(t);
    for (const role of ['admin', 'feed', 'rule_author'] as const)
      t.equal((await w.get('/v1/events', role)).status, 403, role);
    t.equal((await fetch(`${w.base}/v1/events`)).status, 401);
    await t.rejects(EventClient.open(t, w.base, { token: await tokenOf(w, 'State Officer', false) }), {
      message: /403/,
    });
    const [revoked, stays] = [await tokenOf(w, 'Re Voked'), await tokenOf(w)];
    const clients = [
      await EventClient.open(t, w.base, { token: revoked }),
      await EventClient.open(t, w.base, { token: stays }),
    ] as const;
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await w.pool.query('update token set revoked_at = now() where hash = $1', [hashToken(revoked)]);
    const began = performance.now();
    await clients[0].ended;
    const tookMs = performance.now() - began;
    t.comment(`ended ${Math.round(tookMs)} ms after it was revoked`);
    t.ok(tookMs <= 5_500, `${tookMs} ms`);
    await happen(w.pool, 1);
    await clients[1].until(1);
    t.equal(clients[1].told.length, 1);
    t.equal(clients[0].told.length, 0);
  },
);

/** Signs in as a browser does, and says what it then sends. */
const signIn = async (w: World, token: string): Promise<string> => {
  const response = await fetch(`${w.base}/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  });
  await response.json();
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
};

t.test('the stream of a session ends within 5 seconds of it, and is no use of it', async (t) => {
  const w = await world(t);
  const tokens_ = [await tokenOf(w, 'Idle'), await tokenOf(w, 'Out'), await tokenOf(w, 'Re Voked')] as const;
  const ends: readonly (readonly [string, string, () => Promise<unknown>])[] = [
    [
      'half an hour without a request',
      tokens_[0],
      () =>
        w.pool.query(
          `update session set last_used_at = now() - interval '30 minutes' where subject = 'Idle'`,
        ),
    ],
    [
      'a sign-out elsewhere',
      tokens_[1],
      () => w.pool.query(`update session set ended_at = now() where subject = 'Out'`),
    ],
    [
      'the revocation of its token',
      tokens_[2],
      () => w.pool.query('update token set revoked_at = now() where hash = $1', [hashToken(tokens_[2])]),
    ],
  ];
  await Promise.all(
    ends.map(async ([name, token, end]) => {
      const client = await EventClient.open(t, w.base, { cookie: await signIn(w, token) });
      let over = false;
      const ended = client.ended.then(() => {
        over = true;
      });
      await new Promise((resolve) => setTimeout(resolve, 6_000));
      t.notOk(over, `it lasts: ${name}`);
      await end();
      const began = performance.now();
      await ended;
      const tookMs = performance.now() - began;
      t.ok(tookMs <= 5_500, `${name}: ${Math.round(tookMs)} ms`);
    }),
  );
});

t.test('a person has at most five streams', async (t) => {
  const w = await world(t);
  const token = await tokenOf(w);
  const opened = await Promise.allSettled(
    Array.from({ length: 7 }, () => EventClient.open(t, w.base, { token })),
  );
  t.equal(opened.filter(({ status }) => status === 'fulfilled').length, 5);
  const refused = await fetch(`${w.base}/v1/events`, { headers: { authorization: `Bearer ${token}` } });
  t.equal(refused.status, 429);
  t.ok(Number(refused.headers.get('retry-after')) > 0);
  await EventClient.open(t, w.base, { token: await tokenOf(w, 'Somebody Else') });
  for (const one of opened) if (one.status === 'fulfilled') one.value.close();
  await Promise.all(opened.flatMap((one) => (one.status === 'fulfilled' ? [one.value.ended] : [])));
  await new Promise((resolve) => setTimeout(resolve, 300));
  await EventClient.open(t, w.base, { token });
});

const listener = { subject: 'Ana Lyst', may: async (): Promise<boolean> => true };

t.test('who does not read is dropped, holds little, and holds up nobody', async (t) => {
  const w = await world(t);
  const hub = new EventHub({ pool: w.pool, logger, limits: { everyMs: 50, patienceMs: 600 } });
  t.teardown(() => hub.close());
  const now = await events.readLast(w.pool);
  const [deaf, hears] = [new EventStream(listener, now), new EventStream(listener, now)];
  let told = '';
  hears.setEncoding('utf8').on('data', (text: string) => {
    told += text;
  });
  hub.attach(deaf, now);
  hub.attach(hears, now);
  await w.pool.query(
    `insert into event (kind, referral_id, tier, version, status)
     select 'referral.changed', gen_random_uuid(), 1, n, 'new' from generate_series(1, 5000) as n`,
  );
  const closed = new Promise<void>((resolve) => void deaf.once('close', resolve));
  while (told.split('event: ').length <= 5_000) await new Promise((resolve) => setTimeout(resolve, 20));
  t.ok(deaf.readableLength < 80_000, `${deaf.readableLength} bytes are held`);
  await closed;
  t.equal(hub.streams, 1);
});

t.test('all streams of a process are brought what happens by one statement', async (t) => {
  const w = await world(t);
  let asked = 0;
  const counting: Pool = new Proxy(w.pool, {
    get: (pool, name): unknown => {
      if (name === 'query') asked += 1;
      const member: unknown = Reflect.get(pool, name);
      return typeof member === 'function' ? member.bind(pool) : member;
    },
  });
  const limits = { everyMs: 100, heartbeatMs: 200, mostOfOnePerson: 1_000 };
  const hub = new EventHub({ pool: counting, logger, limits });
  const now = await events.readLast(w.pool);
  const streams = Array.from({ length: 60 }, () => new EventStream(listener, now));
  const told = streams.map(() => '');
  for (const [at, stream] of streams.entries()) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      told[at] += text;
    });
    hub.attach(stream, now);
  }
  await happen(w.pool, 1);
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  t.ok(told.every((text) => text.split('event: referral.changed').length === 2));
  t.ok(told.every((text) => text.includes(': still here\n\n')));
  t.ok(asked <= 22, `${asked} statements in 2 seconds at 10 looks a second, for 60 streams`);
  t.equal(hub.refusal('Ana Lyst'), null);
  await hub.close();
  await new Promise((resolve) => setTimeout(resolve, 50));
  t.ok(
    streams.every((stream) => stream.destroyed || stream.readableEnded),
    'closing ends them',
  );
  t.equal(hub.refusal('Ana Lyst'), 'process');
});
