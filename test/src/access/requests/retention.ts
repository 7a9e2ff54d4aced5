import { z } from 'zod';
import { until } from '../../until.js';
import type { Stock } from '../stock.js';
import type { Prepare } from './index.js';

const order = async (stock: Stock) => ({
  body: { kind: 'shipment', target: (await stock.shipment()).id, reason: 'preservation order' },
});

const aHold = async (stock: Stock) => {
  const { id } = await stock.world.make('placeLegalHold', await order(stock), 'preparer');
  return { params: { id: String(id) } };
};

/** A right body of a run: the plan as it stands, once no other run is under way. */
const aPlan = async ({ world }: Stock) => {
  const runs = z.object({ items: z.array(z.object({ status: z.string() })) });
  await until('no run is under way', async () => {
    const { items } = runs.parse(await world.make('listRetentionRuns', {}, 'preparer'));
    return items.every(({ status }) => status === 'finished' || status === 'canceled');
  });
  const { plan } = await world.make('getRetentionPlan', {}, 'preparer');
  return { body: { plan, reason: 'quarterly disposal' } };
};

/** A run that is over: nothing is old enough to be deleted. */
const aRun = async (stock: Stock) => {
  const { id } = await stock.world.make('startRetentionRun', await aPlan(stock), 'preparer');
  const asked = { params: { id: String(id) } };
  await until('the run is over', async () => {
    const { status } = await stock.world.make('getRetentionRun', asked, 'preparer');
    return status === 'finished';
  });
  return asked;
};

/** What is kept, and what has grown too old. */
export const retentionRequests: Readonly<Record<string, Prepare>> = {
  listLegalHolds: () => ({ query: { limit: '2' } }),
  placeLegalHold: order,
  getLegalHold: aHold,
  liftLegalHold: async (stock) => ({ ...(await aHold(stock)), body: { reason: 'the order was vacated' } }),
  getRetentionPlan: () => ({}),
  startRetentionRun: aPlan,
  listRetentionRuns: () => ({ query: { limit: '2' } }),
  getRetentionRun: aRun,
  cancelRetentionRun: aRun,
};
