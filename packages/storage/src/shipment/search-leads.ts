import type { Queryable } from '../pool.js';
import type { ShipmentPlace } from './place.js';
import {
  begins,
  endLength,
  ends,
  endsLike,
  folded,
  isWhole,
  lastBeginning,
  type TextPattern,
} from './text-pattern.js';

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

/** A manifest that what leads a search found; `wanted` where the rest of the search fits it, too. */
export interface FoundManifest extends ManifestRange {
  readonly wanted: boolean;
}

/** The most texts looked at that begin as was asked, and as many that end so. */
const mostParts = 1_000;
/** The most shipments looked at that have one and the same bill, the latest first. */
const mostOfBill = 10_000;
/** The most manifests whose shipments are looked through for one page, the latest departures first. */
export const mostManifests = 100;

/** The most texts looked at whose last characters are those that were asked for. */
const mostEnds = 20_000;

/** The positions of the shipments with such a bill; `cut` where there are more than are looked at. */
export async function findPositions(
  db: Queryable,
  { whole, part }: TextPattern,
): Promise<{ readonly positions: readonly number[]; readonly cut: boolean }> {
  const { rows } = await db.query<{ positions: number[]; cut: boolean }>(
    `with own as materialized (
       select s.position from unnest($1::text[]) as w (bill)
        cross join lateral (
          select position from shipment where ${folded('shipment.bill')} = w.bill
           order by position desc limit ${mostOfBill + 1}) s),
     beginning as materialized (
       select position from shipment n where $2::text is not null and ${begins('bill', '$2')} limit ${mostParts + 1}),
     -- What ends like the part by the index, which knows a few characters of it; then what ends so.
     tail as materialized (
       select position, bill from shipment n where $2::text is not null and ${endsLike('bill', '$2')}
        limit case when length($2::text) > ${endLength} then ${mostEnds + 1} else ${mostParts + 1} end),
     ending as materialized (select position from tail where ${ends('bill', '$2')} limit ${mostParts + 1}),
     found as (select position from own union select position from beginning union select position from ending)
     select (select coalesce(jsonb_agg(position), '[]') from found) as positions,
            (select count(*) from own) > ${mostOfBill} or (select count(*) from beginning) > ${mostParts}
              or (select count(*) from tail) > ${mostEnds} or (select count(*) from ending) > ${mostParts} as cut`,
    [whole, part],
  );
  return rows[0] ?? { positions: [], cut: false };
}

/**
 * The manifests with such a number and conveyance, the latest departures first, not later than `after`. The number
 * leads, where there is one. A conveyance is found by the beginning of its name alone. `cut` where more names or
 * numbers begin or end so than are looked at; of each of them, every manifest has its page.
 */
export async function findManifests(
  db: Queryable,
  { manifestNumber, conveyance }: ManifestPatterns,
  after: ShipmentPlace | null,
): Promise<{ readonly manifests: readonly FoundManifest[]; readonly cut: boolean }> {
  const byNumber = manifestNumber !== null;
  const [column, whole, part] = byNumber ? ['n.number', '$1', '$2'] : [conveyanceOf('n'), '$3', '$4'];
  const text = folded(column);
  // Each parameter stands somewhere, or PostgreSQL could not tell its type.
  const also = !byNumber
    ? '$1::text[] is null and $2::text is null'
    : conveyance === null
      ? '$3::text[] is null and $4::text is null'
      : onManifest('n', 1);
  // Read in one piece with the page: manifests that are joined again by their ids might be read all of them.
  const columns = `n.first_position as first, n.last_position as last, ${dayOf('n')} as day, (${also}) as wanted`;
  const page = `
    ($5::date is null or (${dayOf('n')}, n.first_position) <= ($5::date, $6::bigint))
    order by ${dayOf('n')} desc, n.first_position desc limit ${mostManifests}`;
  const { rows } = await db.query<{ manifests: FoundManifest[]; cut: boolean }>(
    `with recursive ${beginningWith('beginning', text, `${part}::text`)},
     ${byNumber ? `${beginningWith('ending', `reverse(${text})`, `reverse(${part}::text)`)},` : ''}
     called as (
       select unnest(${whole}::text[]) as text union select text from beginning
       ${byNumber ? 'union select reverse(text) from ending' : ''}),
     found as (
       select n.* from called
        cross join lateral (select ${columns} from manifest n where ${text} = called.text and ${page}) n
       ${
         byNumber
           ? ''
           : `union
              select n.* from unnest(${whole}::text[]) as w (imo)
               cross join lateral (select ${columns} from manifest n where ${imoOf('n')} = w.imo and ${page}) n`
       }),
     page as (select * from found order by day desc, first desc limit ${mostManifests})
     select (select coalesce(jsonb_agg(page order by day desc, first desc), '[]') from page) as manifests,
            (select count(*) from beginning) > ${mostParts}
              ${byNumber ? `or (select count(*) from ending) > ${mostParts}` : ''} as cut`,
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

/**
 * SQL for a recursive query of the different texts of manifests that begin with `part`: each by a look into the index,
 * for one may have very many manifests.
 */
function beginningWith(name: string, text: string, part: string): string {
  const next = (from: string): string =>
    `select ${text} as text from manifest n where ${from} and ${text} < ${lastBeginning(part)} order by 1 limit 1`;
  return `
     ${name}_seen as (
       (${next(`${text} >= ${part}`)})
       union all
       select (${next(`${text} > ${name}_seen.text`)}) from ${name}_seen where ${name}_seen.text is not null),
     ${name} as materialized (select text from ${name}_seen where text is not null limit ${mostParts + 1})`;
}

/** SQL: the day on which a manifest departs, as the indexes have it. */
const dayOf = (manifest: string): string => `(${manifest}.departure_at at time zone 'UTC')::date`;
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
