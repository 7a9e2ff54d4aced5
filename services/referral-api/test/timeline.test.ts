import { systemActor } from '@hammerhead/contracts';
import { recordDecision } from '@hammerhead/decisions';
import { transaction } from '@hammerhead/storage';
import t from 'tap';
import { append, type Logged, score } from './log.js';
import { itemsOf, pluck, type World, world } from './world.js';

/** A shipment that scoring referred at tier 3. */
async function referred(w: World, bill: string): Promise<{ logged: Logged; path: string }> {
  const logged = (await append(w, { number: `M-${bill}` }, [{ bill }])).get(bill);
  if (logged === undefined) throw new Error('no such bill');
  await score(w, logged, { score: 4_500, tier: 3 });
  return { logged, path: await pathOf(w, bill) };
}

async function pathOf(w: World, bill: string): Promise<string> {
  const [item] = itemsOf(await w.get(`/v1/referrals?q=${bill}`));
  return `/v1/referrals/${String(item?.['id'])}`;
}

/** Closes a referral with a seizure, and gives the decision. */
async function seize(w: World, { path }: { path: string }): Promise<number> {
  const body = { disposition: 'seized_parts', seizure: { what: 'Glock slides', count: 2 } };
  const answer = await w.post(`${path}/disposition`, body, 'investigator', { 'if-match': '*' });
  return Number(answer.body['decision']);
}

async function reopen(w: World, { path }: { path: string }): Promise<number> {
  const body = { reason: 'airsoft' };
  const answer = await w.post(`${path}/reopen`, body, 'supervisor', { 'if-match': '*' });
  return Number(answer.body['decision']);
}

const listed = { watchlist: '018a9b1c-0d2e-7f30-8a4b-0123456789ab', name: 'lookouts' };
const file = { format: 'entries', hash: '', publishedAt: '2023-09-13T00:00:00.000Z', maxAgeDays: null };

const list = (
  w: World,
  kind: 'watchlist_published' | 'watchlist_retired',
  version: number,
): Promise<number> =>
  transaction(w.pool, (client) =>
    recordDecision(
      client,
      systemActor('the investigator'),
      kind === 'watchlist_retired'
        ? { kind, body: { ...listed, version } }
        : { kind, body: { ...listed, ...file, version, added: 1, changed: 0, removed: 0 } },
    ),
  );

t.test('every raise and every lowering shows, with what caused it, in the order of the log', async (t) => {
  const w = await world(t);
  const seized = await referred(w, 'SEIZED');
  const { logged, path } = await referred(w, 'NEAR');
  const decision = await seize(w, seized);
  await score(w, logged, { score: 6_500, tier: 2 }, { cause: 'seizure', decision });
  const published = await list(w, 'watchlist_published', 4);
  await score(w, logged, { score: 9_000, tier: 1 }, { cause: 'watchlist', decision: published });
  const nothing = await list(w, 'watchlist_published', 5);
  await score(w, logged, { score: 9_100, tier: 1 }, { cause: 'watchlist', decision: nothing });
  t.match((await w.get(path)).body, { tier: 1, raisedBy: { decision: published, cause: 'watchlist' } });
  const retired = await list(w, 'watchlist_retired', 5);
  await score(w, logged, { score: 6_500, tier: 2 }, { cause: 'watchlist', decision: retired });
  t.match((await w.get(path)).body, { tier: 2, raisedBy: { decision, cause: 'seizure' } });
  const revision = await append(w, { number: 'M-NEAR', revision: 2 }, [{ bill: 'NEAR', consignee: 'Other' }]);
  await score(w, revision.get('NEAR'), { score: 4_000, tier: 3 });
  t.match((await w.get(path)).body, { tier: 3, raisedBy: null });

  const expected = [
    { kind: 'created', by: null },
    {
      kind: 'raised',
      cause: 'seizure',
      decision,
      by: 'the investigator',
      from: 3,
      to: 2,
      sentence: 'near the seizure on bill SEIZED (2 × Glock slides), confirmed by the investigator',
    },
    {
      kind: 'raised',
      cause: 'watchlist',
      decision: published,
      from: 2,
      to: 1,
      sentence: 'scored against version 4 of the list lookouts',
    },
    { kind: 'changed', decision: nothing, from: 1, to: 1, scoreFrom: 90, scoreTo: 91 },
    {
      kind: 'lowered',
      cause: 'watchlist',
      decision: retired,
      from: 1,
      to: 2,
      sentence: 'scored again after the investigator retired the list lookouts',
    },
    {
      kind: 'lowered',
      cause: 'revision',
      decision: null,
      by: 'feed-1',
      from: 2,
      to: 3,
      sentence: 'revision 2 of the manifest, sent by feed-1, was scored',
    },
  ];
  const whole = await w.get(`${path}/timeline`);
  t.match(itemsOf(whole), expected);
  t.equal(itemsOf(whole).length, expected.length);
  const seen: unknown[] = [];
  for (let more = ''; more !== 'end'; ) {
    const page = await w.get(`${path}/timeline?limit=2${more}`);
    seen.push(...itemsOf(page));
    const { nextCursor } = page.body;
    more = typeof nextCursor === 'string' ? `&cursor=${nextCursor}` : 'end';
  }
  t.same(seen, itemsOf(whole), 'in pages, too');
  t.match(await w.get(`${path}/timeline?cursor=x`), { status: 422 });
});

