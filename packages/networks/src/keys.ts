import type { PartyIdentity } from '@hammerhead/parties';
import type { PartyKeys } from '@hammerhead/storage';
import { countryAnchor, factKey, keyUuid, partyKey } from '@hammerhead/imprint';

/** By what a party is found: its own key, and the facts that its shipments have. */
export interface KnownKeys extends PartyKeys {
  readonly key: string;
}

/** The keys of whoever has this identity. */
export function keysOf({ name, anchor, country }: PartyIdentity): KnownKeys {
  const nameKey = factKey('name', name);
  const anchorKey = anchor === undefined ? null : factKey(anchor.kind, anchor.value);
  return {
    key: keyUuid(partyKey(nameKey, anchorKey ?? countryAnchor(country))),
    nameKey: keyUuid(nameKey),
    anchorKey: anchorKey === null ? null : keyUuid(anchorKey),
  };
}
