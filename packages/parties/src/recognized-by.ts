import type { Party } from '@hammerhead/contracts';
import { type FactKind, keysOf } from './keys.js';

/** By what a party is known again beside its name, normalized. */
export interface Recognized {
  readonly kind: Exclude<FactKind, 'name'> | 'country';
  /** Empty for a party without a country. */
  readonly key: string;
}

/**
 * Everything by which a party with this name is known again: its address, phones, emails and identifiers; one that has
 * none of them, by its country and that it has nothing.
 */
export function recognizedBy(party: Party): readonly Recognized[] {
  const traits = keysOf(party).flatMap(({ kind, key }): Recognized[] =>
    kind === 'name' ? [] : [{ kind, key }],
  );
  return traits.length > 0 ? traits : [{ kind: 'country', key: party.address?.country ?? '' }];
}
