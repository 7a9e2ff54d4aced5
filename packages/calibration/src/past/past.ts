import type { Surroundings } from '@hammerhead/assessment';
import type { Manifest } from '@hammerhead/contracts';
import {
  askedRoles,
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

/** The log of one feed, as a worker remembers it: every manifest after the one before, nothing amended. */
export class Past {
  readonly #memory = new MemoryHistory();
  #last = 0;

  /** Takes a manifest; what it gives is by the index of its shipments, undefined for canceled ones. */
  accept({ transport, shipments }: Manifest): readonly (Accepted | undefined)[] {
    const first = this.#last + 1;
    this.#last += shipments.length;
    return shipments.map((shipment, index) => {
      if (shipment.canceled === true) return undefined;
      const imprint = imprintOf(shipment, transport, keyOf);
      this.#memory.append(first + index, encodeImprint(imprint));
      return new Accepted(first + index, this.#last, imprint);
    });
  }

  /** What the log tells of a shipment when it is scored first. No watchlists. */
  around({ imprint, position, knownTo }: Accepted): Surroundings {
    const { history, graph } = knownOf(imprint, { self: position, knownTo, lateChanges: 0 }, this.#memory);
    return { history, graph, lists: { versions: [], hits: [] } };
  }
}
