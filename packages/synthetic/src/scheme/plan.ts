import type { ListedPerson } from '../listed/people.js';
import { Choice } from '../random.js';
import type { Random } from '@hammerhead/primitives';
import { drawInstance, type Planned } from './instance.js';
import type { Scheme } from './schema.js';

/**
 * Spreads instances of schemes over a feed, so that about the given share of its shipments is planted. It holds only
 * what is under way, however long the feed is.
 */
export class Plan {
  readonly #random: Random;
  readonly #schemes: Choice<Scheme>;
  readonly #share: number;
  readonly #goal: number;
  readonly #people: readonly ListedPerson[];
  #waiting: Planned[] = [];
  #planned = 0;
  #instances = 0;

  /** @param people on the watchlist; schemes of kind `listed` need some */
  constructor(
    random: Random,
    schemes: readonly Scheme[],
    share: number,
    shipments: number,
    people: readonly ListedPerson[] = [],
  ) {
    this.#random = random;
    this.#people = people;
    this.#schemes = new Choice(schemes.map((scheme) => [scheme, scheme.weight] as const));
    this.#share = schemes.length === 0 ? 0 : share;
    this.#goal = Math.round(shipments * this.#share);
  }

  /** The number of shipments that still have to leave. */
  get waiting(): number {
    return this.#waiting.length;
  }

  /**
   * Begins new instances if too few shipments are planted so far.
   * @param made the number of shipments of the feed so far
   * @param left the number of shipments of the feed still to come
   * @param clock milliseconds
   * @param room the number of days that the rest of the feed takes
   */
  refill(made: number, left: number, clock: number, room: number): void {
    for (let tries = 0; tries < 8; tries += 1) {
      const lacking = this.#share * made - this.#planned;
      const open = Math.min(this.#goal - this.#planned, left - this.#waiting.length);
      if (lacking <= 0 || open < 1) return;
      const scheme = this.#schemes.pick(this.#random);
      const shipments = this.#random.between(...scheme.spread.shipments);
      if (shipments > open) continue;
      this.#instances += 1;
      this.#planned += shipments;
      const drawn = drawInstance(this.#random, scheme, this.#instances, shipments, clock, room, this.#people);
      this.#waiting = [...this.#waiting, ...drawn].sort((a, b) => a.due - b.due);
    }
  }

  /**
   * Returns the next shipment that is due, with others of its instance that leave within six hours on the same
   * conveyance.
   * @param hurried take the next one even if it is not due yet, because the feed ends
   */
  take(clock: number, hurried: boolean): readonly Planned[] {
    const [first] = this.#waiting;
    if (first === undefined || (first.due > clock && !hurried)) return [];
    const together = this.#waiting.filter(
      ({ instance, due }) => instance === first.instance && due - first.due < 6 * 3_600_000,
    );
    this.#waiting = this.#waiting.filter((planned) => !together.includes(planned));
    return together;
  }
}
