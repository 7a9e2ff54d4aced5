import type { Stock } from '../stock.js';
import type { Prepare } from './index.js';

/** What was seen of a referral that nobody has touched. */
export const first = { 'if-match': '"1"' };
const aReferral = async (stock: Stock) => ({ params: { id: await stock.referral() } });
const aShipment = async (stock: Stock) => ({ params: { id: (await stock.shipment()).id } });

const request = { action: 'request', reason: 'image it' };
const place = { action: 'place', reason: 'image it' };

export const referralRequests: Readonly<Record<string, Prepare>> = {
  getForecast: () => ({ query: { limit: '2' } }),
  listReferrals: () => ({ query: { limit: '2' } }),
  createReferral: async (stock) => ({
    body: { shipmentId: (await stock.shipment()).id, reason: 'a tip' },
  }),
  getReferral: aReferral,
  getReferralTimeline: aReferral,
  disposeReferral: async (stock) => ({
    ...(await aReferral(stock)),
    headers: first,
    body: { disposition: 'no_contraband', reason: 'opened and empty' },
  }),
  markReferral: async (stock) => ({
    ...(await aReferral(stock)),
    headers: first,
    body: { tlp: 'AMBER', cui: ['LES'], relTo: ['USA', 'JM'] },
  }),
  reopenReferral: async (stock) => {
    const asked = await aReferral(stock);
    const body = { disposition: 'no_contraband', reason: 'opened and empty' };
    await stock.world.make('disposeReferral', { ...asked, headers: first, body }, 'supervisor');
    return { ...asked, headers: { 'if-match': '"2"' }, body: { reason: 'the wrong box' } };
  },
  holdReferral: async (stock) => ({ ...(await aReferral(stock)), headers: first, body: request }),
  'holdReferral place': async (stock) => ({ ...(await aReferral(stock)), headers: first, body: place }),
  // Examined, so that anybody who lifts holds may lift it.
  'holdReferral lift': async (stock) => {
    const { world } = stock;
    const asked = await aReferral(stock);
    const looked = { level: 'nii', findings: 'nothing' };
    const acts = [
      ['holdReferral', place],
      ['examineReferral', { action: 'start', level: 'nii' }],
      ['examineReferral', { action: 'record', ...looked }],
    ] as const;
    for (const [index, [operation, body]] of acts.entries())
      await world.make(
        operation,
        { ...asked, headers: { 'if-match': `"${index + 1}"` }, body },
        'supervisor',
      );
    return { ...asked, headers: { 'if-match': '"4"' }, body: { action: 'lift', reason: 'nothing in it' } };
  },
  examineReferral: async (stock) => ({
    ...(await aReferral(stock)),
    headers: first,
    body: { action: 'start', level: 'documents' },
  }),
  'examineReferral waive': async (stock) => ({
    ...(await aReferral(stock)),
    headers: first,
    body: { action: 'waive', level: 'nii', ground: 'capacity' },
  }),
  searchShipments: async (stock) => ({ query: { bill: (await stock.shipment()).bill } }),
  getShipment: aShipment,
};
