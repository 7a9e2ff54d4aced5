import type { Shipment, Transport } from '@hammerhead/contracts';
import { airWaybill, digits } from '../number.js';
import type { Random } from '@hammerhead/primitives';
import type { Destination } from '../world/destination.js';
import type { Service } from '../world/profile.js';
import { airlineOf, shipOf } from './fleet.js';
import { Boxes } from './equipment.js';
import { utc } from './season.js';

const hourMs = 3_600_000;
const minuteMs = 60_000;

export type Lane = {
  readonly service: Service;
  readonly destination: Destination;
  readonly portOfExport: string;
  readonly portOfUnlading: string;
};

/** One voyage of a conveyance, with what its shipments need to know. */
export interface Voyage extends Lane {
  readonly transport: Transport;
  readonly air: boolean;
  readonly ladingAt: number;
  readonly departureAt: number;
  readonly masterBill: string;
  readonly boxes: Boxes;
  /** The first three digits of the air waybills; empty at sea. */
  readonly prefix: string;
  /** The lane, such as `MIAKIN`. */
  readonly lane: string;
}

const isAir = (service: Service): boolean => service === 'courier' || service === 'freight';

/** Makes a departure of a lane at `clock` or a little later; lading begins after `clock`. */
export function makeVoyage(random: Random, lane: Lane, clock: number, number: number): Voyage {
  const { service, portOfExport, portOfUnlading } = lane;
  const air = isAir(service);
  const step = (air ? 5 : 30) * minuteMs;
  const lading = air ? random.between(12, 40) * 5 * minuteMs : random.between(6, 14) * hourMs;
  const wait = air ? random.next() * 2 * hourMs : random.next() * 5 * hourMs;
  const departureAt = Math.ceil((clock + wait + lading) / step) * step;
  const transit = air
    ? random.between(18, 60) * 5 * minuteMs
    : (service === 'coaster' ? random.between(20, 96) : random.between(44, 190)) * hourMs;
  const times = {
    portOfExport,
    portOfUnlading,
    ladingAt: utc(departureAt - lading),
    departureAt: utc(departureAt),
    arrivalAt: utc(departureAt + transit),
  };
  const rest = {
    ...lane,
    air,
    ladingAt: departureAt - lading,
    departureAt,
    lane: `${portOfExport.slice(2)}${portOfUnlading.slice(2)}`,
  };
  if (air) {
    const airline = airlineOf(random, service);
    const flight = `${airline.code}${random.between(100, 989)}`;
    return {
      ...rest,
      transport: { mode: 'air', carrier: airline.code, conveyance: flight, voyage: flight, ...times },
      // The masters count from the upper half of the numbers, the houses from below.
      masterBill: airWaybill(airline.prefix, 5_000_000 + (number % 5_000_000)),
      prefix: airline.prefix,
      boxes: new Boxes(random, 0),
    };
  }
  const ship = shipOf(random, service);
  return {
    ...rest,
    transport: {
      mode: 'vessel',
      carrier: ship.carrier,
      conveyance: ship.name,
      imo: ship.imo,
      voyage: `${digits(random.between(100, 999), 3)}${random.pick(['S', 'W', 'E', 'N'])}`,
      ...times,
    },
    masterBill: `${ship.carrier}${digits(number, 9)}`,
    prefix: '',
    boxes: new Boxes(random, service === 'full' || service === 'coaster' ? 1 : 2),
  };
}

export type Equipment = NonNullable<Shipment['equipment']>[number];
