import { askedRoles, linkKinds, linkRoles } from '@hammerhead/imprint';
import { facts, type Queryable, seizures } from '@hammerhead/storage';

/** Kinds of keys that link people: strong enough that a stranger seldom has the same. */
const strong = [linkKinds.address, linkKinds.phone, linkKinds.email, linkKinds.id];
/** Cargo of one container or master bill. */
const cargo = [linkKinds.container, linkKinds.masterBill];
const sides =
  linkRoles.manifest.shipper | linkRoles.manifest.consignee | linkRoles.eei.shipper | linkRoles.eei.consignee;

/** For a party with more shipments than this, only the newest ones are followed: each leads to some eleven keys. */
const mostBridges = 2_000;

/**
 * The number of distinct names among the newest facts of a key from which on it is a hub (a forwarder's phone) and
 * links nobody.
 */
export interface HubLimit {
  readonly names: number;
  readonly newest: number;
}

/**
 * Finds the shipments within two steps of a seizure, as the log stood at a position: those that share a phone,
 * address, email or identifier of shipper or consignee with it, those that share one with them, and those in its
 * container or under its master bill. The seized shipment itself is left out, because its own seizure is no evidence
 * about it. The result holds more shipments than scoring will raise: scoring decides. Hubs are not crossed, and a key
 * that has become a hub links nobody any more, not even those who used it when few did.
 * @param days the number of days before and after the seized departure
 * @param limit the most shipments, the newest first
 * @returns the positions in ascending order, and whether there were more
 */
export async function findAroundSeizure(
  db: Queryable,
  { decision, days, hub, limit }: { decision: number; days: number; hub: HubLimit; limit: number },
): Promise<{ readonly positions: readonly number[]; readonly cut: boolean }> {
  const seized = await seizures.findSeized(db, decision);
  if (!seized) return { positions: [], cut: false };
  const span = { day: seized.day, days, knownTo: decision, limit: limit + 1 };
  const having = async (places: readonly { position: number; day: string }[], kinds: readonly number[]) => {
    const keys = await facts.findKeysOf(db, places, { kinds, ofAnyRole: cargo, roles: sides, hub }, decision);
    // Only what they give as their own, not what belongs to their forwarder.
    return facts.findHolders(db, keys, askedRoles, span);
  };
  const beside = await having([seized], cargo);
  const near = await having([seized], strong);
  const far = await having(near.slice(0, mostBridges), strong);
  const found = new Set<number>();
  for (const { position, shipment, scored } of [...beside, ...near, ...far])
    if (scored && shipment !== seized.shipment) found.add(position);
  const ascending = [...found].sort((a, b) => a - b);
  return { positions: ascending.slice(-limit), cut: ascending.length > limit };
}
