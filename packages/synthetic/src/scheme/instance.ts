import { dayMs } from '@hammerhead/primitives';

import type { Lane } from '../feed/voyage.js';
import type { ListedPerson } from '../listed/people.js';
import { type SlipName, slippedName } from '../listed/slip.js';
import type { Random } from '@hammerhead/primitives';
import { newItn } from '../shipment/filing.js';
import { destinationIn } from '../world/destination.js';
import type { Service } from '../world/profile.js';
import { type Cast, castOf } from './cast.js';
import { evasionNames, type EvasionName, type Scheme } from './schema.js';

/** One execution of a scheme. */
export interface Instance {
  readonly scheme: Scheme;
  /** The number of the instance, from 1. */
  readonly number: number;
  readonly lane: Lane;
  readonly cast: Cast;
  /** The index of the scheme's load that its first shipment has. */
  readonly load: number;
  readonly evasions: ReadonlySet<EvasionName>;
  /** A number that was filed for other goods a while ago and appears on every shipment of the instance. */
  readonly reusedItn?: string;
  /** The listed person who is one of the parties, and how the name is written. */
  readonly listed?: { readonly person: ListedPerson; readonly name: string; readonly slip: SlipName };
}

/** A shipment of an instance that waits for its departure. */
export interface Planned {
  readonly instance: Instance;
  /** The index of the shipment, from 0. */
  readonly index: number;
  /** The approximate time at which its conveyance departs, milliseconds. */
  readonly due: number;
}

const smallPorts = new Set(['USMIA', 'USPEF', 'USPAB', 'USFPR']);

/** Returns the service that a trafficker would use: the one that similar shippers use on that lane. */
function serviceOf(
  random: Random,
  { shipper, loads }: Scheme,
  mode: 'vessel' | 'air',
  coaster: number,
  from: string,
): Service {
  const kg = loads[0]?.goods.reduce((sum, { weightKg }) => sum + weightKg[1], 0) ?? 0;
  if (mode === 'air') return shipper === 'person' && kg <= 80 ? 'courier' : 'freight';
  if (kg > 5_000) return 'full';
  if (coaster >= 5 && smallPorts.has(from) && random.chance(0.45)) return 'coaster';
  return shipper === 'company' ? 'groupage' : 'barrels';
}

/**
 * Draws an instance of a scheme with its shipments.
 * @param from the time from which the first shipment may depart, milliseconds
 * @param room the days left of the feed; a scheme that takes longer is hurried
 * @param people the people on the watchlist, for schemes of kind `listed`
 */
export function drawInstance(
  random: Random,
  scheme: Scheme,
  number: number,
  shipments: number,
  from: number,
  room: number,
  people: readonly ListedPerson[],
): Planned[] {
  const lane = random.pick(scheme.lanes);
  const country = random.pick(lane.destination);
  const destination = destinationIn(country);
  const to = destinationIn(scheme.consigneeCountry ?? country);
  if (destination === undefined || to === undefined) throw new RangeError(`nothing goes to ${country}`);
  const portOfExport = random.pick(lane.from);
  // A lane may name ports of several destinations; those of this destination come first.
  const own = lane.unlading.filter((port) => port.startsWith(country));
  const instance: Instance = {
    scheme,
    number,
    lane: {
      service: serviceOf(random, scheme, lane.mode, destination.share('coaster'), portOfExport),
      destination,
      portOfExport,
      portOfUnlading: random.pick(own.length > 0 ? own : lane.unlading),
    },
    cast: castOf(random, scheme, portOfExport, to, shipments),
    load: random.between(0, scheme.loads.length - 1),
    evasions: new Set(evasionNames.filter((name) => random.chance(scheme.evasions[name]))),
    ...(scheme.kind === 'reused-itn'
      ? { reusedItn: newItn(random, from - random.between(3, 40) * dayMs) }
      : {}),
    ...(scheme.listed === undefined ? {} : { listed: listedOf(random, people, to.country) }),
  };
  const span = Math.min(random.within(scheme.spread.days), room * 0.8) * dayMs;
  const start = from + random.next() * Math.min(2, Math.max(0, room * 0.9 - span / dayMs)) * dayMs;
  return Array.from({ length: shipments }, (_, index) => ({
    instance,
    index,
    due: start + (shipments === 1 ? 0 : (span * index) / (shipments - 1)),
  }));
}

/**
 * Returns a listed person of the country, if the list has one. A name of two common words identifies nobody, so those
 * people are not planted.
 */
function listedOf(
  random: Random,
  people: readonly ListedPerson[],
  country: string,
): NonNullable<Instance['listed']> {
  const telling = people.filter((person) => person.telling);
  const there = telling.filter((person) => person.country === country);
  const person = random.pick(there.length > 0 ? there : telling);
  return { person, ...slippedName(random, person.name) };
}
