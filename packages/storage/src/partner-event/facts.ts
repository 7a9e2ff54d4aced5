import type { Marks, Shipment, StoredJson } from '@hammerhead/contracts';
import type { Queryable } from '../pool.js';
import { type Cargo, cargoColumns, withCargo, withoutEei } from '../release/cargo.js';
import { speaksFor } from '../release/inbox-row.js';
import { copies, visible } from '../release/visible.js';

/** A copy of a release that somebody is to be written of. */
export interface WrittenOf {
  readonly releaseId: string;
  readonly agency: string;
  readonly countries: readonly string[];
}

/** What a notice may say of a release, and nothing that it may not. */
export interface NoticeRow extends WrittenOf, Cargo {
  /** The place in what was asked for, from 1. */
  readonly place: number;
  readonly urgency: string;
  readonly answerBy: Date | null;
  readonly expiresAt: Date | null;
  readonly marks: Marks | null;
  readonly releasedTo: readonly string[];
  readonly speaksFor: readonly string[];
  /** Of the last answer that every officer may read; `marked` where there are others alone; null: there is none. */
  readonly outcome: string | null;
  readonly document: StoredJson<Shipment> | null;
}

/** What notices may say of copies, of those that can be read and whose manifests are kept. */
export async function readForNotices(
  db: Queryable,
  writtenOf: readonly WrittenOf[],
  at: Date,
): Promise<NoticeRow[]> {
  if (writtenOf.length === 0) return [];
  const { rows } = await db.query<NoticeRow>(
    `select t.place, c.release_id as "releaseId", c.agency, t.countries, l.urgency, l.answer_by as "answerBy",
            l.expires_at as "expiresAt", l.marks, c.countries as "releasedTo", ${speaksFor},
            coalesce(
              (select m.body ->> 'outcome' from release_message m
                where m.release_id = c.release_id and m.agency = c.agency and m.kind in ('answer', 'correction')
                  and m.marks is null order by m.number desc limit 1),
              (select 'marked' from release_message m
                where m.release_id = c.release_id and m.agency = c.agency and m.kind in ('answer', 'correction') limit 1)
            ) as outcome,
            ${cargoColumns}, ${withoutEei('cargo.document')} as document
       from rows from (jsonb_to_recordset($1::jsonb) as ("releaseId" uuid, agency text, countries text[]))
              with ordinality as t (release_id, agency, countries, place)
       join (${copies}) on c.release_id = t.release_id
            and ${visible({ agency: 't.agency', countries: 't.countries', at: '$2::timestamptz' })}
       ${withCargo}
      order by t.place`,
    [JSON.stringify(writtenOf), at],
  );
  return rows;
}
