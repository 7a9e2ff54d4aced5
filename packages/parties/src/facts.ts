import type { Party, PartyRole, Shipment } from '@hammerhead/contracts';
import { normalizeAddress } from './address.js';
import { normalizeEmail, normalizeIdentifier } from './identifier.js';
import { normalizePhone } from './phone.js';
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
  /** Name of the party that has it, as written. */
  readonly name: string;
}

/**
 * The keys by which the parties of `shipment` can be found on other shipments. A key stands once for each
 * kind and role, the manifest's before the EEI's. The order is fixed: manifest, then EEI; by role; by kind.
 */
export function factsOf(shipment: Shipment): PartyFact[] {
  const { parties, eei } = shipment;
  const facts = new FactList();
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

  addParty(role: PartyRole, source: PartyFact['source'], party: Party | undefined): void {
    if (party === undefined) return;
    const { name, address, phone, email, ids = [] } = party;
    this.#add(role, source, 'name', normalizeName(name), name);
    if (address !== undefined) this.#add(role, source, 'address', normalizeAddress(address), name);
    if (phone !== undefined) this.#add(role, source, 'phone', normalizePhone(phone, address?.country), name);
    if (email !== undefined) this.#add(role, source, 'email', normalizeEmail(email), name);
    for (const { type, value } of ids) this.#add(role, source, 'id', normalizeIdentifier(type, value), name);
  }

  #add(
    role: PartyRole,
    source: PartyFact['source'],
    kind: FactKind,
    key: string | undefined,
    name: string,
  ): void {
    if (key === undefined || key === '' || this.#has(role, kind, key)) return;
    this.facts.push({ kind, role, source, key, name });
  }

  #has(role: PartyRole, kind: FactKind, key: string): boolean {
    return this.facts.some((fact) => fact.role === role && fact.kind === kind && fact.key === key);
  }
}
