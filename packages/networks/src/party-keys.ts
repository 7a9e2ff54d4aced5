import { countryAnchor, factKey, keyUuid, partyKey } from '@hammerhead/imprint';
import type { PartyIdentity } from '@hammerhead/parties';
import type { PartyKeys } from '@hammerhead/storage';

/** The key of a party in the directory, and those of the facts by which its shipments are found. */
export interface KnownKeys extends PartyKeys {
  readonly key: string;
}

/** The keys of the party with this identity. */
export function partyKeysOf({ name, anchor, country }: PartyIdentity): KnownKeys {
  const nameKey = factKey('name', name);
  const anchorKey = anchor === undefined ? null : factKey(anchor.kind, anchor.value);
  return {
    key: keyUuid(partyKey(nameKey, anchorKey ?? countryAnchor(country))),
    nameKey: keyUuid(nameKey),
    anchorKey: anchorKey === null ? null : keyUuid(anchorKey),
  };
}
