import { filedAs, type FiledField, type Party, type Shipment, type StoredJson } from '@hammerhead/contracts';
import type { Queryable } from '../pool.js';

/** Every party that a shipment names; texts are JSON, as in the document. */
export interface NamedOnShipment {
  readonly position: number;
  readonly shipmentId: string;
  readonly bill: string;
  /** `YYYY-MM-DD` */
  readonly departureDay: string;
  /** The manifest's `parties`. */
  readonly parties: StoredJson<Shipment['parties']>;
  /** The parties that the EEI names, with null for each that it does not name. */
  readonly filed: StoredJson<Readonly<Record<FiledField, Party | null>>>;
}

/**
 * Selects the parties alone, so that the rest of the documents, most of all the lines of the EEI, stays in the
 * database.
 */
const filedParties = Object.values(filedAs)
  .map((field) => `'${field}', s.document #> '{eei,${field}}'`)
  .join(', ');

/** The parties on these shipments, without the rest of their documents, the latest departure first. */
export async function findNamed(db: Queryable, positions: readonly number[]): Promise<NamedOnShipment[]> {
  if (positions.length === 0) return [];
  const { rows } = await db.query<NamedOnShipment>(
    `select s.position, s.id as "shipmentId", s.bill, m.departure_at::date::text as "departureDay",
            s.document -> 'parties' as parties,
            json_build_object(${filedParties}) as filed
       from unnest($1::bigint[]) as p (position)
       join shipment s on s.position = p.position
       join manifest m on m.id = s.manifest_id
      where s.document is not null
      order by m.departure_at::date desc, s.position desc`,
    [positions],
  );
  return rows;
}
