import { type Queryable, type ShipmentRevision, shipments } from '@hammerhead/storage';

/** The most revisions of one shipment searched for the newest with content. */
const revisionLimit = 100;

export type StatedRevision = ShipmentRevision & {
  readonly document: NonNullable<ShipmentRevision['document']>;
};

const isStated = (revision: ShipmentRevision): revision is StatedRevision => revision.document !== null;

/** The newest revision with content; undefined where there is no such shipment. */
export async function newestStated(db: Queryable, shipmentId: string): Promise<StatedRevision | undefined> {
  return (await shipments.findRevisions(db, shipmentId, revisionLimit)).find(isStated);
}

/** The current revision; where the feed canceled it, the last one with content. */
export async function standingStated(db: Queryable, shipmentId: string): Promise<StatedRevision | undefined> {
  const revisions = await shipments.findRevisions(db, shipmentId, revisionLimit);
  return revisions.filter(({ state }) => state !== 'superseded').find(isStated);
}
