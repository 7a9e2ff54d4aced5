import type { Party } from '@hammerhead/contracts';
import { Memo } from '@hammerhead/primitives';
import { contentOf, keysOf } from '@hammerhead/parties';
import { nameHash } from './hash.js';
import { linkKinds } from './imprint.js';
import { factKey } from './key.js';

/** The traits of a party, whatever its role. */
export interface PartyTraits {
  /** The `nameHash`; 0 for nobody. */
  readonly nameHash: number;
  readonly keys: readonly { readonly key: string; readonly kind: number }[];
}

/** The most parties cached: forwarders, shops and regular customers come on many shipments in a row. */
const mostRemembered = 32_768;
/**
 * The most characters of a cached party: a longer one hardly comes again, and a feed could fill a gigabyte with such.
 */
const longestRemembered = 1_000;
const remembered = new Memo<PartyTraits>(mostRemembered);

/** The traits of a party, which are remembered for a while. */
export function traitsOf(party: Party): PartyTraits {
  const content = contentOf(party);
  if (content.length > longestRemembered) return made(party);
  return remembered.get(content) ?? remembered.set(content, made(party));
}

function made(party: Party): PartyTraits {
  const keys = keysOf(party);
  const normalName = keys.find(({ kind }) => kind === 'name')?.key ?? '';
  return {
    nameHash: nameHash(party.name, normalName),
    keys: keys.map(({ kind, key }) => ({ key: factKey(kind, key), kind: linkKinds[kind] })),
  };
}
