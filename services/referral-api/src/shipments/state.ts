import type { ShipmentItem } from '@hammerhead/contracts';
import type { FoundShipment } from '@hammerhead/storage';

/** The state of a shipment revision. One that is to be scored is `scored` only once it has an assessment. */
export function stateOf({
  state,
  assessed,
  givenUp,
}: Pick<FoundShipment, 'state' | 'assessed' | 'givenUp'>): ShipmentItem['state'] {
  if (state !== 'scored' || assessed) return state;
  return givenUp ? 'failed' : 'pending';
}
