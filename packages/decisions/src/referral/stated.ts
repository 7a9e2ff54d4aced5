import { type Queryable, type ShipmentRevision, shipments } from '@hammerhead/storage';

/** Newest revisions of one shipment among which the one is looked for that says what is shipped. */
const revisionLimit = 100;

export type StatedRevision = ShipmentRevision & {
  readonly document: NonNullable<ShipmentRevision['document']>;
};

const isStated = (revision: ShipmentRevision): revision is StatedRevision => revision.document !== null;

/** The newest revision that says what is shipped; undefined where there is no such shipment. */
export async function newestStated(db: Queryable, shipmentId: string): Promise<StatedRevision | undefined> {
  return (await shipments.findRevisions(db, shipmentId, revisionLimit)).find(isStated);
}

/** The revision that stands; the last one that says what is shipped, where the feed canceled it. */
export async function standingStated(db: Queryable, shipmentId: string): Promise<StatedRevision | undefined> {
  const revisions = await shipments.findRevisions(db, shipmentId, revisionLimit);
  return revisions.filter(({ state }) => state !== 'superseded').find(isStated);
}
