import type { Shipment } from '@hammerhead/contracts';
import { normalizeName } from '@hammerhead/parties';
import { fnv1a } from '@hammerhead/primitives';
import { normalizeText } from '@hammerhead/reference';

/**
 * A hash of what counts as a late change, in 32 bits (signed): the consignee's name and the description and value of
 * each line, in their order. Another spelling (case, accents, spaces) is not a change.
 */
export function gistOf({ parties, goods }: Shipment): number {
  let hash = fnv1a(normalizeName(parties.consignee.name));
  for (const { description, valueUsd } of goods) {
    hash = fnv1a(`|${normalizeText(description)}|${valueUsd ?? ''}`, hash);
  }
  return hash | 0;
}
