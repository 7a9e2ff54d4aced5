import type { Shipment } from '@hammerhead/contracts';
import { containerNumber, digits } from '../number.js';
import type { Random } from '@hammerhead/primitives';

type Equipment = NonNullable<Shipment['equipment']>[number];

/** Invented owner codes; the last letter is that of freight containers. */
const owners = ['HHTU', 'HHCU', 'HHGU', 'CRBU', 'ATLU', 'WNDU'];
const sealOf = (random: Random): string =>
  `${random.pick(['ML-', 'UL', 'HH', 'CB-', ''])}${digits(random.between(0, 9_999_999), 7)}`;

/** The kilograms that a shared container takes. */
const payloadKg = 15_000;
/** The type codes of containers, which depend on their contents: a reefer and dry boxes. */
const reefer = '45R1';
const dry = ['22G1', '42G1', '45G1', '45G1'];

function makeBox(random: Random, load: 'LCL' | 'FCL', type: string): Equipment {
  const unsealed = random.chance(load === 'FCL' ? 0.006 : 0.012);
  const container = containerNumber(random.pick(owners), random.between(0, 999_999));
  return {
    container: random.chance(0.002) ? misread(random, container) : container,
    type,
    load,
    ...(unsealed ? {} : { seals: [sealOf(random)] }),
  };
}

/** Makes a clerk's slip: one digit is wrong, so that the check digit no longer fits. */
function misread(random: Random, container: string): string {
  const at = random.between(4, 10);
  const digit = (Number(container.charAt(at)) + random.between(1, 8)) % 10;
  return `${container.slice(0, at)}${digit}${container.slice(at + 1)}`;
}

/** The containers of a voyage: shared ones, filled one after the other, and whole ones for single shipments. */
export class Boxes {
  readonly #random: Random;
  #open: { readonly box: Equipment; kg: number }[] = [];

  constructor(random: Random, shared: number) {
    this.#random = random;
    for (let count = 0; count < shared; count += 1) this.#open.push(this.#fresh());
  }

  #fresh(): { readonly box: Equipment; kg: number } {
    return { box: makeBox(this.#random, 'LCL', this.#random.pick(dry)), kg: 0 };
  }

  /** Returns a shared container with room for this many kilograms. */
  shared(kg: number): Equipment {
    const index = this.#random.between(0, this.#open.length - 1);
    let place = this.#open[index];
    if (place === undefined || place.kg + kg > payloadKg) {
      place = this.#fresh();
      this.#open[index] = place;
    }
    place.kg += kg;
    return place.box;
  }

  /** Returns containers for a single shipment. */
  whole(kg: number, frozen: boolean): Equipment[] {
    const count = Math.max(1, Math.ceil(kg / 25_000));
    return Array.from({ length: count }, () =>
      makeBox(this.#random, 'FCL', frozen ? reefer : this.#random.pick(dry)),
    );
  }
}