t.test('what scoring took back is closed with the reason, also after it was reopened', async (t) => {
  const w = await world(t);
  const seized = await referred(w, 'SEIZED');
  const logged = (await append(w, { number: 'M-NEAR' }, [{ bill: 'NEAR' }])).get('NEAR');
  await score(w, logged, { score: 0, tier: null });
  const decision = await seize(w, seized);
  await score(w, logged, { score: 6_500, tier: 2 }, { cause: 'seizure', decision });
  const path = await pathOf(w, 'NEAR');
  t.match((await w.get(path)).body, { tier: 2, raisedBy: { decision } });
  const back = await reopen(w, seized);
  await score(w, logged, { score: 0, tier: null }, { cause: 'seizure', decision: back });
  t.match((await w.get(path)).body, {
    status: 'closed',
    tier: null,
    raisedBy: null,
    headline: 'no longer: description says GLOCK SLIDE',
  });
  const because = 'scored again after the seizure on bill SEIZED was taken back by the supervisor';
  const life = [
    { kind: 'created', by: null },
    { kind: 'raised', decision, from: null, to: 2 },
    { kind: 'lowered', decision: back, from: 2, to: null, sentence: because },
    {
      kind: 'closed',
      by: 'scoring',
      decision: back,
      disposition: null,
      reason: `it reaches no tier any more: ${because}`,
    },
  ];
  t.match(itemsOf(await w.get(`${path}/timeline`)), life);
  await reopen(w, { path });
  const again = await list(w, 'watchlist_published', 1);
  await score(w, logged, { score: 0, tier: null }, { cause: 'watchlist', decision: again });
  t.match((await w.get(path)).body, { status: 'new', tier: null }, 'who reopened it wants it open');
  t.match(itemsOf(await w.get(`${path}/timeline`)), [...life, { kind: 'reopened', by: 'the supervisor' }]);
  await w.post(`${path}/disposition`, { disposition: 'no_contraband' }, 'analyst', { 'if-match': '*' });
  t.same(pluck(await w.get(`${path}/timeline`), 'kind'), [
    'created',
    'raised',
    'lowered',
    'closed',
    'reopened',
    'closed',
  ]);
});

t.test('what a person reopened is not closed by scoring, whatever tier it had', async (t) => {
  const w = await world(t);
  const { logged, path } = await referred(w, 'A');
  await w.post(`${path}/disposition`, { disposition: 'no_contraband' }, 'analyst', { 'if-match': '*' });
  await reopen(w, { path });
  const tier = (await w.get(path)).body['tier'];
  t.type(tier, 'number');
  const decision = await list(w, 'watchlist_published', 1);
  await score(w, logged, { score: 0, tier: null }, { cause: 'watchlist', decision });
  t.match((await w.get(path)).body, { status: 'new', tier: null });
});

t.test('what a person referred stays open when what raised it is taken back', async (t) => {
  const w = await world(t);
  const seized = await referred(w, 'SEIZED');
  const logged = (await append(w, { number: 'M-NEAR' }, [{ bill: 'NEAR' }])).get('NEAR');
  await score(w, logged, { score: 0, tier: null });
  await w.post('/v1/referrals', { shipmentId: logged?.id, reason: 'a tip' });
  const decision = await seize(w, seized);
  await score(w, logged, { score: 6_500, tier: 2 }, { cause: 'seizure', decision });
  const path = await pathOf(w, 'NEAR');
  t.match((await w.get(path)).body, { tier: 2, headline: 'a tip', raisedBy: { decision } });
  const back = await reopen(w, seized);
  await score(w, logged, { score: 0, tier: null }, { cause: 'seizure', decision: back });
  t.match((await w.get(path)).body, { status: 'new', tier: null, headline: 'a tip', raisedBy: null });
});

