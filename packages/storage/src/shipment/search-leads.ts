import type { Queryable } from '../pool.js';
import type { ShipmentPlace } from './place.js';
import { begins, ends, endsLike, isWhole, type TextPattern } from './text-pattern.js';

/** What the manifest must be called, and what it goes by: the name of a conveyance, or its IMO number. */
export interface ManifestPatterns {
  readonly manifestNumber: TextPattern | null;
  readonly conveyance: TextPattern | null;
}

/** The positions of a manifest and its shipments, with the day of departure, `YYYY-MM-DD`. */
export interface ManifestRange {
  readonly first: number;
  readonly last: number;
  readonly day: string;
}

/** The most texts looked at that begin as was asked, and as many that end so. */
const mostParts = 1_000;
/** The most manifests whose shipments are looked through for one page, the latest departures first. */
export const mostManifests = 100;

/** The most texts looked at whose last characters are those that were asked for. */
const mostEnds = 20_000;

const array = (query: string): string => `array(${query})`;

/** SQL for rows of a table whose text begins so, and for those whose text ends so; no more than a bound. */
const partsOf = (table: string, id: string, column: string, part: string) => ({
  beginning: `select ${id} from ${table} n
    where ${part}::text is not null and ${begins(column, part)} limit ${mostParts + 1}`,
  ending: `select ${id} from (
      select ${id}, ${column} from ${table} n
       where ${part}::text is not null and ${endsLike(column, part)} limit ${mostEnds}) n
    where ${ends(column, part)} limit ${mostParts + 1}`,
});

/** The positions of the shipments with such a bill. */
export async function findPositions(
  db: Queryable,
  { whole, part }: TextPattern,
): Promise<{ readonly positions: readonly number[]; readonly cut: boolean }> {
  const { rows } = await db.query<{ whole: number[]; beginning: number[]; ending: number[] }>(
    `select array(select position from shipment where ${isWhole('bill', '$1')}) as whole,
            ${array(partsOf('shipment', 'position', 'bill', '$2').beginning)} as beginning,
            ${array(partsOf('shipment', 'position', 'bill', '$2').ending)} as ending`,
    [whole, part],
  );
  const { whole: own = [], beginning = [], ending = [] } = rows[0] ?? {};
  return {
    positions: [...new Set([...own, ...beginning, ...ending])],
    cut: beginning.length > mostParts || ending.length > mostParts,
  };
}

/**
 * The manifests with such a number and conveyance, the latest departures first, not later than `after`. The number
 * leads, where there is one. A conveyance is found by the beginning of its name alone.
 */
export async function findManifests(
  db: Queryable,
  { manifestNumber, conveyance }: ManifestPatterns,
  after: ShipmentPlace | null,
): Promise<{ readonly manifests: readonly ManifestRange[]; readonly cut: boolean }> {
  // A branch for each index: of conditions with `or` none would be used.
  const [wholes, parts] =
    manifestNumber === null
      ? [
          [isWhole(conveyanceOf('n'), '$3'), `${imoOf('n')} = any ($3::text[])`],
          [partsOf('manifest', 'id', conveyanceOf('n'), '$4').beginning],
        ]
      : [[isWhole('n.number', '$1')], Object.values(partsOf('manifest', 'id', 'number', '$2'))];
  // Each parameter stands somewhere, or PostgreSQL could not tell its type.
  const also =
    manifestNumber === null
      ? '$1::text[] is null and $2::text is null'
      : conveyance === null
        ? '$3::text[] is null and $4::text is null'
        : onManifest('m', 1);
  const { rows } = await db.query<{ manifests: ManifestRange[]; cut: boolean }>(
    `with ${parts.map((sql, index) => `part${index} as materialized (${sql})`).join(', ')},
     found as (
       ${[
         ...wholes.map((where) => `select id from manifest n where ${where}`),
         ...parts.map((_, index) => `select id from part${index}`),
       ].join(' union ')}),
     page as (
       select m.first_position as first, m.last_position as last, m.departure_at::date as day
         from found join manifest m on m.id = found.id
        where ${also}
          and ($5::date is null or m.departure_at::date < $5::date
               or m.departure_at::date = $5::date and m.first_position <= $6::bigint)
        order by m.departure_at::date desc, m.first_position desc limit ${mostManifests})
     select (select coalesce(jsonb_agg(page order by day desc, first desc), '[]') from page) as manifests,
            ${parts.map((_, index) => `(select count(*) from part${index}) > ${mostParts}`).join(' or ')} as cut`,
    [
      manifestNumber?.whole ?? null,
      manifestNumber?.part ?? null,
      conveyance?.whole ?? null,
      conveyance?.part ?? null,
      after?.departureDay ?? null,
      after?.position ?? null,
    ],
  );
  return rows[0] ?? { manifests: [], cut: false };
}

const conveyanceOf = (manifest: string): string => `(${manifest}.transport ->> 'conveyance')`;
const imoOf = (manifest: string): string => `(${manifest}.transport ->> 'imo')`;

/**
 * SQL: a manifest has the number and the conveyance of four parameters, where they are not null: whole and part of the
 * one, whole and part of the other. @param first the first of them
 */
export function onManifest(manifest: string, first = 6): string {
  const [number, numberPart, named, namedPart] = [0, 1, 2, 3].map((index) => `$${first + index}`);
  const any = (...conditions: readonly string[]): string =>
    conditions.map((condition) => `coalesce(${condition}, false)`).join(' or ');
  const column = `${manifest}.number`;
  const name = conveyanceOf(manifest);
  return `(
    (${number}::text[] is null or ${any(isWhole(column, `${number}`), begins(column, `${numberPart}`), ends(column, `${numberPart}`))})
    and (${named}::text[] is null
         or ${any(isWhole(name, `${named}`), `${imoOf(manifest)} = any (${named}::text[])`, begins(name, `${namedPart}`))}))`;
}
