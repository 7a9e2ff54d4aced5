import type { Stock } from '../stock.js';
import type { Prepare } from './index.js';

/** What was seen of a referral that nobody has touched. */
export const first = { 'if-match': '"1"' };
const aReferral = async (stock: Stock) => ({ params: { id: await stock.referral() } });
const aShipment = async (stock: Stock) => ({ params: { id: (await stock.shipment()).id } });

export const referralRequests: Readonly<Record<string, Prepare>> = {
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
  searchShipments: async (stock) => ({ query: { bill: (await stock.shipment()).bill } }),
  getShipment: aShipment,
};
