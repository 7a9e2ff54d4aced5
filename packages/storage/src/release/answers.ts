import type { Marks } from '@hammerhead/contracts';
import type { Queryable } from '../pool.js';
import { stands } from './status.js';

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

/** The answers about a shipment that stand, one of each copy, the newest first. */
export async function findStandingAnswers(
  db: Queryable,
  shipmentId: string,
  limit: number,
): Promise<StandingAnswer[]> {
  const { rows } = await db.query<StandingAnswer>(
    `select m.release_id as release, m.agency, c.countries, m.kind, m.body, m.marks, m.by,
            m.by_agency as "byAgency", m.at, m.position
       from release l
       join release_message m on m.release_id = l.id
       join release_recipient c on c.release_id = m.release_id and c.agency = m.agency
      where l.shipment_id = $1::uuid and ${stands('m')}
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
