import { linkKinds, linkRoles } from './imprint.js';

const { manifest, eei } = linkRoles;

/** The sides of a shipment, as bits. Carriers and notify parties link nothing. */
export const sides = { shipper: 1, consignee: 2 } as const;
export type Side = keyof typeof sides;
export const bothSides = ['shipper', 'consignee'] as const satisfies readonly Side[];

const shipperRoles = manifest.shipper | eei.shipper;
const consigneeRoles = manifest.consignee | eei.consignee;

export const sidesOf = (roles: number): number =>
  ((roles & shipperRoles) === 0 ? 0 : sides.shipper) | ((roles & consigneeRoles) === 0 ? 0 : sides.consignee);

/**
 * The roles in which history asks for a key: as the shipper's, the consignee's or the shipment's own. A forwarder's
 * phone is on 100,000 shipments as the forwarder's; what matters is who else states it as theirs.
 */
export const askedRoles = shipperRoles | consigneeRoles | manifest.shipment | eei.shipment;

const { name, address, phone, email, id, masterBill } = linkKinds;

/** Whether a link of this kind joins parties; a name does not. */
export const isStrong = (kind: number): boolean => kind >= address && kind <= id;

/** Whether a link of this kind identifies a party even where an address does not. */
export const isIdentifier = (kind: number): boolean => kind === phone || kind === email || kind === id;

/** The kinds of traits that several names may share. */
export type SharedKind = 'phone' | 'email' | 'identifier';

/** The name of a kind of link in features. */
export const sharedKindOf = (kind: number): SharedKind =>
  kind === phone ? 'phone' : kind === email ? 'email' : 'identifier';

export const isName = (kind: number): boolean => kind === name;

/** Whether neighbors are ever asked for by such a link. A master bill is compared with seized ones alone. */
export const isAsked = (kind: number, roles: number): boolean =>
  (roles & askedRoles) !== 0 && kind !== masterBill;
