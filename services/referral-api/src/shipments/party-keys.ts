import { factUuid } from '@hammerhead/imprint';
import { findCandidates } from '@hammerhead/networks';
import {
  listedIdentifierKeys,
  normalizeEmails,
  normalizeIdentifier,
  normalizeName,
  normalizePhones,
  searchTokens,
} from '@hammerhead/parties';
import { rankerOf } from '@hammerhead/screening';
import type { Queryable } from '@hammerhead/storage';
import { plain } from '@hammerhead/text';

/** The most names compared for each kind of likeness, and the most that a search goes by. */
const mostCompared = 100;
const mostNames = 100;
/**
 * Names with a lower rank are not meant: of the words asked for each is there, begins so, or is nearly spelled so. Here
 * what is found comes by its departure, so that names which are less alike would hide the others.
 */
const leastRank = 0.75;

/** Every key that a party which is asked for may have, and the names that it was taken for, the likeliest first. */
export interface PartyKeys {
  readonly keys: readonly string[];
  readonly names: readonly string[];
}

/** The keys that `asked` may mean: names like it, and every other kind of key whose form it has. */
export async function partyKeys(db: Queryable, asked: string): Promise<PartyKeys> {
  const party = plain(asked);
  const named = await namesLike(db, asked);
  return {
    keys: [
      ...new Set([
        factUuid('name', normalizeName(asked)),
        ...named.map(({ nameKey }) => nameKey),
        ...normalizePhones(party).map((phone) => factUuid('phone', phone)),
        ...normalizeEmails(party).map((email) => factUuid('email', email)),
        ...identifiersOf(party).map((identifier) => factUuid('id', identifier)),
      ]),
    ],
    names: [...new Set(named.map(({ name }) => name))],
  };
}

/** With its kind, `EIN:65-4301278`; else of any kind of papers. */
function identifiersOf(party: string): readonly string[] {
  const [, type, value] = /^([A-Za-z]{2,16}):(.+)$/.exec(party) ?? [];
  if (type === undefined || value === undefined) return listedIdentifierKeys('ID', party);
  const identifier = normalizeIdentifier(type, value);
  return identifier === undefined ? [] : [identifier];
}

async function namesLike(
  db: Queryable,
  asked: string,
): Promise<readonly { readonly name: string; readonly nameKey: string }[]> {
  const tokens = searchTokens(asked);
  if (tokens === undefined) return [];
  const { parties } = await findCandidates(db, tokens, null, mostCompared);
  const rankOf = rankerOf(asked);
  return parties
    .map(({ id, name, nameKey }) => ({ id, name, nameKey, rank: rankOf(name).rank }))
    .filter(({ rank }) => rank >= leastRank)
    .toSorted((a, b) => b.rank - a.rank || (a.id < b.id ? -1 : 1))
    .slice(0, mostNames);
}
