import { dayMs } from '@hammerhead/primitives';
import type { CurrentShipment } from './ledger.js';
import type { ShipmentContent } from './revision.js';

/** More are not counted: the column would not hold them, and with them the manifest would be refused for ever. */
const mostLateChanges = 1_000;

/**
 * How often consignee, goods or values of a shipment changed within 24 hours before departure or after it. That what was
 * canceled is filed again is such a change; a cancellation is none.
 * @param content of the new revision; null where that cancels it
 */
export function lateChangesOf(
  before: CurrentShipment | undefined,
  content: ShipmentContent | null,
  { departureAt, receivedAt }: { readonly departureAt: string; readonly receivedAt: number },
): number {
  if (before === undefined) return 0;
  const isLate = Date.parse(departureAt) - receivedAt < dayMs;
  const isChange = content !== null && before.gist !== content.gist;
  return Math.min(before.lateChanges + (isLate && isChange ? 1 : 0), mostLateChanges);
}
