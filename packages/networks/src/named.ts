import { parseStored, type Party } from '@hammerhead/contracts';
import { type NamesParties, partiesOn } from '@hammerhead/parties';
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
