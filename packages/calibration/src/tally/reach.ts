import { reachedFrom, type InstanceShipment } from '../past/raised.js';
import { type Proportion, proportion } from '@hammerhead/primitives';

/** Counts how many shipments of one sort are referred, and how many of the instances to which they belong. */
export class Reach {
  #shipments = 0;
  readonly #byTier = new Map<number, number>();
  /** The most urgent tier of any shipment of an instance; infinite if none is referred. */
  readonly #instances = new Map<string, number>();
  readonly #shipmentsOf = new Map<string, InstanceShipment[]>();

  /** @param keys the keys of what it may share with others of its instance; none if links are not counted */
  add(tier: number | null, instance: string, keys: readonly string[] = []): void {
    const shipments = this.#shipmentsOf.get(instance) ?? [];
    shipments.push({ tier, keys });
    this.#shipmentsOf.set(instance, shipments);
    this.#shipments += 1;
    const reached = tier ?? Number.POSITIVE_INFINITY;
    this.#byTier.set(reached, (this.#byTier.get(reached) ?? 0) + 1);
    const before = this.#instances.get(instance) ?? Number.POSITIVE_INFINITY;
    this.#instances.set(instance, Math.min(before, reached));
  }

  /** The share of shipments referred in this tier or a more urgent one. */
  shipments(tier: number): Proportion {
    let referred = 0;
    for (const [reached, count] of this.#byTier) if (reached <= tier) referred += count;
    return proportion(referred, this.#shipments);
  }

  /** The share of shipments referred in any tier, or linked to a referred one of their instance (see `reachedFrom`). */
  linked(): Proportion {
    let reached = 0;
    for (const shipments of this.#shipmentsOf.values()) reached += reachedFrom(shipments);
    return proportion(reached, this.#shipments);
  }

  /** The share of instances with at least one such shipment. */
  instances(tier: number): Proportion {
    let referred = 0;
    for (const reached of this.#instances.values()) if (reached <= tier) referred += 1;
    return proportion(referred, this.#instances.size);
  }
}

/** Holds a reach for each name, such as one for each scheme. */
export class Reaches<Name extends string = string> {
  readonly #byName = new Map<Name, Reach>();

  of(name: Name): Reach {
    const known = this.#byName.get(name);
    if (known !== undefined) return known;
    const made = new Reach();
    this.#byName.set(name, made);
    return made;
  }

  /** Returns all reaches with their names, in alphabetical order. */
  all(): readonly (readonly [Name, Reach])[] {
    return [...this.#byName].toSorted(([a], [b]) => (a < b ? -1 : 1));
  }
}
