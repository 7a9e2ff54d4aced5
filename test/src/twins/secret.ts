import type { Eei } from './cargo.js';
import type { Place } from './place.js';

/** The two worlds of a pair: what a partner may know is equal in both. */
export const sides = ['left', 'right'] as const;
export type Side = (typeof sides)[number];

/** What one world of the pair does about a shipment, in the order of a shipment's life. */
export interface Planted {
  /** What AES has of it, on the first revision. */
  readonly eei?: Eei;
  /**
   * What AES has of it on the second revision, which changes nothing of this shipment that a manifest states; null:
   * nothing any more. The same by default.
   */
  readonly amendedEei?: Eei | null;
  /** What happens before anything of it is released. */
  readonly before?: (place: Place) => Promise<void>;
  /** Releases it to Jamaica, where that is done otherwise than for all. */
  readonly release?: (place: Place) => Promise<void>;
  /** What happens once it was released, before Jamaica looks. */
  readonly after?: (place: Place) => Promise<void>;
  /** What happens once Jamaica has answered. */
  readonly later?: (place: Place) => Promise<void>;
}

/** Something that a partner may not know. The worlds of a pair have a shipment of its own for it, and differ in it. */
export interface Secret {
  /** The bill of its shipment, too: a difference in what is said of this bill names what leaked. */
  readonly bill: string;
  readonly what: string;
  readonly left?: Planted;
  readonly right: Planted;
}
