import type { Queryable } from '../pool.js';

/** A shipment in the log: its facts lie in the partition of its departure day, `YYYY-MM-DD`. */
export interface FactPlace {
  readonly position: number;
  readonly departureDay: string;
}

export interface FactKey {
  readonly key: string;
  readonly day: string;
  readonly position: number;
}

/**
 * Finds the facts of these shipments, looking up each window of positions by itself in its day's partition. There is no
 * join, because for a join the planner would read all facts of all time while the log is locked.
 */
export async function findAtPositions(db: Queryable, places: readonly FactPlace[]): Promise<FactKey[]> {
  const wanted = new Set(places.map(({ position }) => position));
  const windows = windowsOf(places);
  const { rows } = await db.query<FactKey>(
    `select f.key, f.departure_day::text as day, f.position
       from unnest($1::date[], $2::bigint[], $3::bigint[]) as w (day, first, last)
      cross join lateral (
        select key, departure_day, position from fact
         where departure_day = w.day and position between w.first and w.last
         offset 0) f`,
    [windows.map(({ day }) => day), windows.map(({ first }) => first), windows.map(({ last }) => last)],
  );
  return rows.filter(({ position }) => wanted.has(position));
}

/** Few enough that the planner looks each up by its key; for thousands it would read all facts of all time. */
const factsPerStatement = 500;

/**
 * Runs a statement for some facts at a time. The days are known when it is planned, so that partitions of other months
 * are left out.
 */
export async function forSomeFacts(
  facts: readonly FactKey[],
  run: (some: readonly FactKey[], days: readonly string[]) => Promise<unknown>,
): Promise<void> {
  for (let from = 0; from < facts.length; from += factsPerStatement) {
    const some = facts.slice(from, from + factsPerStatement);
    await run(some, [...new Set(some.map(({ day }) => day))]);
  }
}

interface Window {
  readonly day: string;
  readonly first: number;
  last: number;
}

/** The gap in positions between two shipments up to which one look-up for both is cheaper than two. */
const maxGapPositions = 64;

function windowsOf(places: readonly FactPlace[]): Window[] {
  const windows: Window[] = [];
  for (const { departureDay: day, position } of places.toSorted((a, b) => a.position - b.position)) {
    const open = windows.at(-1);
    if (open && open.day === day && position - open.last <= maxGapPositions) open.last = position;
    else windows.push({ day, first: position, last: position });
  }
  return windows;
}
