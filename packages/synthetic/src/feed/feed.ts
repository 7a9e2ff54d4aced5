import type { Manifest, Shipment } from '@hammerhead/contracts';
import type { ListedPerson } from '../listed/people.js';
import { plainName } from '../listed/slip.js';
import { airWaybill, digits } from '../number.js';
import { mix } from '../random.js';
import { dayMs, Random } from '@hammerhead/primitives';
import type { Planned } from '../scheme/instance.js';
import { Plan } from '../scheme/plan.js';
import { writePlanted } from '../scheme/planted.js';
import type { Scheme } from '../scheme/schema.js';
import { ordinaryShipment } from '../shipment/ordinary.js';
import { withSlips } from '../shipment/slips.js';
import { ordinaryFiling, writeShipment } from '../shipment/write.js';
import type { Known, Truth } from '../truth.js';
import { pickLane, sizeOf } from './lanes.js';
import { barrelSeason, traffic } from './season.js';
import { upperNames } from './style.js';
import { makeVoyage, type Voyage } from './voyage.js';

export interface FeedOptions {
  /** The number of shipments to make, in as many manifests as they need. */
  readonly shipments: number;
  /** The same seed and options make the same feed, byte for byte. A whole number. */
  readonly seed: number;
  /** UTC, ISO 8601: lading begins at this time at the earliest, departures an hour later. */
  readonly departingFrom: string;
  /** The prefix of every manifest number, so that feeds of several names do not collide; at most 16 characters. */
  readonly feed?: string;
  /** Shipments that depart on a day of average traffic; 3,500 as in Operation Hammerhead. */
  readonly perDay?: number;
  /** The schemes by which traffickers ship; without them nothing is planted. */
  readonly schemes?: readonly Scheme[];
  /** The share of shipments that are planted after a scheme; 0.002 by default. */
  readonly planted?: number;
  /** What is planted beside them when a watchlist is in force. */
  readonly beside?: Beside;
}

/** Plantings that are counted separately. */
export interface Beside {
  /** Separate schemes, such as those of `listedSchemesUrl`. */
  readonly schemes: readonly Scheme[];
  /** The people on the watchlist. */
  readonly people: readonly ListedPerson[];
  /** The share of shipments that are planted this way; 0.0004 by default. */
  readonly planted?: number;
  /**
   * The share of ordinary shipments whose consignee has exactly the name of a listed person, two common words; 0.0002
   * by default.
   */
  readonly namesakes?: number;
}

/** A manifest, and what is known about its shipments that are not ordinary. */
export interface SyntheticManifest {
  readonly manifest: Manifest;
  readonly truth: readonly Truth[];
}

export const defaultPerDay = 3_500;
export const defaultPlanted = 0.002;
const defaultBeside = { planted: 0.0004, namesakes: 0.0002 };

/**
 * Yields manifests as automated feeds of Caribbean-bound cargo send them, with the truth about them. Everything in
 * them is invented. Numbers of manifests and bills are unique within a feed of one seed, except that air waybills,
 * which have seven digits, repeat after ten million shipments. Memory does not grow with the number of shipments.
 */
