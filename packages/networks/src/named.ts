import { parseStored, type Party } from '@hammerhead/contracts';
import { type NamedParty, type NamesParties, partiesOn, partyIdentity } from '@hammerhead/parties';
import type { NamedOnShipment } from '@hammerhead/storage';
import { type Mention, mentionsOf } from './graph/mention.js';
import { type KnownKeys, partyKeysOf } from './party-keys.js';

/** A party as a shipment names it, with the keys by which it is found. */
export interface KeyedMention {
  readonly keys: KnownKeys;
  readonly mention: Mention;
}

/** Everyone whom a shipment names. */
export const keyedMentionsOf = (shipment: NamesParties<Party>): KeyedMention[] =>
  mentionsOf(partiesOn(shipment)).map((mention) => ({ keys: partyKeysOf(mention.identity), mention }));

/** Everyone whom a stored shipment names. */
export const readNamed = ({ parties, filed }: NamedOnShipment): KeyedMention[] =>
  keyedMentionsOf({ parties: parseStored(parties), eei: parseStored(filed) });

/** A party as one source names it, with its keys; one whose text names nobody has none. */
export interface KeyedParty extends NamedParty<Party> {
  readonly keys: KnownKeys | undefined;
}

/** A party that has keys. */
export interface IdentifiedParty extends KeyedParty {
  readonly keys: KnownKeys;
}

/**
 * Everyone whom a shipment names, by source. A name of the EEI that the manifest states in the same role is one party
 * with it, as for `keyedMentionsOf`.
 */
export function keyedPartiesOf(shipment: NamesParties<Party>): KeyedParty[] {
  const named = partiesOn(shipment).map((one) => ({ ...one, identity: partyIdentity(one.party) }));
  return named.map(({ identity, ...one }) => {
    // The manifest's parties stand before the EEI's.
    const same = named.find((other) => other.role === one.role && other.identity?.name === identity?.name);
    const known = identity === undefined ? undefined : same?.identity;
    return { ...one, keys: known === undefined ? undefined : partyKeysOf(known) };
  });
}

/** Everyone whom a stored shipment names by source, without those who name nobody. */
export const readIdentified = ({ parties, filed }: NamedOnShipment): IdentifiedParty[] =>
  keyedPartiesOf({ parties: parseStored(parties), eei: parseStored(filed) }).flatMap(({ keys, ...one }) =>
    keys === undefined ? [] : [{ ...one, keys }],
  );
