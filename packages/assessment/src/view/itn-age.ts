import { dayMs } from '@hammerhead/primitives';
import type { Shipment } from '@hammerhead/contracts';
import { itnDay } from '@hammerhead/reference';

/** The days from the date in the oldest ITN of a shipment to its departure, or undefined when no ITN has a date. */
export const itnAgeDays = ({ itns }: Shipment, departureAt: string): number | undefined => {
  if (itns === undefined) return undefined;
  const departure = Date.parse(departureAt.slice(0, 10));
  let oldest: number | undefined;
  for (const itn of itns) {
    const day = itnDay(itn);
    if (day === undefined) continue;
    const age = Math.round((departure - Date.parse(day)) / dayMs);
    if (oldest === undefined || age > oldest) oldest = age;
  }
  return oldest;
};