export function* syntheticFeed(options: FeedOptions): Generator<SyntheticManifest, void, undefined> {
  const { shipments, seed, perDay = defaultPerDay, schemes = [], planted = defaultPlanted } = options;
  const random = new Random(mix(seed, seed < 0 ? 1 : 0));
  const plan = new Plan(new Random(mix(seed, 0x5c)), schemes, planted, shipments);
  const { beside } = options;
  const besides = new Plan(
    new Random(mix(seed, 0x5d)),
    beside?.schemes ?? [],
    beside?.planted ?? defaultBeside.planted,
    shipments,
    beside?.people,
  );
  const namesakes = new Namesakes(new Random(mix(seed, 0x5e)), beside);
  const prefix = `${options.feed ?? 'SYN'}${seed.toString(36).toUpperCase()}`;
  let clock = Date.parse(options.departingFrom);
  let made = 0;
  for (let number = 1; made < shipments; number += 1) {
    const left = shipments - made;
    plan.refill(made + 1, left, clock, left / perDay);
    besides.refill(made + 1, left - plan.waiting, clock, left / perDay);
    const waiting = (): number => plan.waiting + besides.waiting;
    const hurried = waiting() >= left;
    const own = plan.take(clock, hurried);
    const due = own.length > 0 ? own : besides.take(clock, hurried);
    const lane = due[0]?.instance.lane ?? pickLane(random, barrelSeason(clock));
    // Planned shipments must still find room.
    const room = Math.max(1, left - waiting());
    const size = Math.min(Math.max(sizeOf(random, lane.service), due.length), room);
    const voyage = makeVoyage(random, lane, clock, number);
    const manifestNumber = `${prefix}-${voyage.lane}-${String(number).padStart(6, '0')}`;
    const style = { small: random.chance(0.12), upper: random.chance(0.45) };
    const truth: Truth[] = [];
    const written: Shipment[] = [];
    // Planned shipments are placed together somewhere among the others.
    const first = random.between(0, size - due.length);
    for (let index = 0; index < size; index += 1) {
      const bill = billOf(random, voyage, made + index + 1);
      const planned = due[index - first];
      const { shipment, known } =
        planned === undefined
          ? namesakes.among(ordinaryOn(random, voyage, bill, style.small))
          : plantedOn(random, voyage, bill, style.small, planned);
      if (known !== undefined) truth.push({ manifestNumber, bill, ...known });
      const slipped = withSlips(random, shipment, written.at(-1)?.itns);
      written.push(style.upper ? upperNames(slipped) : slipped);
    }
    made += size;
    clock += (size * dayMs) / (perDay * traffic(clock));
    yield {
      manifest: { manifestNumber, revision: 1, transport: voyage.transport, shipments: written },
      truth,
    };
  }
}

interface Written {
  readonly shipment: Shipment;
  /** Undefined for everyday cargo. */
  readonly known?: Known;
}

function ordinaryOn(random: Random, voyage: Voyage, bill: string, small: boolean): Written {
  const { consignment, trap, licensed } = ordinaryShipment(random, voyage);
  const filing = ordinaryFiling(random, voyage, consignment);
  const shipment = writeShipment(random, voyage, consignment, { bill, filing, small });
  if (trap !== undefined) return { shipment, known: { trap } };
  return licensed ? { shipment, known: { lawful: 'licensed' } } : { shipment };
}

function plantedOn(random: Random, voyage: Voyage, bill: string, small: boolean, planned: Planned): Written {
  const { scheme, number, listed } = planned.instance;
  const { shipment, evasions } = writePlanted(random, planned, voyage, { bill, small });
  return {
    shipment,
    known: {
      scheme: scheme.id,
      kind: scheme.kind,
      case: scheme.case,
      instance: number,
      evasions,
      hidden: scheme.hidden.what,
      ...(isBeside(scheme) && {
        beside: listed === undefined ? {} : { rarity: listed.person.rarity, slip: listed.slip },
      }),
    },
  };
}

const isBeside = ({ kind }: Scheme): boolean => kind === 'listed' || kind === 'impossible-weight';

/** Gives ordinary consignees the name of a listed person now and then. */
class Namesakes {
  readonly #random: Random;
  readonly #share: number;
  readonly #people: readonly ListedPerson[];

  constructor(random: Random, beside: Beside | undefined) {
    this.#random = random;
    this.#people = (beside?.people ?? []).filter(({ telling }) => !telling);
    this.#share = this.#people.length === 0 ? 0 : (beside?.namesakes ?? defaultBeside.namesakes);
  }

  among(written: Written): Written {
    const { consignee } = written.shipment.parties;
    if (this.#share === 0 || !this.#random.chance(this.#share)) return written;
    if (written.known !== undefined || consignee.kind !== 'person') return written;
    const { id, name } = this.#random.pick(this.#people);
    const parties = { ...written.shipment.parties, consignee: { ...consignee, name: plainName(name) } };
    return { shipment: { ...written.shipment, parties }, known: { namesake: id } };
  }
}

/** Yields the manifests without the truth, for callers that only need something to send. */
export function* syntheticManifests(options: FeedOptions): Generator<Manifest, void, undefined> {
  for (const { manifest } of syntheticFeed(options)) yield manifest;
}

/** Returns a house bill, a courier's number, or a separate air waybill. */
function billOf(random: Random, { service, lane, prefix, transport }: Voyage, serial: number): string {
  if (service === 'courier') return `${transport.carrier ?? ''}${digits(serial, 10)}`;
  if (service === 'freight' && random.chance(0.45)) {
    const waybill = airWaybill(prefix, serial);
    return random.chance(0.002) ? `${waybill.slice(0, -1)}${(Number(waybill.slice(-1)) + 1) % 7}` : waybill;
  }
  return `${lane}${String(serial).padStart(8, '0')}`;
}
