import { reachedFrom, type InstanceShipment } from '../past/raised.js';
import { type Proportion, proportion } from '../statistics/proportion.js';

/** How many shipments of one sort are referred, and how many of the instances that they belong to. */
export class Reach {
  #shipments = 0;
  readonly #byTier = new Map<number, number>();
  /** The most urgent tier of any shipment of an instance; infinite: none is referred. */
  readonly #instances = new Map<string, number>();
  readonly #shipmentsOf = new Map<string, InstanceShipment[]>();

  /** @param keys of what it may share with others of its instance; none where that is not asked */
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

  /** Shipments referred in this tier or a more urgent one, of all. */
  shipments(tier: number): Proportion {
    let referred = 0;
    for (const [reached, count] of this.#byTier) if (reached <= tier) referred += count;
    return proportion(referred, this.#shipments);
  }

  /** Shipments referred in any tier, or linked to one of their instance that is (see `reachedFrom`), of all. */
  linked(): Proportion {
    let reached = 0;
    for (const shipments of this.#shipmentsOf.values()) reached += reachedFrom(shipments);
    return proportion(reached, this.#shipments);
  }

  /** Instances of which at least one shipment is, of all. */
  instances(tier: number): Proportion {
    let referred = 0;
    for (const reached of this.#instances.values()) if (reached <= tier) referred += 1;
    return proportion(referred, this.#instances.size);
  }
}

/** Reaches by name, such as one for each scheme. */
export class Reaches<Name extends string = string> {
  readonly #byName = new Map<Name, Reach>();

  of(name: Name): Reach {
    const known = this.#byName.get(name);
    if (known !== undefined) return known;
    const made = new Reach();
    this.#byName.set(name, made);
    return made;
  }

  /** By name, in the order of the alphabet. */
  all(): readonly (readonly [Name, Reach])[] {
    return [...this.#byName].toSorted(([a], [b]) => (a < b ? -1 : 1));
  }
}
