import type { BaselineFeatures } from '../features.js';
import type { Imprint } from '../imprint.js';
import { windows } from '../source/ask.js';
import { type BaselineBody, baselineBodySchema } from './body.js';
import { packageCellOf, routeOf, stateCellOf, valueCellOf } from './cells.js';

/** A published baseline, as shipments are compared with it. */
export class Baseline {
  readonly version: number;
  readonly #body: BaselineBody;

  private constructor(version: number, body: BaselineBody) {
    this.version = version;
    this.#body = body;
  }

  /**
   * @param version position of the decision that published it
   * @param body JSON as stored
   * @throws {z.ZodError} where the body is none
   */
  static load(version: number, body: unknown): Baseline {
    return new Baseline(version, baselineBodySchema.parse(body));
  }

  /** What is usual for such a shipment; each left out where fewer than 50 stand behind it. */
  featuresOf(imprint: Imprint): BaselineFeatures {
    const { since, valuePerKg, kgPerPackage, routes } = this.#body;
    const value = at(valuePerKg, valueCellOf(imprint));
    const weight = at(kgPerPackage, packageCellOf(imprint));
    const state = at(routes, stateCellOf(imprint));
    const taken = state === undefined ? undefined : (at(state.routes, routeOf(imprint)) ?? 0) / state.count;
    return {
      version: this.version,
      ...(since !== undefined && { reachDays: Math.max(0, Math.min(farthest, imprint.day - since)) }),
      ...(value !== undefined && { valuePerKg: { p1: value[1], p5: value[2], p50: value[3] } }),
      ...(weight !== undefined && { kgPerPackage: { p50: weight[1], p95: weight[2], p99: weight[3] } }),
      ...(taken !== undefined && { routeShare: Math.round(taken * 10_000) / 10_000 }),
    };
  }
}

/** History is read no further back. */
const farthest = windows.party;

const at = <Cell>(cells: Readonly<Record<string, Cell>>, name: string | undefined): Cell | undefined =>
  name !== undefined && Object.hasOwn(cells, name) ? cells[name] : undefined;
