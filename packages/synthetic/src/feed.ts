import type { Manifest } from '@hammerhead/contracts';
import { airWaybill, containerNumber, digits, imoNumber, serial } from './number.js';
import { destinations, origins } from './place.js';
import { Random } from './random.js';
import { makeShipment, type Voyage } from './shipment.js';

export interface FeedOptions {
  /** How many shipments to make, in as many manifests as they need. */
  readonly shipments: number;
  /** The same seed makes the same feed. */
  readonly seed: number;
  /** UTC, ISO 8601: lading begins an hour later at the earliest; departures follow over fourteen days. */
  readonly departingFrom: string;
  /** Stands before every manifest number, so that feeds of several names do not collide; at most 16 characters. */
  readonly feed?: string;
}

const hour = 3_600_000;
const days = 14;
const vessels = ['Caribe Pioneer', 'Antilles Trader', 'Windward Star', 'Tradewind Express', 'Bay Islander'];
const carriers = { vessel: ['AMQT', 'CBPL', 'GRNL'], air: ['4K', '9Y', '2Z'] } as const;

/**
 * Manifests as automated feeds of Caribbean-bound cargo send them: one to forty shipments each, on vessels
 * and aircraft, with parties that come back. Everything in it is invented. Numbers of manifests and bills
 * stand once within a feed of one seed.
 */
export function* syntheticFeed(options: FeedOptions): Generator<Manifest, void, undefined> {
  const random = new Random(options.seed);
  const prefix = `${options.feed ?? 'SYN'}${options.seed.toString(36).toUpperCase()}`;
  let made = 0;
  for (let number = 1; made < options.shipments; number += 1) {
    const size = Math.min(sizeOf(random), options.shipments - made);
    const from =
      Date.parse(options.departingFrom) + Math.floor((made / options.shipments) * days * 24 * hour);
    yield makeManifest(random, prefix, number, from, made, size);
    made += size;
  }
}

/** Most manifests of couriers and small vessels are short. */
const sizeOf = (random: Random): number => 1 + random.regular(40);

const utc = (milliseconds: number): string => `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;

function makeManifest(
  random: Random,
  prefix: string,
  number: number,
  from: number,
  made: number,
  size: number,
): Manifest {
  const mode = random.chance(0.7) ? 'vessel' : 'air';
  const destination = random.weighted(destinations);
  const portOfExport = random.weighted<{ port: string; weight: number }>(origins[mode]).port;
  const portOfUnlading = random.pick(destination[mode]);
  const [lading, transit] = mode === 'vessel' ? [12, random.between(40, 130)] : [2, random.between(2, 6)];
  const departure = from + (lading + 1) * hour;
  const lane = `${portOfExport.slice(2)}${portOfUnlading.slice(2)}`;
  const carrier = random.pick(carriers[mode]);
  const ship = random.between(0, vessels.length - 1);
  const voyage = makeVoyage(random, mode, destination, departure, `${carrier}${digits(number, 8)}`);
  return {
    manifestNumber: `${prefix}-${lane}-${digits(number, 6)}`,
    revision: 1,
    transport: {
      mode,
      carrier,
      ...(mode === 'vessel'
        ? { conveyance: vessels[ship] ?? '', imo: imoNumber(907_401 + ship * 97) }
        : { conveyance: `${carrier} ${random.between(100, 999)}` }),
      voyage: digits(number, 4),
      portOfExport,
      portOfUnlading,
      ladingAt: utc(departure - lading * hour),
      departureAt: utc(departure),
      arrivalAt: utc(departure + transit * hour),
    },
    shipments: Array.from({ length: size }, (_, index) => {
      const bill =
        mode === 'air' ? airWaybill('990', made + index + 1) : `${lane}${digits(made + index + 1, 8)}`;
      return makeShipment(random, mode === 'air' ? { ...voyage, masterBill: bill } : voyage, bill);
    }),
  };
}

const owners = ['HHTU', 'HHCU', 'HHGU'];

function makeVoyage(
  random: Random,
  mode: Voyage['mode'],
  destination: Voyage['destination'],
  departure: number,
  masterBill: string,
): Voyage {
  const box = (load: string) => ({
    container: containerNumber(random.pick(owners), serial(random, 6)),
    type: random.pick(['22G1', '42G1', '45G1']),
    load,
    seals: [`ML-${digits(serial(random, 7), 7)}`],
  });
  return {
    mode,
    destination,
    departureAt: utc(departure),
    filedAt: utc(departure - random.between(26, 96) * hour),
    masterBill,
    shared: mode === 'vessel' ? [box('LCL'), box('LCL')] : [],
    container: () => box('FCL'),
  };
}
