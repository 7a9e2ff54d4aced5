import { day, isStorableText, utc } from '@hammerhead/contracts';
import { z } from 'zod';

/**
 * What may stand in a cursor. Anybody can make one up, so these are bounded as tightly as what clients send openly: no
 * value that PostgreSQL would refuse. Where there is no cursor, a list begins at null.
 */

export const cursorText = z.string().refine(isStorableText);
export const cursorInt = z.int32();
/** A position in the log, or another number that a table counts by (bigint). */
export const cursorPosition = z.int().min(0);
export const cursorId = z.uuid();
export const cursorInstant = utc();

/** Of a shipment revision in a list by departure, the latest first. */
export const departureAndPosition = z.object({
  departureDay: day(),
  position: cursorPosition,
});
