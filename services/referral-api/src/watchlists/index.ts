import { SearchBook, warmUpSearch } from '@hammerhead/scoring';
import type { Server } from '@hammerhead/service-kit';
import type { Deps } from '../deps.js';
import { addEntriesRoute } from './add-entries.js';
import { changeEntryRoute } from './change-entry.js';
import { readWatchlistRoute } from './detail.js';
import { readEntryRoute } from './entry.js';
import { importWatchlistRoute } from './import.js';
import { listWatchlistsRoute } from './list.js';
import { removeEntryRoute } from './remove-entry.js';
import { retireWatchlistRoute } from './retire.js';
import { searchWatchlistsRoute } from './search.js';

/** Whom shipments are compared with. */
export async function registerWatchlists(app: Server, deps: Deps): Promise<void> {
  const lists = new SearchBook(deps.pool);
  app.addHook('onReady', warmUpSearch);
  await importWatchlistRoute(app, deps);
  listWatchlistsRoute(app, deps);
  readWatchlistRoute(app, deps, lists);
  retireWatchlistRoute(app, deps);
  addEntriesRoute(app, deps);
  readEntryRoute(app, deps);
  changeEntryRoute(app, deps);
  removeEntryRoute(app, deps);
  searchWatchlistsRoute(app, deps, lists);
}
