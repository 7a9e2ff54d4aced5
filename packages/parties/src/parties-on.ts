import { filedAs, type FiledField, type FiledRole, type PartyRole, partyRoles } from '@hammerhead/contracts';

/** The source that names a party. What EEI alone states is confidential (15 CFR 30.60). */
export type PartySource = 'manifest' | 'eei';

/** A party as a shipment names it. */
export interface NamedParty<Party> {
  readonly role: PartyRole;
  readonly source: PartySource;
  readonly party: Party;
}

type Absent = null | undefined;

/** The parts of a shipment that name parties. A document as sent may have null for what is absent. */
export interface NamesParties<Party> {
  readonly parties: Readonly<Partial<Record<PartyRole, Party | Absent>>>;
  readonly eei?: Readonly<Partial<Record<FiledField, Party | Absent>>> | Absent;
}

const isFiled = (role: PartyRole): role is FiledRole => role in filedAs;
const filedRoles = partyRoles.filter(isFiled);

/** The path of a party in a shipment's document, such as `parties.consignee` or `eei.ultimateConsignee`. */
export const pathOfParty = (role: PartyRole, source: PartySource): string =>
  source === 'eei' && isFiled(role) ? `eei.${filedAs[role]}` : `parties.${role}`;

/** Everyone whom a shipment names: the manifest's parties before the EEI's, each by role. */
export function partiesOn<Party extends object>(shipment: NamesParties<Party>): NamedParty<Party>[] {
  const named: NamedParty<Party>[] = [];
  eachPartyOn(shipment, (role, source, party) => void named.push({ role, source, party }));
  return named;
}

/** Does the same as {@link partiesOn} without allocating: imprints and scoring call this for every shipment. */
export function eachPartyOn<Party extends object>(
  { parties, eei }: NamesParties<Party>,
  visit: (role: PartyRole, source: PartySource, party: Party) => void,
): void {
  for (const role of partyRoles) {
    const party = parties[role];
    if (party !== undefined && party !== null) visit(role, 'manifest', party);
  }
  if (eei === undefined || eei === null) return;
  for (const role of filedRoles) {
    const party = eei[filedAs[role]];
    if (party !== undefined && party !== null) visit(role, 'eei', party);
  }
}
