import { Random as Numbers } from '@hammerhead/primitives';

/** Numbers from a seed: the same seed, the same world. */
export class Random extends Numbers {
  /** What `make` makes, that often; else nothing. */
  maybe<Made extends object>(share: number, make: () => Made): Made | Record<string, never> {
    return this.chance(share) ? make() : {};
  }
}
