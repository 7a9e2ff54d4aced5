import type { Stock } from '../stock.js';
import type { Prepare } from './index.js';

const aParty = async (stock: Stock) => ({ params: { id: await stock.party() } });
const twoParties = async (stock: Stock) => ({
  ...(await aParty(stock)),
  body: { with: await stock.party(), reason: 'same ID card' },
});

export const partyRequests: Readonly<Record<string, Prepare>> = {
  searchParties: () => ({ query: { name: 'Marcia' } }),
  getParty: aParty,
  listPartyShipments: aParty,
  getPartyNetwork: aParty,
  getPartyPath: async (stock) => {
    const { params, body } = await twoParties(stock);
    await stock.world.make('mergeParties', { params, body }, 'supervisor');
    return { params, query: { to: body.with } };
  },
  listPartyProposals: aParty,
  mergeParties: twoParties,
  refuseMerge: twoParties,
  revokeMerge: async (stock) => ({ params: { decision: await stock.merge('mergeParties') } }),
  revokeRefusal: async (stock) => ({ params: { decision: await stock.merge('refuseMerge') } }),
};
