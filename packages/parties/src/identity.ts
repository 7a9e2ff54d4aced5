import type { Party } from '@hammerhead/contracts';
import { normalizeAddress } from './addresses/normalize-address.js';
import { phonesOf } from './contacts/contacts-of.js';
import { normalizeName } from './names/normalize-name.js';

/**
 * What distinguishes one party from another before anything links them: the same name at the same address, else with
 * the same phone, else in the same country.
 */
export interface PartyIdentity {
  /** Normalized. */
  readonly name: string;
  /** Its address, else the first of its phones, normalized; undefined where it has neither. */
  readonly anchor: { readonly kind: 'address' | 'phone'; readonly value: string } | undefined;
  /** ISO 3166-1 alpha-2; `""` where none is stated. */
  readonly country: string;
}

/** The identity of a party on a shipment; undefined where the text names nobody (`TO ORDER`). */
export function partyIdentity(party: Party): PartyIdentity | undefined {
  const name = normalizeName(party.name);
  if (name === '') return undefined;
  return { name, anchor: anchorOf(party), country: party.address?.country ?? '' };
}

function anchorOf(party: Party): PartyIdentity['anchor'] {
  const at = party.address === undefined ? undefined : normalizeAddress(party.address);
  if (at !== undefined) return { kind: 'address', value: at };
  const [reached] = phonesOf(party);
  return reached === undefined ? undefined : { kind: 'phone', value: reached };
}
