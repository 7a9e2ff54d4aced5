import type { Stock } from '../stock.js';
import type { Prepare } from './index.js';

/** What was seen of a referral that nobody has touched. */
export const first = { 'if-match': '"1"' };
const aReferral = async (stock: Stock) => ({ params: { id: await stock.referral() } });
const aShipment = async (stock: Stock) => ({ params: { id: (await stock.shipment()).id } });

/** A referral whose cargo is held. */
const held = async (stock: Stock) => {
  const asked = await aReferral(stock);
  const body = { action: 'place', reason: 'image it before it is loaded' };
  await stock.world.make('holdReferral', { ...asked, headers: first, body }, 'preparer');
  return asked;
};

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
    await stock.world.make('disposeReferral', { ...asked, headers: first, body }, 'preparer');
    return { ...asked, headers: { 'if-match': '"2"' }, body: { reason: 'the wrong box' } };
  },
  holdReferral: async (stock) => ({
    ...(await aReferral(stock)),
    headers: first,
    body: { action: 'request', reason: 'image it before it is loaded' },
  }),
  'holdReferral place': async (stock) => ({
    ...(await aReferral(stock)),
    headers: first,
    body: { action: 'place', reason: 'image it before it is loaded' },
  }),
  'holdReferral lift': async (stock) => ({
    ...(await held(stock)),
    headers: { 'if-match': '*' },
    body: { action: 'lift', reason: 'no dock is free', ground: 'capacity' },
  }),
  examineReferral: async (stock) => ({
    ...(await held(stock)),
    headers: { 'if-match': '*' },
    body: { action: 'start', level: 'nii' },
  }),
  'examineReferral waive': async (stock) => ({
    ...(await held(stock)),
    headers: { 'if-match': '*' },
    body: { action: 'waive', level: 'nii', ground: 'capacity' },
  }),
  countReferrals: () => ({}),
  claimReferral: async (stock) => {
    await stock.referral();
    return { body: {} };
  },
  clearReferrals: async (stock) => ({
    body: { items: [{ id: await stock.referral(), version: 1 }], reason: 'papers are in order' },
  }),
  assignReferral: async (stock) => ({
    ...(await aReferral(stock)),
    headers: first,
    body: { assignee: 'me' },
  }),
  'assignReferral colleague': async (stock) => ({
    ...(await aReferral(stock)),
    headers: first,
    body: { assignee: 'local-supervisor' },
  }),
  listNotes: aReferral,
  writeNote: async (stock) => ({
    ...(await aReferral(stock)),
    body: { text: 'called the forwarder', marks: { tlp: 'AMBER' } },
  }),
  listPeople: () => ({ query: { limit: '2' } }),
  searchShipments: async (stock) => ({ query: { bill: (await stock.shipment()).bill } }),
  getShipment: aShipment,
};
