import { closeCanceled } from '@hammerhead/decisions';
import { referralSchema, systemActor } from '@hammerhead/contracts';
import { transaction } from '@hammerhead/storage';
import t from 'tap';
import { append, score, type Sent } from './log.js';
import { itemsOf, type World, world } from './world.js';

const referred = { score: 8_500, tier: 1 } as const;

async function send(w: World, revision: number, shipments: readonly Sent[], points = 8_500) {
  const logged = await append(w, { number: 'M', revision }, shipments);
  for (const { bill, canceled } of shipments)
    if (canceled !== true && logged.has(bill))
      await score(w, logged.get(bill), { ...referred, score: points });
  return logged;
}

const itemOf = async (w: World, bill: string) =>
  itemsOf(await w.get(`/v1/referrals?status=any&q=${bill}`))[0];
const cancel = (w: World) => transaction(w.pool, (tx) => closeCanceled(tx, systemActor('scoring'), 500));

t.test('an amendment folds into its referral, with what changed', async (t) => {
  const w = await world(t);
  await send(w, 1, [{ bill: 'A', description: 'RICE', eei: { stateOfOrigin: 'FL' } }]);
  const before = await itemOf(w, 'A');
  await send(w, 2, [{ bill: 'A', description: 'BEANS', hs: '100630', eei: { stateOfOrigin: 'GA' } }]);
  t.match(await itemOf(w, 'A'), { id: before?.['id'], version: 2, goods: 'BEANS' });
  const [, entry] = itemsOf(await w.get(`/v1/referrals/${String(before?.['id'])}/timeline`));
  t.match(entry, { kind: 'changed', version: 2, cause: 'revision', by: 'feed-1' });
  t.same(entry?.['changes'], [
    { path: 'goods[0].description', from: 'RICE', to: 'BEANS', source: 'manifest' },
    { path: 'goods[0].hs', from: null, to: '100630', source: 'manifest' },
    { path: 'eei.stateOfOrigin', from: 'FL', to: 'GA', source: 'eei' },
  ]);
  const shipment = await w.get(
    `/v1/shipments/${String((await w.get(`/v1/referrals/${String(before?.['id'])}`)).body['shipmentId'])}`,
  );
  t.match(shipment.body, {
    revisions: [
      { revision: 2, changes: entry?.['changes'] },
      { revision: 1, changes: [] },
    ],
  });
});

t.test('a canceled shipment closes its referral, and one that comes back is referred anew', async (t) => {
  const w = await world(t);
  await send(w, 1, [{ bill: 'NAMED' }, { bill: 'OMITTED' }, { bill: 'STAYS' }]);
  await send(w, 2, [{ bill: 'NAMED', canceled: true }, { bill: 'STAYS' }]);
  t.match(await cancel(w), { closed: 2 });
  t.match(await cancel(w), { closed: 0, more: false }, 'once');
  for (const bill of ['NAMED', 'OMITTED'])
    t.match(await itemOf(w, bill), {
      status: 'closed',
      disposition: 'shipment_canceled',
      closedBy: 'scoring',
      canceled: true,
      version: 2,
    });
  t.match(await itemOf(w, 'STAYS'), { status: 'new', canceled: false });
  const id = String((await itemOf(w, 'NAMED'))?.['id']);
  t.match(itemsOf(await w.get(`/v1/referrals/${id}/timeline`)), [
    { kind: 'created' },
    { kind: 'canceled', cause: 'named', version: null },
    {
      kind: 'closed',
      by: 'scoring',
      disposition: 'shipment_canceled',
      reason: 'the feed canceled the shipment',
    },
  ]);
  await send(w, 3, [{ bill: 'NAMED', description: 'OTHER' }, { bill: 'STAYS' }]);
  await cancel(w);
  t.match(itemsOf(await w.get('/v1/referrals?q=NAMED')), [{ status: 'new', version: 1, current: true }]);
  const again = String(itemsOf(await w.get('/v1/referrals?q=NAMED'))[0]?.['id']);
  t.not(again, id);
  t.match((await w.get(`/v1/referrals/${again}`)).body, {
    previous: [{ id, status: 'closed', disposition: 'shipment_canceled', closedAt: String, held: false }],
  });
  t.same((await w.get(`/v1/referrals/${id}`)).body['previous'], []);
  const [first] = itemsOf(await w.get(`/v1/referrals/${again}/timeline`));
  t.match(first?.['sentence'], new RegExp(`; was closed at .* as shipment_canceled as referral ${id}$`));
  const { actions } = referralSchema.pick({ actions: true }).parse((await w.get(`/v1/referrals/${id}`)).body);
  t.match(
    actions.find(({ verb }) => verb === 'reopen'),
    { blocked: new RegExp(again) },
  );
});

