import type { StoredJson, Transport } from '@hammerhead/contracts';
import type { Queryable } from '../pool.js';
import { copies, visible } from '../release/visible.js';
import { standing } from './standing.js';

/** A copy of a release that somebody is to be written of. */
export interface WrittenOf {
  readonly releaseId: string;
  readonly agency: string;
  readonly countries: readonly string[];
}

/** What a notice may say of a release, and nothing that it may not. */
export interface NoticeRow extends WrittenOf {
  /** The place in what was asked for, from 1. */
  readonly place: number;
  readonly urgency: string;
  readonly createdAt: Date;
  readonly answerBy: Date | null;
  readonly bill: string;
  readonly manifestNumber: string;
  readonly transport: StoredJson<Transport>;
  readonly departureAt: Date;
  readonly canceled: boolean;
  /** Of the revision that stands. */
  readonly shipmentPosition: number;
}

/** What notices may say of copies, of those that can be read and whose manifests are kept. */
export async function readForNotices(
  db: Queryable,
  writtenOf: readonly WrittenOf[],
  at: Date,
): Promise<NoticeRow[]> {
  if (writtenOf.length === 0) return [];
  const { rows } = await db.query<NoticeRow>(
    `select t.place, c.release_id as "releaseId", c.agency, t.countries, l.urgency, l.created_at as "createdAt",
            l.answer_by as "answerBy", o.bill, m.number as "manifestNumber", m.transport,
            m.departure_at as "departureAt", s.state = 'canceled' as canceled, s.position as "shipmentPosition"
       from rows from (jsonb_to_recordset($1::jsonb) as ("releaseId" uuid, agency text, countries text[]))
              with ordinality as t (release_id, agency, countries, place)
       join (${copies}) on c.release_id = t.release_id
            and ${visible({ agency: 't.agency', countries: 't.countries', at: '$2::timestamptz' })}
       ${standing}
      where m.id is not null
      order by t.place`,
    [JSON.stringify(writtenOf), at],
  );
  return rows;
}
