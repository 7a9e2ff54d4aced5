import type { Prepare } from './index.js';

/** Tokens, figures, and what could not be scored. */
export const operationRequests: Readonly<Record<string, Prepare>> = {
  getStatistics: () => ({}),
  createToken: ({ world }) => ({ body: { role: 'feed', feedId: `feed-${world.next()}`, subject: 'a feed' } }),
  listAudit: () => ({}),
  verifyAudit: () => ({}),
  exportAudit: () => ({}),
  listDeadLetters: () => ({}),
  requeueDeadLetter: async (stock) => ({ params: { id: await stock.deadLetter() } }),
};