t.test('of two seizures the one that still stands is what raised it', async (t) => {
  const w = await world(t);
  const [first, second] = [await referred(w, 'FIRST'), await referred(w, 'SECOND')];
  const { logged, path } = await referred(w, 'NEAR');
  const because = async (decision: number, tier: number): Promise<void> =>
    void (await score(w, logged, { score: 6_500, tier }, { cause: 'seizure', decision }));
  await because(await seize(w, first), 2);
  const other = await seize(w, second);
  await because(other, 2);
  t.match((await w.get(path)).body, { raisedBy: { sentence: /FIRST/ } });
  await because(await reopen(w, first), 2);
  t.match((await w.get(path)).body, { tier: 2, raisedBy: { decision: other, sentence: /SECOND/ } });
  await because(await reopen(w, second), 3);
  t.match((await w.get(path)).body, { tier: 3, raisedBy: null });
  t.same(itemsOf(await w.get('/v1/referrals?raised=true&status=any')), []);
});

t.test('a person’s referral that is scored later came to its tier by scoring', async (t) => {
  const w = await world(t);
  const logged = (await append(w, { number: 'M' }, [{ bill: 'A' }])).get('A');
  await w.post('/v1/referrals', { shipmentId: logged?.id, reason: 'a tip' });
  await score(w, logged, { score: 6_500, tier: 2 });
  t.match(itemsOf(await w.get(`${await pathOf(w, 'A')}/timeline`)), [
    { kind: 'created', by: 'the analyst', reason: 'a tip' },
    { kind: 'raised', cause: 'scoring', by: null, decision: null, from: null, to: 2 },
  ]);
});

t.test('the feed cancels a shipment: by name, or by leaving it out', async (t) => {
  const w = await world(t);
  await append(w, { number: 'M-OUT' }, [{ bill: 'REST' }, { bill: 'OUT' }]);
  const { logged, path } = await referred(w, 'GONE');
  const before = (await w.get(path)).body;
  await append(w, { number: 'M-GONE', revision: 2 }, [{ bill: 'OTHER' }]);
  const canceled = {
    kind: 'canceled',
    version: null,
    by: 'feed-1',
    revision: 2,
    cause: 'omitted',
    sentence: 'revision 2 of the manifest, sent by feed-1, no longer has the shipment',
  };
  t.match((await w.get(path)).body, { canceled: true, version: before['version'] });
  t.match(itemsOf(await w.get(`${path}/timeline`)), [{ kind: 'created', version: 1 }, canceled]);
  const page = await w.get(`${path}/timeline?limit=1`);
  t.match(itemsOf(await w.get(`${path}/timeline?cursor=${String(page.body['nextCursor'])}`)), [canceled]);

  // Whoever refers what is canceled already sees that at once, with what it was.
  await seize(w, { path });
  const again = await w.post('/v1/referrals', { shipmentId: logged.id, reason: 'ask the carrier' });
  t.match(itemsOf(await w.get(`/v1/referrals/${String(again.body['id'])}/timeline`)), [
    { kind: 'created', tier: 3 },
    canceled,
  ]);
  await append(w, { number: 'M-GONE', revision: 3 }, [{ bill: 'OTHER' }, { bill: 'GONE' }]);
  await append(w, { number: 'M-GONE', revision: 4 }, [{ bill: 'OTHER' }, { bill: 'GONE', canceled: true }]);
  t.match(
    itemsOf(await w.get(`${path}/timeline`)).filter(({ kind }) => kind === 'canceled'),
    [
      canceled,
      {
        revision: 4,
        cause: 'named',
        sentence: 'revision 4 of the manifest, sent by feed-1, cancels the shipment',
      },
    ],
  );
});

t.test('a revision is told with its number, whether the referral moved to it or not', async (t) => {
  const w = await world(t);
  const { path } = await referred(w, 'A');
  const second = await append(w, { number: 'M-A', revision: 2 }, [{ bill: 'A', consignee: 'Other' }]);
  await score(w, second.get('A'), { score: 4_500, tier: 3 });
  const third = await append(w, { number: 'M-A', revision: 3 }, [{ bill: 'A', consignee: 'Third' }]);
  await score(w, third.get('A'), { score: 0, tier: null });
  t.match(itemsOf(await w.get(`${path}/timeline`)), [
    { kind: 'created' },
    { kind: 'changed', cause: 'revision', revision: 2, version: 2 },
    { kind: 'lowered', cause: 'revision', revision: 3, version: null },
  ]);
});
