import type { Queryable } from '../pool.js';
import type { ShipmentPlace } from './place.js';
import { begins, ends, isWhole, type TextPattern } from './text-pattern.js';

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
export const mostManifests = 200;

/** The positions of the shipments with such a bill. */
export async function findPositions(
  db: Queryable,
  { whole, part }: TextPattern,
): Promise<{ readonly positions: readonly number[]; readonly cut: boolean }> {
  const parted = (where: string): string =>
    `array(select position from shipment where $2::text is not null and ${where} limit ${mostParts + 1})`;
  const { rows } = await db.query<{ whole: number[]; beginning: number[]; ending: number[] }>(
    `select array(select position from shipment where ${isWhole('bill', '$1')}) as whole,
            ${parted(begins('bill', '$2'))} as beginning, ${parted(ends('bill', '$2'))} as ending`,
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
  const [whole, parts] =
    manifestNumber === null
      ? [
          `${isWhole(conveyanceOf('n'), '$3')} or ${imoOf('n')} = any ($3::text[])`,
          [begins(conveyanceOf('n'), '$4')],
        ]
      : [isWhole('n.number', '$1'), [begins('n.number', '$2'), ends('n.number', '$2')]];
  const part = manifestNumber === null ? '$4' : '$2';
  const { rows } = await db.query<{ manifests: ManifestRange[]; cut: boolean }>(
    `with ${parts
      .map(
        (where, index) => `part${index} as materialized (
           select id from manifest n where ${part}::text is not null and ${where} limit ${mostParts + 1})`,
      )
      .join(', ')},
     found as (
       select id from manifest n where ${whole}
       ${parts.map((_, index) => `union select id from part${index}`).join(' ')}),
     page as (
       select m.first_position as first, m.last_position as last, m.departure_at::date as day
         from found join manifest m on m.id = found.id
        where ${onManifest('m', 1)}
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
