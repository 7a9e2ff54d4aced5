import { changesBetween } from '@hammerhead/access';
import { type DocumentChange, parseStored } from '@hammerhead/contracts';
import { type Queryable, shipments, type StatedDocument, type TimelineRow } from '@hammerhead/storage';

/** What revisions changed, by the row of the timeline that tells of each. */
export type Amendments = ReadonlyMap<TimelineRow, readonly DocumentChange[]>;

/** What each revision of a page of a timeline changed of its shipment and its transport; one statement for all. */
export async function amendmentsOf(db: Queryable, rows: readonly TimelineRow[]): Promise<Amendments> {
  const revised = rows.flatMap((row) => {
    const { position, positionBefore } = row.change ?? {};
    return position === undefined ||
      positionBefore === undefined ||
      positionBefore === null ||
      position === positionBefore
      ? []
      : [{ row, position, positionBefore }];
  });
  if (revised.length === 0) return new Map();
  const documents = await shipments.findDocuments(
    db,
    revised.flatMap(({ position, positionBefore }) => [position, positionBefore]),
  );
  return new Map(
    revised.map(({ row, position, positionBefore }) => [
      row,
      changesBetween(...both(documents.get(positionBefore), documents.get(position))),
    ]),
  );
}

const both = (before: StatedDocument | undefined, after: StatedDocument | undefined) =>
  [stated(before), stated(after)] as const;

const stated = (revision: StatedDocument | undefined): object =>
  revision === undefined
    ? {}
    : { ...parseStored(revision.document), transport: parseStored(revision.transport) };
