import type { Surroundings } from '@hammerhead/assessment';
import type { ListEntry, Manifest, Party, Shipment, Transport } from '@hammerhead/contracts';
import {
  Baseline,
  BaselineBuilder,
  knownOf,
  MemoryHistory,
  positionsNamed,
  WordCounter,
  type WordCounts,
} from '@hammerhead/history';
import { askedRoles, encodeImprint, type Imprint, imprintOf, linkKinds } from '@hammerhead/imprint';
import { Exclusions, hitsOf, type ListInForce, ListVersion, wordsToCount } from '@hammerhead/screening';

/** A shipment as the log holds it. */
export class Accepted {
  readonly position: number;
  /** The last position of its manifest. */
  readonly knownTo: number;
  readonly imprint: Imprint;
  readonly shipment: Shipment;
  readonly transport: Transport;

  constructor(
    position: number,
    knownTo: number,
    { imprint, shipment, transport }: Pick<Accepted, 'imprint' | 'shipment' | 'transport'>,
  ) {
    this.position = position;
    this.knownTo = knownTo;
    this.imprint = imprint;
    this.shipment = shipment;
    this.transport = transport;
  }

  /** Returns the keys of phones, addresses, emails and identifiers of its shipper and consignee. */
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

/** A baseline is published each time this many shipments have come, from all shipments so far. */
export const baselineEvery = 50_000;

/** A list that is in force from the first manifest on. */
export interface Watchlist {
  readonly name: string;
  /** The format of the file from which it was read; `entries`: an agency's own lookouts, which weigh more. */
  readonly format: string;
  readonly entries: readonly ListEntry[];
}

export interface PastOptions {
  /** Whether the past is remembered. If not, rules that read history, links or baselines are unknown. */
  readonly history: boolean;
  readonly watchlist?: Watchlist | undefined;
}

/** Puts a list in force: published when the log begins, and never too old. */
const inForce = ({ name, format, entries }: Watchlist): ListInForce => ({
  version: new ListVersion({ name, id: name, version: 1, format }, entries),
  publishedAt: new Date(0),
  maxAgeDays: null,
});

/**
 * The log of one feed, as a worker remembers it: every manifest after the one before, nothing amended, a list in force
 * from the beginning, and a baseline published after every 50,000 shipments.
 */
export class Past {
  readonly #history: boolean;
  readonly #lists: readonly ListInForce[];
  readonly #exclusions = new Exclusions();
  readonly #memory = new MemoryHistory();
  readonly #builder = new BaselineBuilder();
  /** The shippers and consignees of the newest shipments, by position. */
  readonly #named = new Map<number, readonly Party[]>();
  #baseline: Baseline | undefined;
  #published = 0;
  #last = 0;

  constructor({ history, watchlist }: PastOptions = { history: true }) {
    this.#history = history;
    this.#lists = watchlist === undefined ? [] : [inForce(watchlist)];
  }

  /** Takes a manifest and returns its accepted shipments by their index; undefined for canceled ones. */
  accept({ transport, shipments }: Manifest): readonly (Accepted | undefined)[] {
    const first = this.#last + 1;
    this.#last += shipments.length;
    const { shipments: counted } = this.#builder;
    if (counted >= baselineEvery * (1 + this.#published)) this.#publish(first);
    return shipments.map((shipment, index) => {
      if (shipment.canceled === true) return undefined;
      const position = first + index;
      const imprint = imprintOf(shipment, transport);
      if (this.#history) this.#remember(position, imprint, shipment.parties);
      return new Accepted(position, this.#last, { imprint, shipment, transport });
    });
  }

  #remember(position: number, imprint: Imprint, { shipper, consignee }: Shipment['parties']): void {
    const bytes = encodeImprint(imprint);
    this.#memory.append(position, bytes);
    this.#builder.add(bytes);
    this.#named.set(position, [shipper, consignee]);
    this.#named.delete(position - positionsNamed);
  }

  #publish(position: number): void {
    this.#published += 1;
    this.#baseline = Baseline.load(position, this.#builder.body(this.#countNames()));
  }

  #countNames(): WordCounts {
    const counter = new WordCounter();
    for (const parties of this.#named.values())
      for (const { name, address } of parties) counter.add(wordsToCount(name), address?.country);
    return counter.counts();
  }

  /**
   * Returns what the log and the list hold about a shipment when it is first scored; it is received when lading
   * begins.
   */
  around({ imprint, position, knownTo, shipment, transport }: Accepted): Surroundings {
    const { ladingAt, departureAt } = transport;
    const lists = hitsOf(shipment, imprint.links, this.#lists, this.#exclusions, {
      knownTo,
      receivedAt: new Date(ladingAt ?? departureAt),
      departureAt: new Date(departureAt),
      names: this.#baseline?.names,
    });
    if (!this.#history) return { lists };
    const { history, graph } = knownOf(imprint, { self: position, knownTo, lateChanges: 0 }, this.#memory);
    const baseline = this.#baseline?.featuresOf(imprint);
    return { history, graph, ...(baseline === undefined ? {} : { baseline }), lists };
  }
}
