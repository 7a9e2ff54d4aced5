import { type Party, type PartyRole, partyRoles } from '@hammerhead/contracts';
import {
  emailsOf,
  type NamedParty,
  normalizeAddress,
  normalizeIdentifier,
  type PartyIdentity,
  partyIdentity,
  type PartySource,
  phonesOf,
} from '@hammerhead/parties';

/** The kinds of traits that parties may share, the strongest first. */
export const traitKinds = ['id', 'email', 'phone', 'address'] as const;
export type TraitKind = (typeof traitKinds)[number];

/** A trait of a party that others may share. */
export interface Trait {
  readonly kind: TraitKind;
  /** Normalized, as it is compared. */
  readonly value: string;
  readonly written: string;
  readonly source: PartySource;
}

/** A party as one shipment names it. */
export interface Mention {
  readonly identity: PartyIdentity;
  /** The name as written. */
  readonly name: string;
  readonly kind: string | null;
  readonly town: string | null;
  readonly role: PartyRole;
  /** `eei` where the manifest does not name it in this role. */
  readonly source: PartySource;
  readonly traits: readonly Trait[];
}

/**
 * Everyone whom a shipment names, by role. Where the EEI gives the same name in the same role it is the same party,
 * and its traits are added to the manifest's.
 */
export function mentionsOf(named: readonly NamedParty<Party>[]): Mention[] {
  return partyRoles.flatMap((role) => {
    const by = (source: PartySource): Mention | undefined =>
      mentionOf(named.find((one) => one.role === role && one.source === source));
    const stated = by('manifest');
    const filed = by('eei');
    if (stated === undefined) return filed === undefined ? [] : [filed];
    if (filed === undefined) return [stated];
    if (filed.identity.name !== stated.identity.name) return [stated, filed];
    return [{ ...stated, traits: [...stated.traits, ...filed.traits] }];
  });
}

function mentionOf(named: NamedParty<Party> | undefined): Mention | undefined {
  if (named === undefined) return undefined;
  const { role, source, party } = named;
  const identity = partyIdentity(party);
  if (identity === undefined) return undefined;
  return {
    identity,
    name: party.name,
    kind: party.kind ?? null,
    town: party.address?.city ?? null,
    role,
    source,
    traits: traitsOf(party, source),
  };
}

function traitsOf(party: Party, source: PartySource): Trait[] {
  const { address, phone, email, ids } = party;
  const traits: Trait[] = [];
  const add = (kind: TraitKind, value: string | undefined, written: string): void => {
    if (value !== undefined) traits.push({ kind, value, written, source });
  };
  for (const { type, value } of ids ?? []) add('id', normalizeIdentifier(type, value), `${type} ${value}`);
  const emails = emailsOf(party);
  for (const one of emails) add('email', one, emails.length === 1 && email !== undefined ? email : one);
  const phones = phonesOf(party);
  // A phone that is one of several, or that is in the name, is shown as the number itself.
  for (const one of phones) add('phone', one, phones.length === 1 && phone !== undefined ? phone : one);
  if (address !== undefined) {
    const { lines = [], city, region, postalCode, country } = address;
    const parts = [...lines, city, region, postalCode, country];
    add(
      'address',
      normalizeAddress(address),
      parts.filter((part) => part !== undefined && part !== '').join(', '),
    );
  }
  return traits;
}
