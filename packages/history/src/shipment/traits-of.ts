import type { Party } from '@hammerhead/contracts';
import { Memo } from '@hammerhead/memo';
import { contentOf, keysOf } from '@hammerhead/parties';
import { nameHash } from '../hash.js';
import { type LinkKind, linkKinds } from '../imprint.js';

/** First half of the SHA-256 of kind and normalized value, as sixteen characters U+0000 to U+00FF. */
export type KeyOf = (kind: LinkKind, value: string) => string;

/** What a party leaves behind, whatever its role. */
export interface PartyTraits {
  /** As `nameHash` makes it; 0 for nobody. */
  readonly nameHash: number;
  readonly keys: readonly { readonly key: string; readonly kind: number }[];
}

/** Of forwarders, shops and regular customers there are many shipments, one after the other. */
const mostRemembered = 32_768;
/** Characters of content; who says more hardly comes again, and a feed could fill a gigabyte with such. */
const longestRemembered = 1_000;
const remembered = new WeakMap<KeyOf, Memo<PartyTraits>>();

/** The traits of a party, which are remembered for a while. */
export function traitsOf(party: Party, keyOf: KeyOf): PartyTraits {
  const content = contentOf(party);
  if (content.length > longestRemembered) return made(party, keyOf);
  const memo = memoOf(keyOf);
  return memo.get(content) ?? memo.set(content, made(party, keyOf));
}

function made(party: Party, keyOf: KeyOf): PartyTraits {
  const keys = keysOf(party);
  const normalName = keys.find(({ kind }) => kind === 'name')?.key ?? '';
  return {
    nameHash: nameHash(party.name, normalName),
    keys: keys.map(({ kind, key }) => ({ key: keyOf(kind, key), kind: linkKinds[kind] })),
  };
}

function memoOf(keyOf: KeyOf): Memo<PartyTraits> {
  const before = remembered.get(keyOf);
  if (before !== undefined) return before;
  const memo = new Memo<PartyTraits>(mostRemembered);
  remembered.set(keyOf, memo);
  return memo;
}
