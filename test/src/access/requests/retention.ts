import type { Stock } from '../stock.js';
import type { Prepare } from './index.js';

/** What grew too old, and what is kept all the same. */
export const retentionRequests: Readonly<Record<string, Prepare>> = {
  getRetentionPlan: () => ({}),
  startRetentionRun: async (stock) => ({ body: { plan: await planned(stock), reason: 'the matrix' } }),
  listRetentionRuns: () => ({}),
  getRetentionRun: async (stock) => ({ params: { id: await overRun(stock) } }),
  cancelRetentionRun: async (stock) => ({ params: { id: await openRun(stock) } }),
  listLegalHolds: () => ({}),
  getLegalHold: async (stock) => ({ params: { id: await held(stock) } }),
  placeLegalHold: async (stock) => ({ body: await holdBody(stock) }),
  liftLegalHold: async (stock) => ({ params: { id: await held(stock) }, body: { reason: 'the matrix' } }),
};

/** A plan that may be carried out: no run is under way. */
async function planned({ world }: Stock): Promise<string> {
  await world.deployment.pool.query(
    `update retention_run set status = 'canceled', ended_at = now() where status in ('queued', 'running')`,
  );
  return String((await world.make('getRetentionPlan', {}, 'auditor'))['plan']);
}

async function overRun(stock: Stock): Promise<string> {
  const body = { plan: await planned(stock), reason: 'the matrix' };
  const run = await stock.world.make('startRetentionRun', { body }, 'supervisor');
  await planned(stock);
  return String(run['id']);
}

/** One that is queued: a worker looks every two seconds, and has not taken it yet. */
async function openRun(stock: Stock): Promise<string> {
  const id = await overRun(stock);
  await stock.world.deployment.pool.query(`update retention_run set status = 'queued' where id = $1::uuid`, [
    id,
  ]);
  return id;
}

const holdBody = async (stock: Stock) => ({
  kind: 'shipment',
  target: (await stock.shipment()).id,
  reason: 'the matrix',
});

/** A legal hold that nobody of the matrix has placed. */
async function held(stock: Stock): Promise<string> {
  const body = await holdBody(stock);
  const { id } = await stock.world.make('placeLegalHold', { body }, 'supervisor');
  await stock.world.deployment.pool.query(
    `update legal_hold set placed_by = 'a colleague' where id = $1::uuid`,
    [id],
  );
  return String(id);
}
