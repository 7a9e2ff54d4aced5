import { problem } from '@hammerhead/service-kit';
import { type Queryable, referrals, shipments } from '@hammerhead/storage';

/** The shipment of a referral. @throws Problem `not_found` */
export async function shipmentOf(db: Queryable, referral: string): Promise<string> {
  const found = await referrals.findState(db, referral);
  if (found === null) throw problem('not_found');
  return found.shipmentId;
}

/** A shipment that there is. @throws Problem `not_found` */
export async function knownShipment(db: Queryable, id: string): Promise<string> {
  const [newest] = await shipments.findRevisions(db, id, 1);
  if (newest === undefined) throw problem('not_found');
  return newest.id;
}
