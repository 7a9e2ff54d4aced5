import { type EventPlace, events, partnerEvents, type Pool } from '@hammerhead/storage';
import { z } from 'zod';
import { comparePlaces, placeOf } from './place.js';

/** Where a stream begins: after what the client has seen, where that can be told, else now. */
export async function startOf(
  pool: Pool,
  lastEventId: string | undefined,
): Promise<{ readonly place: EventPlace; readonly last: EventPlace; readonly isReset: boolean }> {
  const last = await events.readLast(pool);
  if (lastEventId === undefined || lastEventId === '') return { place: last, last, isReset: false };
  const seen = placeOf(lastEventId);
  // A place ahead of all is one of another database, such as that before a backup was put back.
  if (seen === undefined || comparePlaces(seen, last) > 0 || (await events.isPruned(pool, seen)))
    return { place: last, last, isReset: true };
  return { place: seen, last, isReset: false };
}

/** The same for a partner, among the events of its agency: an id of another's is one that never was. */
export async function partnerStartOf(
  pool: Pool,
  agency: string,
  lastEventId: string | undefined,
): Promise<{ readonly place: number; readonly isReset: boolean }> {
  const last = await partnerEvents.lastNumber(pool, agency);
  if (lastEventId === undefined || lastEventId === '') return { place: last, isReset: false };
  const id = z.uuid().safeParse(lastEventId).data;
  const seen = id === undefined ? null : await partnerEvents.numberOf(pool, agency, id);
  return seen === null ? { place: last, isReset: true } : { place: seen, isReset: false };
}
