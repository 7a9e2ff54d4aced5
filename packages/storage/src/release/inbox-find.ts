import type { Ground, Shipment, StoredJson, Transport } from '@hammerhead/contracts';
import type { Queryable } from '../pool.js';
import { cargoColumns, withCargo, withoutEei } from './cargo.js';
import { copyColumns, type InboxReader, type InboxRow, reader, readerValues } from './inbox-row.js';
import { copies, visible } from './visible.js';

/** A recipient's copy with all that it shows, but for what was said about it; texts are JSON. */
export interface InboxDetail extends InboxRow {
  readonly agency: string;
  readonly countries: readonly string[];
  readonly ground: Ground;
  readonly assurance: string;
  readonly acknowledgedAt: Date | null;
  readonly acknowledgedBy: string | null;
  readonly document: StoredJson<Shipment>;
  /** What the revision stated that stood when it was released; null: it is kept no longer. */
  readonly seenDocument: StoredJson<Shipment> | null;
  readonly seenTransport: StoredJson<Transport> | null;
}

/**
 * Somebody's own copy of a release; null where they may not read it, or there is none: one statement, which looks at no
 * shipment before it is decided. What stood at release is read even where it stands still, so that the work is the same
 * whether or not revisions that a partner does not see came since.
 */
export async function findVisible(db: Queryable, who: InboxReader, id: string): Promise<InboxDetail | null> {
  const { rows } = await db.query<InboxDetail>(
    `select ${copyColumns}, ${cargoColumns}, c.agency, c.countries, a.ground, a.assurance,
            c.acknowledged_at as "acknowledgedAt", c.acknowledged_by as "acknowledgedBy", ${withoutEei('cargo.document')} as document,
            seen.document as "seenDocument", seen.transport as "seenTransport"
       from ${copies} ${withCargo}
       left join lateral (
         select ${withoutEei('s.document')} as document, m.transport
           from shipment s join manifest m on m.id = s.manifest_id
          where s.position = l.seen_position and s.document is not null
         offset 0) as seen on true
      where c.release_id = $4::uuid and ${visible(reader)}`,
    [...readerValues(who), id],
  );
  return rows[0] ?? null;
}

/** Whether there is a release, whoever may read it. */
export async function exists(db: Queryable, id: string): Promise<boolean> {
  const { rows } = await db.query('select from release where id = $1::uuid', [id]);
  return rows.length > 0;
}