t.test('what was brought back before anybody looked stays open', async (t) => {
  const w = await world(t);
  await send(w, 1, [{ bill: 'A' }, { bill: 'B' }]);
  await send(w, 2, [{ bill: 'A', canceled: true }, { bill: 'B' }]);
  await send(w, 3, [{ bill: 'A', description: 'AGAIN' }, { bill: 'B' }]);
  t.match(await cancel(w), { closed: 0 });
  t.match(await itemOf(w, 'A'), { status: 'new', version: 2, canceled: false });
});

t.test('a cancellation is no way out of a hold', async (t) => {
  const w = await world(t);
  const bills = ['ASKED', 'HELD', 'EXAMINED'].map((bill) => ({ bill }));
  await send(w, 1, [...bills, { bill: 'REST' }]);
  const paths = new Map<string, string>();
  for (const { bill } of bills) paths.set(bill, `/v1/referrals/${String((await itemOf(w, bill))?.['id'])}`);
  const act = async (bill: string, verb: string, body: object, role: 'analyst' | 'supervisor' = 'analyst') =>
    t.match(await w.post(`${paths.get(bill) ?? ''}/${verb}`, body, role, { 'if-match': '*' }), {
      status: 200,
    });
  for (const { bill } of bills) await act(bill, 'hold', { action: 'request', reason: 'words' });
  for (const bill of ['HELD', 'EXAMINED'])
    await act(bill, 'hold', { action: 'place', reason: 'words' }, 'supervisor');
  await act('EXAMINED', 'exam', { action: 'start', level: 'nii' });
  await send(w, 2, [{ bill: 'REST' }]);
  t.match(await cancel(w), { closed: 0 });
  for (const [bill, status] of [
    ['ASKED', 'hold_requested'],
    ['HELD', 'held'],
    ['EXAMINED', 'examining'],
  ] as const)
    t.match(await itemOf(w, bill), { status, canceled: true });
  const offered = async (role: 'analyst' | 'supervisor') => {
    const { body } = await w.get(paths.get('HELD') ?? '', role);
    const { actions } = referralSchema.pick({ actions: true }).parse(body);
    return actions.find((action) => action.body['disposition'] === 'shipment_canceled');
  };
  t.match(await offered('analyst'), { blocked: /^you asked that it be held/ });
  t.match(await offered('supervisor'), { needs: ['ground'] });
  t.equal((await offered('supervisor'))?.blocked, undefined);
});

t.test('a cancellation waits for the first scoring of what it cancels', async (t) => {
  const w = await world(t);
  const logged = await append(w, { number: 'M' }, [{ bill: 'A' }, { bill: 'B' }]);
  await append(w, { number: 'M', revision: 2 }, [{ bill: 'A', canceled: true }, { bill: 'B' }]);
  t.match(await cancel(w), { closed: 0 });
  for (const bill of ['A', 'B']) await score(w, logged.get(bill), referred);
  t.match(await cancel(w), { closed: 1 });
  t.match(await itemOf(w, 'A'), { status: 'closed', disposition: 'shipment_canceled' });
});
