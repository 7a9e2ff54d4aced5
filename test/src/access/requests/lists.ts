import type { Stock } from '../stock.js';
import type { Prepare } from './index.js';

const aList = async (stock: Stock) => ({ params: { id: await stock.watchlist() } });
const anEntry = async (stock: Stock) => ({ params: { id: await stock.watchlist(), entry: 'E-1' } });
const anExclusion = async (stock: Stock) => ({ params: { id: await stock.exclusion() } });

export const listRequests: Readonly<Record<string, Prepare>> = {
  listWatchlists: () => ({ query: { limit: '2' } }),
  importWatchlist: ({ world }) => ({
    body: { name: `import-${world.next()}`, entries: [{ id: 'E-1', name: 'Zebulon Quartermain' }] },
  }),
  searchWatchlists: () => ({ query: { name: 'Zebulon Quartermain' } }),
  getWatchlist: aList,
  retireWatchlist: aList,
  listWatchlistVersions: aList,
  listWatchlistEntries: aList,
  addWatchlistEntries: async (stock) => ({
    ...(await aList(stock)),
    body: { entries: [{ id: 'E-3', name: 'Peregrine Lightbourne' }] },
  }),
  getWatchlistEntry: anEntry,
  changeWatchlistEntry: async (stock) => ({
    ...(await anEntry(stock)),
    headers: { 'if-match': '"1"' },
    body: { country: 'TT' },
  }),
  removeWatchlistEntry: async (stock) => ({ ...(await anEntry(stock)), headers: { 'if-match': '"1"' } }),
  listExclusions: () => ({ query: { limit: '2' } }),
  createExclusion: async (stock) => ({
    body: { ...(await stock.exclusionBody()), reason: 'another birth date' },
  }),
  previewExclusion: async (stock) => ({ body: await stock.exclusionBody() }),
  getExclusion: anExclusion,
  revokeExclusion: anExclusion,
};
