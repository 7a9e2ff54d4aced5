import type { Surroundings } from '@hammerhead/assessment';
import type { Manifest } from '@hammerhead/contracts';
import {
  askedRoles,
  Baseline,
  BaselineBuilder,
  encodeImprint,
  type Imprint,
  imprintOf,
  knownOf,
  linkKinds,
  MemoryHistory,
} from '@hammerhead/history';

import { keyOf } from './key.js';

/** A shipment as the log holds it. */
export class Accepted {
  readonly position: number;
  /** Last position of its manifest. */
  readonly knownTo: number;
  readonly imprint: Imprint;

  constructor(position: number, knownTo: number, imprint: Imprint) {
    this.position = position;
    this.knownTo = knownTo;
    this.imprint = imprint;
  }

  /** Keys of phones, addresses, emails and identifiers of its shipper and consignee. */
  sharedKeys(): readonly string[] {
    return this.imprint.links
      .filter(({ kind, roles }) => shared.has(kind) && (roles & askedRoles) !== 0)
      .map(({ key }) => key);
  }
}

const shared: ReadonlySet<number> = new Set([
  linkKinds.address,
  linkKinds.phone,
  linkKinds.email,
  linkKinds.id,
]);

/** Shipments after which a baseline is published each time, from all that came so far. */
export const baselineEvery = 50_000;

/**
 * The log of one feed, as a worker remembers it: every manifest after the one before, nothing amended, and a baseline
 * published after every 50,000 shipments.
 */
export class Past {
  readonly #memory = new MemoryHistory();
  readonly #builder = new BaselineBuilder();
  #baseline: Baseline | undefined;
  #published = 0;
  #last = 0;

  /** Takes a manifest; what it gives is by the index of its shipments, undefined for canceled ones. */
  accept({ transport, shipments }: Manifest): readonly (Accepted | undefined)[] {
    const first = this.#last + 1;
    this.#last += shipments.length;
    const { shipments: counted } = this.#builder;
    if (counted >= baselineEvery * (1 + this.#published)) this.#publish(first);
    return shipments.map((shipment, index) => {
      if (shipment.canceled === true) return undefined;
      const imprint = imprintOf(shipment, transport, keyOf);
      const bytes = encodeImprint(imprint);
      this.#memory.append(first + index, bytes);
      this.#builder.add(bytes);
      return new Accepted(first + index, this.#last, imprint);
    });
  }

  #publish(position: number): void {
    this.#published += 1;
    this.#baseline = Baseline.load(position, this.#builder.body());
  }

  /** What the log tells of a shipment when it is scored first. No watchlists. */
  around({ imprint, position, knownTo }: Accepted): Surroundings {
    const { history, graph } = knownOf(imprint, { self: position, knownTo, lateChanges: 0 }, this.#memory);
    const baseline = this.#baseline?.featuresOf(imprint);
    return {
      history,
      graph,
      ...(baseline === undefined ? {} : { baseline }),
      lists: { versions: [], hits: [] },
    };
  }
}
