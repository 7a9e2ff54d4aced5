import { decodeFigures } from '@hammerhead/imprint';
import type { BaselineBodyNow, WordCounts } from './body.js';
import {
  fewestObservations,
  kgPerPackageOf,
  packageCellOf,
  routeOf,
  stateCellOf,
  valueCellOf,
  valuePerKgOf,
} from './cells.js';
import { Sketch } from './sketch.js';
import { furtherShares } from './tail.js';

/** The most cells counted of each kind: the first ones, in the order in which they come. */
const mostCells = 100_000;
/** The most routes counted of a state. */
const mostRoutes = 10_000;
/** The most days of departure counted: more than any log has, whatever dates are mistyped. */
const mostDays = 100_000;
/**
 * The share of departures that may be mistyped, or the first that a feed sent: they do not decide how far back the log
 * reaches.
 */
const earliestShare = 0.01;

interface Routes {
  count: number;
  readonly counts: Map<string, number>;
}

/**
 * Builds a baseline from shipments, one by one. The same imprints in the same order give the same body; the order
 * matters only where there are more than 100,000 cells.
 */
export class BaselineBuilder {
  #shipments = 0;
  readonly #values = new Map<string, Sketch>();
  readonly #weights = new Map<string, Sketch>();
  readonly #states = new Map<string, Routes>();
  /** Shipments by day of departure. */
  readonly #days = new Map<number, number>();

  /** @param bytes from `encodeImprint`. @throws {RangeError} where they are not an imprint */
  add(bytes: Uint8Array): void {
    const imprint = decodeFigures(bytes);
    this.#shipments += 1;
    const before = this.#days.get(imprint.day);
    if (before !== undefined || this.#days.size < mostDays) this.#days.set(imprint.day, (before ?? 0) + 1);
    observe(this.#values, valueCellOf(imprint), valuePerKgOf(imprint));
    observe(this.#weights, packageCellOf(imprint), kgPerPackageOf(imprint));
    const state = stateCellOf(imprint);
    const routes = state === undefined ? undefined : cellOf(this.#states, state, noRoutes);
    if (routes === undefined) return;
    routes.count += 1;
    const route = routeOf(imprint);
    const taken = routes.counts.get(route);
    if (taken !== undefined || routes.counts.size < mostRoutes) routes.counts.set(route, (taken ?? 0) + 1);
  }

  /** Shipments counted so far. */
  get shipments(): number {
    return this.#shipments;
  }

  /**
   * Returns plain JSON with the cells of at least 50 observations, sorted by name.
   * @param names how often words occur in names, which imprints do not contain
   */
  body(names: WordCounts = noNames): BaselineBodyNow {
    return {
      format: 2,
      ...this.#since(),
      valuePerKg: quantilesOf(this.#values, [0.01, 0.05, 0.5], lower),
      kgPerPackage: quantilesOf(this.#weights, [0.5, 0.95, 0.99], upper),
      routes: Object.fromEntries(
        enough(this.#states).map(([state, { count, counts }]) => [
          state,
          { count, routes: Object.fromEntries(inOrder(counts)) },
        ]),
      ),
      names,
    };
  }

  /** The day before which one departure in a hundred lies. */
  #since(): Pick<BaselineBodyNow, 'since'> {
    let passed = 0;
    for (const [day, count] of [...this.#days].sort(([one], [other]) => one - other)) {
      passed += count;
      if (passed > earliestShare * this.#shipments) return { since: day };
    }
    return {};
  }
}

const noNames: WordCounts = { names: 0, unlisted: 0, words: {}, countries: {} };
const noRoutes = (): Routes => ({ count: 0, counts: new Map() });

function observe(cells: Map<string, Sketch>, name: string | undefined, value: number | undefined): void {
  if (name !== undefined && value !== undefined) cellOf(cells, name, () => new Sketch())?.add(value);
}

function cellOf<Cell>(cells: Map<string, Cell>, name: string, make: () => Cell): Cell | undefined {
  const before = cells.get(name);
  if (before !== undefined || cells.size >= mostCells) return before;
  const cell = make();
  cells.set(name, cell);
  return cell;
}

const inOrder = <Cell>(cells: ReadonlyMap<string, Cell>): [string, Cell][] =>
  [...cells].sort(([one], [other]) => (one < other ? -1 : 1));

const enough = <Cell extends { readonly count: number }>(
  cells: ReadonlyMap<string, Cell>,
): [string, Cell][] => inOrder(cells).filter(([, { count }]) => count >= fewestObservations);

/** For a number of observations, the shares below the further quantiles, outward, the outermost value last. */
type Outward = (count: number) => number[];
const lower: Outward = (count) => [...furtherShares(count), 0];
const upper: Outward = (count) => [...furtherShares(count).map((share) => 1 - share), 1];

const quantilesOf = (
  cells: ReadonlyMap<string, Sketch>,
  shares: readonly [number, number, number],
  outward: Outward,
): BaselineBodyNow['valuePerKg'] =>
  Object.fromEntries(
    enough(cells).map(([name, sketch]) => {
      const [one = 0, two = 0, three = 0] = sketch.quantiles(shares);
      const further = outward(sketch.count);
      const ascending = further.toSorted((a, b) => a - b);
      const values = sketch.quantiles(ascending);
      const rest = further.map((share) => values[ascending.indexOf(share)] ?? 0);
      return [name, [sketch.count, one, two, three, ...rest]];
    }),
  );
