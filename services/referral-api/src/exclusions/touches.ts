import { type ExclusionTouches, mostTouchedNamed } from '@hammerhead/contracts';
import type { PreparedExclusion } from '@hammerhead/decisions';
import { findTouched } from '@hammerhead/networks';
import { clearedBy, isCleared } from '@hammerhead/screening';
import { exclusions, parties, type Queryable } from '@hammerhead/storage';

/** Finds the shipments that name whom an exclusion clears. */
export async function touchesOf(
  db: Queryable,
  { name, seen }: Pick<PreparedExclusion, 'name' | 'seen'>,
): Promise<ExclusionTouches> {
  const cleared = clearedBy({ name, seen });
  const touched = await findTouched(db, seen?.names ?? [name], (party) => isCleared(cleared, party));
  const open = await exclusions.findOpenReferrals(
    db,
    touched.shipments.map(({ position }) => position),
  );
  const referrals = new Map(open.map(({ position, referralId }) => [position, referralId]));
  const named = touched.shipments.slice(0, mostTouchedNamed);
  const known = await parties.findByKey(db, [...new Set(named.map(({ party }) => party))]);
  return {
    shipments: touched.shipments.length,
    parties: touched.parties,
    openReferrals: referrals.size,
    items: named.map(({ position, party, ...shipment }) => ({
      ...shipment,
      partyId: known.get(party)?.id ?? null,
      referralId: referrals.get(position) ?? null,
    })),
    cut: touched.cut,
  };
}
