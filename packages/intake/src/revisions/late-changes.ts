import { dayMs } from '@hammerhead/primitives';
import type { CurrentShipment } from './ledger.js';
import type { ShipmentContent } from './revision.js';

/**
 * The most changes that are counted: the column would not hold more, and the manifest would then be refused for ever.
 */
const mostLateChanges = 1_000;

/**
 * Counts how often consignee, goods or values of a shipment changed within 24 hours before departure or after it.
 * Filing again what was canceled is such a change; a cancellation is none.
 * @param content the content of the new revision; null if that cancels it
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
