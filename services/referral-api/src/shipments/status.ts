import type { ShipmentItem } from '@hammerhead/contracts';
import type { FoundShipment } from '@hammerhead/storage';

/** The status of a shipment revision. One that is to be scored is `scored` only once it has an assessment. */
export function statusOf({
  state,
  assessed,
  givenUp,
}: Pick<FoundShipment, 'state' | 'assessed' | 'givenUp'>): ShipmentItem['status'] {
  if (state !== 'scored' || assessed) return state;
  return givenUp ? 'failed' : 'pending';
}
