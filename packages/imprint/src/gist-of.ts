import type { Shipment } from '@hammerhead/contracts';
import { normalizeName } from '@hammerhead/parties';
import { normalizeText } from '@hammerhead/reference';
import { fnv1a } from './hash.js';

/**
 * What counts as a late change, in 32 bits (signed): the consignee's name and the description and value of each line,
 * in their order. Another spelling of the same (case, accents, blanks) is no change.
 */
export function gistOf({ parties, goods }: Shipment): number {
  let hash = fnv1a(normalizeName(parties.consignee.name));
  for (const { description, valueUsd } of goods) {
    hash = fnv1a(`|${normalizeText(description)}|${valueUsd ?? ''}`, hash);
  }
  return hash | 0;
}
