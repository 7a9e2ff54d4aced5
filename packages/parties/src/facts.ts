import type { Party, PartyRole, Shipment } from '@hammerhead/contracts';
import { normalizeAddress } from './address.js';
import { normalizeEmail, normalizeIdentifier, normalizePhone } from './identifier.js';
import { normalizeName } from './name.js';

export const factKinds = ['name', 'address', 'phone', 'email', 'id'] as const;
export type FactKind = (typeof factKinds)[number];

/** Something that a party on a shipment has and that parties on other shipments may have too. */
export interface PartyFact {
  readonly kind: FactKind;
  /** The USPPI of the EEI counts as shipper, its ultimate consignee as consignee. */
  readonly role: PartyRole;
  /** `eei` only where the manifest does not say the same: what rests on EEI reaches no foreign partner. */
  readonly source: 'manifest' | 'eei';
  /** Normalized text, equal for equal facts of one kind; never empty, ASCII except for emails. */
  readonly key: string;
  /** Normalized name of the manifest's other side; `""` where that names nobody. */
  readonly counterpart: string;
}

const consigneeSide: ReadonlySet<PartyRole> = new Set(['consignee', 'notify', 'intermediateConsignee']);

/**
 * The keys by which the parties of `shipment` can be found on other shipments. A key stands once for each
 * kind and role, the manifest's before the EEI's. The order is fixed: manifest, then EEI; by role; by kind.
 */
export function factsOf(shipment: Shipment): PartyFact[] {
  const { parties, eei } = shipment;
  const facts = new FactList(normalizeName(parties.shipper.name), normalizeName(parties.consignee.name));
  facts.addParty('shipper', 'manifest', parties.shipper);
  facts.addParty('consignee', 'manifest', parties.consignee);
  facts.addParty('notify', 'manifest', parties.notify);
  facts.addParty('forwarder', 'manifest', parties.forwarder);
  facts.addParty('intermediateConsignee', 'manifest', parties.intermediateConsignee);
  if (eei !== undefined) {
    facts.addParty('shipper', 'eei', eei.usppi);
    facts.addParty('consignee', 'eei', eei.ultimateConsignee);
    facts.addParty('forwarder', 'eei', eei.forwarder);
    facts.addParty('intermediateConsignee', 'eei', eei.intermediateConsignee);
  }
  return facts.facts;
}

class FactList {
  readonly facts: PartyFact[] = [];
  readonly #shipper: string;
  readonly #consignee: string;

  constructor(shipper: string, consignee: string) {
    this.#shipper = shipper;
    this.#consignee = consignee;
  }

  addParty(role: PartyRole, source: PartyFact['source'], party: Party | undefined): void {
    if (party === undefined) return;
    this.#add(role, source, 'name', this.#nameOf(role, source, party));
    if (party.address !== undefined) this.#add(role, source, 'address', normalizeAddress(party.address));
    if (party.phone !== undefined) this.#add(role, source, 'phone', normalizePhone(party.phone));
    if (party.email !== undefined) this.#add(role, source, 'email', normalizeEmail(party.email));
    for (const { type, value } of party.ids ?? []) {
      this.#add(role, source, 'id', normalizeIdentifier(type, value));
    }
  }

  /** The two main names are normalized once, in the constructor. */
  #nameOf(role: PartyRole, source: PartyFact['source'], party: Party): string {
    if (source === 'manifest' && role === 'shipper') return this.#shipper;
    if (source === 'manifest' && role === 'consignee') return this.#consignee;
    return normalizeName(party.name);
  }

  #add(role: PartyRole, source: PartyFact['source'], kind: FactKind, key: string | undefined): void {
    if (key === undefined || key === '' || this.#has(role, kind, key)) return;
    const counterpart = consigneeSide.has(role) ? this.#shipper : this.#consignee;
    this.facts.push({ kind, role, source, key, counterpart });
  }

  #has(role: PartyRole, kind: FactKind, key: string): boolean {
    return this.facts.some((fact) => fact.role === role && fact.kind === kind && fact.key === key);
  }
}
