import { problem } from '@hammerhead/service-kit';
import { type Queryable, type WatchlistRow, watchlists } from '@hammerhead/storage';

/** Finds a list by its name or id. @throws Problem `not_found` */
export async function findList(db: Queryable, nameOrId: string): Promise<WatchlistRow> {
  const list = await watchlists.find(db, nameOrId);
  if (list === null) throw noList();
  return list;
}

export const noList = () => problem('not_found', { detail: 'there is no list with this name or id' });
