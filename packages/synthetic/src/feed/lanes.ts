import { Choice } from '../random.js';
import type { Random } from '@hammerhead/primitives';
import { type Destination, destinations } from '../world/destination.js';
import { originsOf } from '../world/origin.js';
import { type Service, services } from '../world/profile.js';
import type { Lane } from './voyage.js';

interface Load {
  /** The share of all shipments, in percent. */
  readonly share: number;
  /** The number of shipments of one manifest: from the first figure to the second, small ones more often. */
  readonly sizes: readonly [number, number];
}

/** The share of traffic of each service, and how many house bills one of its manifests has. */
export const loads: Readonly<Record<Service, Load>> = {
  barrels: { share: 31, sizes: [8, 260] },
  groupage: { share: 9, sizes: [3, 70] },
  full: { share: 13, sizes: [1, 40] },
  coaster: { share: 10, sizes: [8, 150] },
  courier: { share: 24, sizes: [5, 220] },
  freight: { share: 13, sizes: [1, 40] },
};

/** The mean of `sizeOf`: the square of a random number is a third on average. */
const meanSize = ({ sizes: [low, high] }: Load): number => low + (high - low) / 3;

/** Returns the choice of services for manifests, in and out of the barrel season. */
const serviceChoice = (barrels: number): Choice<Service> =>
  new Choice(
    services.map((service) => {
      const { share } = loads[service];
      return [service, (share * (service === 'barrels' ? barrels : 1)) / meanSize(loads[service])] as const;
    }),
  );
const choices = new Map([1, 1.35, 2.1].map((factor) => [factor, serviceChoice(factor)]));
const usual = serviceChoice(1);

/** Picks a service; `barrels` is the factor by which there are more barrels than usual. */
export const pickService = (random: Random, barrels: number): Service =>
  (choices.get(barrels) ?? usual).pick(random);

export function sizeOf(random: Random, service: Service): number {
  const [low, high] = loads[service].sizes;
  const u = random.next();
  return low + Math.floor((high - low + 1) * u * u);
}

const destinationChoices = new Map(
  services.map((service) => [
    service,
    new Choice(destinations.map((destination) => [destination, destination.share(service)] as const)),
  ]),
);

const destinationFor = (random: Random, service: Service): Destination => {
  const choice = destinationChoices.get(service);
  if (choice === undefined) throw new RangeError(`no traffic of ${service}`);
  return choice.pick(random);
};

/** Picks a lane as often as it is sailed or flown. */
export function pickLane(random: Random, barrels: number): Lane {
  const service = pickService(random, barrels);
  const destination = destinationFor(random, service);
  return {
    service,
    destination,
    portOfExport: originsOf(service, destination.country).pick(random),
    portOfUnlading: destination.port(service).pick(random),
  };
}
