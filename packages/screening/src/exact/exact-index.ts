import type { ListEntry, Party } from '@hammerhead/contracts';
import {
  emailsOf,
  listedIdentifierKeys,
  normalizeAddress,
  normalizeEmails,
  normalizeIdentifier,
  normalizePhones,
  phonesOf,
} from '@hammerhead/parties';
import type { ListHit } from '../hit.js';

type Basis = Exclude<ListHit['basis'], 'name'>;

export interface ExactHit {
  readonly entry: ListEntry;
  readonly basis: Basis;
  /** The value as listed. */
  readonly listed: string;
  readonly because: readonly string[];
}

interface Key {
  readonly entry: ListEntry;
  readonly listed: string;
  /** Whether the list states another kind of identifier, or none. */
  readonly otherKind: boolean;
}

/** An index of the identifiers, phones, emails and addresses of one version of a list; it finds exact matches. */
export class ExactIndex {
  readonly #keys = new Map<string, Key[]>();

  constructor(entries: readonly ListEntry[]) {
    for (const entry of entries) {
      this.#addIdentifiers(entry);
      for (const phone of entry.phones)
        for (const key of normalizePhones(phone)) this.#add('phone', key, entry, phone);
      for (const email of entry.emails)
        for (const key of normalizeEmails(email)) this.#add('email', key, entry, email);
      for (const address of entry.addresses) {
        const { lines, city, country } = address;
        const key = normalizeAddress({
          lines: [...lines],
          ...(city === undefined ? {} : { city }),
          ...(country === undefined ? {} : { country }),
        });
        this.#add('address', key, entry, [...lines, city, country].filter((part) => part).join(', '));
      }
    }
  }

  /** Finds what the party has in common with entries: by identifier, phone, email, address; each once, as listed. */
  find(party: Partial<Pick<Party, 'name'>> & Pick<Party, 'ids' | 'phone' | 'email' | 'address'>): ExactHit[] {
    const hits: ExactHit[] = [];
    for (const { type, value } of party.ids ?? [])
      this.#find(hits, 'identifier', normalizeIdentifier(type, value), type);
    for (const phone of phonesOf(party)) this.#find(hits, 'phone', phone);
    for (const email of emailsOf(party)) this.#find(hits, 'email', email);
    if (party.address !== undefined) this.#find(hits, 'address', normalizeAddress(party.address));
    return hits;
  }

  /** Adds the number as listed first, then other ways to write it. */
  #addIdentifiers(entry: ListEntry): void {
    const all = entry.identifiers.map(({ type, value }) => ({
      listed: `${type} ${value}`,
      keys: listedIdentifierKeys(type, value),
    }));
    for (const { listed, keys } of all) this.#add('identifier', keys[0], entry, listed);
    for (const { listed, keys } of all)
      for (const key of keys.slice(1)) this.#add('identifier', key, entry, listed, true);
  }

  #add(basis: Basis, key: string | undefined, entry: ListEntry, listed: string, otherKind = false): void {
    if (key === undefined) return;
    const text = `${basis} ${key}`;
    const before = this.#keys.get(text);
    if (before === undefined) this.#keys.set(text, [{ entry, listed, otherKind }]);
    else if (before.every((known) => known.entry !== entry)) before.push({ entry, listed, otherKind });
  }

  #find(hits: ExactHit[], basis: Basis, key: string | undefined, type = ''): void {
    if (key === undefined) return;
    for (const { entry, listed, otherKind } of this.#keys.get(`${basis} ${key}`) ?? []) {
      if (hits.some((hit) => hit.entry === entry && hit.basis === basis)) continue;
      const stated = otherKind ? `, stated as ${type}` : '';
      hits.push({ entry, basis, listed, because: [`same ${basis}: ${listed}${stated}`] });
    }
  }
}
