import { setTimeout as sleep } from 'node:timers/promises';
import t from 'tap';
import { z } from 'zod';
import { ring } from '../src/ring.js';
import { agree } from '../src/twins/agree.js';
import { manifestOf, shipmentOf } from '../src/twins/cargo.js';
import { unknownId } from '../src/twins/channels/asked.js';
import { ingest } from '../src/twins/channels/ingest.js';
import { reads } from '../src/twins/channels/reads.js';
import { Receiver } from '../src/twins/channels/receiver.js';
import { refusals } from '../src/twins/channels/refusals.js';
import { Stream } from '../src/twins/channels/stream.js';
import { operationsAt } from '../src/twins/document.js';
import { partners } from '../src/twins/people.js';
import { Place } from '../src/twins/place.js';
import { settle, shipmentsOf } from '../src/twins/shipments.js';
import { subscribe } from '../src/twins/subscribe.js';
import { World } from '../src/twins/world.js';
import { until } from '../src/until.js';

t.setTimeout(600_000);

const pageSchema = z.object({ items: z.array(z.looseObject({ id: z.string(), bill: z.string() })) });

t.test('a release to Jamaica, its answer, and what becomes of it', async (t) => {
  const world = await World.start(t);
  const operations = await operationsAt(world.urls.people);
  const receiver = await Receiver.start(t);
  const agreement = await agree(world, partners.jamaica);
  await agree(world, partners.trinidad);
  await subscribe(world, 'jamaica', receiver);
  const webhooks = await subscribe(world, 'trinidad', receiver);
  const streams = {
    jamaica: await Stream.open(world, 'jamaica'),
    trinidad: await Stream.open(world, 'trinidad'),
  };
  t.teardown(() => Object.values(streams).forEach((stream) => stream.close()));

  const own = await shipmentsOf(world, manifestOf('OWN', 1, [shipmentOf('PORTOFSPAIN', 'TT')]));
  const places = new Map([...own].map(([bill, id]) => [bill, new Place(world, bill, id)]));
  for (const manifest of ring)
    for (const [bill, id] of await shipmentsOf(world, manifest)) places.set(bill, new Place(world, bill, id));
  const place = (bill: string): Place => places.get(bill) ?? new Place(world, bill, '');
  const ofTrinidad = await place('PORTOFSPAIN').release({ countries: ['TT'] });

  // Its message has come, so that what is compared stands still.
  await settle(world);
  const trinidad = {
    before: await all('trinidad', [['PORTOFSPAIN', ofTrinidad]]),
    statistics: await outcomes(),
  };

  // The supervisor sees what the recipient will see, releases it, and it is just that.
  const seized = place('RING4');
  const body = {
    countries: ['JM'],
    purpose: 'examination on arrival',
    tearline: 'Please examine.',
    urgency: 'high',
  };
  const preview = await seized.act('supervisor', 'release/preview', body);
  const { id } = await seized.act('supervisor', 'release', body);
  const path = `/v1/releases/${String(id)}`;
  const inbox = pageSchema.parse(await world.make('jamaica', '/v1/releases'));
  t.match(inbox.items, [{ id, bill: 'RING4', status: 'new' }]);
  const read = await world.make('jamaica', path);
  const { sees } = z
    .object({ recipients: z.array(z.object({ sees: z.record(z.string(), z.unknown()) })).length(1) })
    .parse(preview).recipients[0] ?? { sees: {} };
  for (const [name, value] of Object.entries(sees))
    if (name !== 'releasedAt') t.same(read[name], value, `${name} is as it was previewed`);
  t.same(
    Object.keys(read)
      .filter((name) => name !== 'id')
      .toSorted(),
    Object.keys(sees).toSorted(),
  );

  await world.make('jamaica', `${path}/acknowledgment`, { body: {} });
  const found = { outcome: 'found', items: [{ type: 'pistol', count: 3 }] };
  await world.make('jamaica', `${path}/answer`, { body: found });

  // On the side of the United States it is a seizure.
  const others = ring
    .flatMap(({ shipments }) => shipments.map(({ bill }) => bill))
    .filter((bill) => bill !== 'RING4');
  await until('the ring is raised', async () => (await raised()).length === others.length);
  t.same((await raised()).map(({ bill }) => bill).toSorted(), others.toSorted());
  t.match(await world.make('supervisor', `/v1/released/${String(id)}`), {
    recipients: [{ agency: 'JCA', status: 'answered' }],
  });
  const timeline = await world.ask('analyst', `/v1/referrals/${await seized.referral()}/timeline`);
  for (const told of ['release', 'pistol']) t.match(timeline.text, told, `its timeline tells of ${told}`);
  t.match(trinidad.statistics, { precision: { together: { found: 0 }, partners: { found: 0 } } });
  t.match(await outcomes(), { precision: { together: { found: 1 }, partners: { found: 1 } } });

  // Jamaica hears of its own answer alone; Trinidad and Tobago of nothing.
  await settle(world);
  t.match(await world.make('jamaica', '/v1/releases'), { items: [{ bill: 'RING4', status: 'answered' }] });
  t.notMatch((await world.ask('jamaica', path)).text, /RING[1235]/);
  t.same(await all('trinidad', [['PORTOFSPAIN', ofTrinidad]]), trinidad.before, 'the same to the byte');

  // A breach: at once it sees nothing, and what happens to the shipment from now on is not told.
  const heard = (await streams.jamaica.said('so far')).text;
  const breach = { reason: 'it passed the release on', breach: true };
  await world.make('supervisor', `/v1/agreements/${agreement}/suspend`, { body: breach });
  t.match(await world.make('jamaica', '/v1/releases'), { items: [], nextCursor: null });
  for (const [verb, sent] of [
    ['', undefined],
    ['/notice', undefined],
    ['/acknowledgment', {}],
    ['/answer', found],
  ] as const) {
    const request = sent === undefined ? {} : { body: sent };
    const told = await world.ask('jamaica', `${path}${verb}`, request);
    const never = await world.ask('jamaica', `/v1/releases/${unknownId}${verb}`, request);
    t.equal(told.status, 404, verb);
    t.same(lasting(told), lasting(never), `${verb}: as what never was`);
  }
  const again = ring.find(({ shipments }) => shipments[0]?.bill === 'RING4');
  if (again === undefined) throw new Error('RING4 is on no manifest');
  const amended = again.shipments.map((shipment) => ({ ...shipment, grossWeightKg: 31 }));
  await shipmentsOf(world, { ...again, revision: 2, shipments: amended });
  await settle(world);
  await sleep(1_500);
  t.equal(
    (await streams.jamaica.said('since then')).text,
    `${heard}the server ended the stream`,
    'no event: the stream ends with the agreement',
  );
  t.same(
    receiver.said('jamaica').filter(({ text }) => text.includes('changed')),
    [],
    'no message',
  );
  const refused = await world.ask('supervisor', `/v1/shipments/${seized.shipmentId}/release`, { body });
  t.match(refused, { status: 422, text: '"code":"no_agreement"' });
  t.match(await world.make('supervisor', `/v1/agreements/${agreement}/recall`), {
    items: [{ bill: 'RING4' }],
  });
  t.same(await all('trinidad', [['PORTOFSPAIN', ofTrinidad]]), trinidad.before, 'the same to the byte');
  t.match(await world.make('auditor', '/v1/audit/verify'), { whole: true });

  /** Everything that a partner can be told now, as it comes over the wire. */
  async function all(partner: 'trinidad', releases: readonly (readonly [string, string])[]) {
    const view = {
      world,
      partner,
      operations,
      releases: new Map(releases),
      webhooks,
      events: new Map<string, string>(),
      hidden: new Map<string, string>(),
    };
    const said = [];
    for (const { look } of [reads, refusals, ingest]) said.push(...(await look(view)));
    const stream = await Stream.open(world, partner, streams.trinidad.ids[0] ?? '');
    said.push(await stream.said('events'), ...receiver.said(partner));
    stream.close();
    return said.map(lasting);
  }

  async function raised() {
    return pageSchema.parse(await world.make('analyst', '/v1/referrals?raised=true&limit=100')).items;
  }

  async function outcomes(): Promise<unknown> {
    return (await world.make('supervisor', '/v1/statistics'))['outcomes'];
  }
});

/** An answer without what is another in each: the clock, and the number of the request. */
function lasting<
  Said extends {
    readonly label: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly text: string;
  },
>(said: Said) {
  const { 'x-request-id': request = '', ...sent } = said.headers;
  const headers = { ...sent, date: 'now' };
  const text = request === '' ? said.text : said.text.replaceAll(request, '#');
  return { headers, text: text.replaceAll(/\/v1\/releases\/[0-9a-f-]{36}/g, '/v1/releases/#') };
}
