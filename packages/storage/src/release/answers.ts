import type { Marks } from '@hammerhead/contracts';
import type { Queryable } from '../pool.js';
import { isAnswer } from './status.js';

/** The answer of a recipient that stands. */
export interface StandingAnswer {
  readonly release: string;
  readonly agency: string;
  readonly countries: readonly string[];
  readonly kind: 'answer' | 'correction';
  /** As {@link storedAnswerSchema}. */
  readonly body: unknown;
  readonly marks: Marks | null;
  readonly by: string;
  readonly byAgency: string | null;
  readonly at: Date;
  readonly position: number;
}

/**
 * SQL: the answers that stand, as `m` with `shipment_id`: of each agency the newest one about a shipment, on whichever copy
 * it was given. So one on a copy that was withdrawn since is put right by an answer about the next copy.
 * @param where of which releases `l` and messages `m`
 */
export const standingAnswers = (where: string): string => `
  select distinct on (l.shipment_id, m.agency) l.shipment_id, m.*
    from release l join release_message m on m.release_id = l.id
   where ${isAnswer('m')} and (${where})
   order by l.shipment_id, m.agency, m.position desc`;

/** Whether an agency ever said of a shipment that firearms, parts or ammunition were found. */
export async function hasConfirmed(db: Queryable, shipmentId: string, agency: string): Promise<boolean> {
  const { rows } = await db.query(
    `select from release l join release_message m on m.release_id = l.id
      where l.shipment_id = $1::uuid and m.agency = $2::text and m.confirms limit 1`,
    [shipmentId, agency],
  );
  return rows.length > 0;
}

/** The answers about a shipment that stand, one of each agency, the newest first. */
export async function findStandingAnswers(
  db: Queryable,
  shipmentId: string,
  limit: number,
): Promise<StandingAnswer[]> {
  const { rows } = await db.query<StandingAnswer>(
    `select m.release_id as release, m.agency, c.countries, m.kind, m.body, m.marks, m.by,
            m.by_agency as "byAgency", m.at, m.position
       from (${standingAnswers('l.shipment_id = $1::uuid')}) m
       join release_recipient c on c.release_id = m.release_id and c.agency = m.agency
      order by m.position desc limit $2::int`,
    [shipmentId, limit],
  );
  return rows;
}

/** What was said about a shipment by one person with the same marks. */
export interface MarkedMessages {
  readonly ids: readonly string[];
  readonly marks: Marks;
  readonly by: string;
  readonly byAgency: string | null;
}

/** What was said about a shipment that bears marks. */
export async function findMarkedOnShipment(db: Queryable, shipmentId: string): Promise<MarkedMessages[]> {
  const { rows } = await db.query<MarkedMessages>(
    `select array_agg(m.id) as ids, m.marks, m.by, m.by_agency as "byAgency"
       from release l join release_message m on m.release_id = l.id
      where l.shipment_id = $1::uuid and m.marks is not null
      group by m.marks, m.by, m.by_agency`,
    [shipmentId],
  );
  return rows;
}
