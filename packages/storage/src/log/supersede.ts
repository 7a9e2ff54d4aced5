import type { Superseded } from '@hammerhead/intake';
import type { Queryable } from '../pool.js';

/** Marks shipments and their facts as replaced from a position on. */
export async function supersede(db: Queryable, superseded: readonly Superseded[]): Promise<void> {
  const by = new Map(superseded.map((one) => [one.position, one.by]));
  await db.query(
    `update shipment s set superseded_by = t.by
       from unnest($1::bigint[], $2::bigint[]) as t (position, by) where s.position = t.position`,
    [[...by.keys()], [...by.values()]],
  );
  const facts = (await findFacts(db, superseded)).filter(({ position }) => by.has(position));
  for (let from = 0; from < facts.length; from += factsPerStatement) {
    const some = facts.slice(from, from + factsPerStatement);
    await db.query(
      `update fact f set superseded_by = t.by
         from unnest($1::uuid[], $2::date[], $3::bigint[], $4::bigint[]) as t (key, day, position, by)
        where f.key = t.key and f.departure_day = t.day and f.position = t.position
          and f.departure_day = any ($5::date[])`,
      [
        some.map(({ key }) => key),
        some.map(({ day }) => day),
        some.map(({ position }) => position),
        some.map(({ position }) => by.get(position)),
        // The days are known when the statement is planned, so that partitions of other months are left out.
        [...new Set(some.map(({ day }) => day))],
      ],
    );
  }
}

/** Few enough that the planner looks each up by its key; for thousands it would read all facts of all time. */
const factsPerStatement = 500;

interface FactKey {
  readonly key: string;
  readonly day: string;
  readonly position: number;
}

/**
 * Finds the facts around these shipments, looking up each window of positions by itself in its day's partition. There
 * is no join, because for a join the planner would read all facts of all time while the log is locked.
 */
async function findFacts(db: Queryable, superseded: readonly Superseded[]): Promise<FactKey[]> {
  const windows = windowsOf(superseded);
  const { rows } = await db.query<FactKey>(
    `select f.key, f.departure_day::text as day, f.position
       from unnest($1::date[], $2::bigint[], $3::bigint[]) as w (day, first, last)
      cross join lateral (
        select key, departure_day, position from fact
         where departure_day = w.day and position between w.first and w.last
         offset 0) f`,
    [windows.map(({ day }) => day), windows.map(({ first }) => first), windows.map(({ last }) => last)],
  );
  return rows;
}

interface Window {
  readonly day: string;
  readonly first: number;
  last: number;
}

/** The gap in positions between two shipments up to which one look-up for both is cheaper than two. */
const maxGapPositions = 64;

function windowsOf(superseded: readonly Superseded[]): Window[] {
  const windows: Window[] = [];
  for (const { departureDay: day, position } of superseded.toSorted((a, b) => a.position - b.position)) {
    const open = windows.at(-1);
    if (open && open.day === day && position - open.last <= maxGapPositions) open.last = position;
    else windows.push({ day, first: position, last: position });
  }
  return windows;
}
