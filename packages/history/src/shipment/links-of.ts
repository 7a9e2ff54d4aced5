import type { Shipment } from '@hammerhead/contracts';
import { factsOf, lettersAndDigits } from '@hammerhead/parties';
import { isFilingLegend } from '@hammerhead/reference';
import { nameHash } from '../hash.js';
import { type Link, type LinkKind, linkKinds, linkRoles } from '../imprint.js';

interface Writable {
  readonly key: string;
  readonly kind: number;
  roles: number;
  readonly own: number;
}

/**
 * The keys of a shipment, each once with all the roles in which it stands: those of its parties (manifest, then EEI),
 * its containers, ITNs and master bill.
 */
export function linksOf(shipment: Shipment, keyOf: (kind: LinkKind, value: string) => string): Link[] {
  const links = new Map<string, Writable>();
  const add = (kind: LinkKind, value: string, roles: number, own: number): void => {
    const text = `${kind} ${value}`;
    const link = links.get(text);
    if (link) link.roles |= roles;
    else links.set(text, { key: keyOf(kind, value), kind: linkKinds[kind], roles, own });
  };
  for (const { kind, role, source, key, name } of factsOf(shipment)) {
    add(kind, key, linkRoles[source][role], nameHash(name));
  }
  const { manifest, eei } = linkRoles;
  for (const { container } of shipment.equipment ?? []) {
    if (container !== undefined && hasText(container)) {
      add('container', lettersAndDigits(container), manifest.shipment, 0);
    }
  }
  for (const itn of shipment.itns ?? [])
    if (isNumber(itn)) add('itn', normalizeItn(itn), manifest.shipment, 0);
  const filed = shipment.eei?.itn;
  if (filed !== undefined && isNumber(filed)) add('itn', normalizeItn(filed), eei.shipment, 0);
  const { masterBill } = shipment;
  if (masterBill !== undefined && hasText(masterBill)) {
    add('masterBill', lettersAndDigits(masterBill), manifest.shipment, 0);
  }
  return [...links.values()];
}

const hasText = (text: string): boolean => lettersAndDigits(text) !== '';

/** What stands in place of an ITN (AES downtime, exemption) is on thousands of shipments. */
const isNumber = (itn: string): boolean => hasText(itn) && !isFilingLegend(itn);

/** An ITN as it is compared: `AES X2023…` and `X2023…` are one (15 CFR 30.7(b)). */
export const normalizeItn = (itn: string): string => lettersAndDigits(itn).replace(/^AES(?=X\d)/, '');
