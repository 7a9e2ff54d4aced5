import type { BaselineFeatures } from '../features/tables.js';
import type { Imprint } from '@hammerhead/imprint';
import { windows } from '../sources/ask.js';
import { type BaselineBody, baselineBodySchema, type WordCounts } from './body.js';
import { kgPerPackageOf, packageCellOf, routeOf, stateCellOf, valueCellOf, valuePerKgOf } from './cells.js';
import { tailOf } from './tail.js';

/** A published baseline, with which shipments are compared. */
export class Baseline {
  readonly version: number;
  readonly #body: BaselineBody;

  private constructor(version: number, body: BaselineBody) {
    this.version = version;
    this.#body = body;
  }

  /**
   * @param version the position of the decision that published it
   * @param body JSON as stored
   * @throws {z.ZodError} where the body is not a baseline
   */
  static load(version: number, body: unknown): Baseline {
    return new Baseline(version, baselineBodySchema.parse(body));
  }

  /** How often words occur in names; undefined in versions that did not count them. */
  get names(): WordCounts | undefined {
    if (this.#body.format === 1 || this.#body.names.names === 0) return undefined;
    return this.#body.names;
  }

  /** What is usual for such a shipment. A quantile of fewer than 50 observations is left out. */
  featuresOf(imprint: Imprint): BaselineFeatures {
    const { since, valuePerKg, kgPerPackage, routes } = this.#body;
    const value = at(valuePerKg, valueCellOf(imprint));
    const weight = at(kgPerPackage, packageCellOf(imprint));
    const state = at(routes, stateCellOf(imprint));
    const taken = state === undefined ? undefined : (at(state.routes, routeOf(imprint)) ?? 0) / state.count;
    return {
      version: this.version,
      ...(since !== undefined && { reachDays: Math.max(0, Math.min(farthest, imprint.day - since)) }),
      ...(value !== undefined && {
        valuePerKg: { ...lowQuantiles(value), ...lowTail(value, valuePerKgOf(imprint)) },
      }),
      ...(weight !== undefined && {
        kgPerPackage: { ...highQuantiles(weight), ...highTail(weight, kgPerPackageOf(imprint)) },
      }),
      ...(taken !== undefined && { routeShare: Math.round(taken * 10_000) / 10_000 }),
    };
  }
}

/** The number of observations, three quantiles, and from the second format on further ones outward. */
type Cell = readonly [number, number, number, number, ...number[]];

const lowQuantiles = ([, p1, p5, p50]: Cell) => ({ p1, p5, p50 });
const highQuantiles = ([, p50, p95, p99]: Cell) => ({ p50, p95, p99 });

/** The tail at the shipment's own value; nothing where it states no value or weight. */
const lowTail = ([count, p1, p5, p50, ...further]: Cell, value: number | undefined) =>
  value === undefined ? {} : { tail: tailOf(value, count, [p50, p5, p1, ...further]) };
const highTail = ([count, ...quantiles]: Cell, value: number | undefined) =>
  value === undefined ? {} : { tail: tailOf(value, count, quantiles) };

/** History is not read further back than this. */
const farthest = windows.party;

const at = <Cell>(cells: Readonly<Record<string, Cell>>, name: string | undefined): Cell | undefined =>
  name !== undefined && Object.hasOwn(cells, name) ? cells[name] : undefined;
