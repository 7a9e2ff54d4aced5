import type { Goods, Shipment } from '@hammerhead/contracts';
import type { Voyage } from '../feed/voyage.js';
import { textNumber } from '../random.js';
import type { Random } from '@hammerhead/primitives';
import { filingTime, makeEei, mustFile, newItn } from './filing.js';
import { type Consignment, type Item, kilograms, tenths } from './item.js';
import { inSmallLetters, worded } from './wording.js';

/** The share of filed shipments whose EEI is available; for the others only the ITN is known. */
const joinedShare = 0.55;
/** The same share for licensed exports, for which the Census Bureau and its partners look in particular. */
const joinedLicensedShare = 0.92;

const legends = [
  'NOEEI 30.37(a)',
  'NOEEI 30.37(a)',
  'NOEEI 30.37(a)',
  'NO EEI 30.37(a)',
  'NOEEI 30.37(A)',
  'NOEEI §30.37(a)',
];

export const exemptionLegend = (random: Random): string => random.pick(legends);

/** How a shipment is filed: an ITN with or without its EEI, or the legend of an exemption. */
export type Filing = Pick<Shipment, 'itns' | 'exemption' | 'eei'>;

export function ordinaryFiling(random: Random, voyage: Voyage, consignment: Consignment): Filing {
  const { items } = consignment;
  if (!mustFile(items)) return { exemption: exemptionLegend(random) };
  const isVehicle = items.some(({ goods }) => goods.vin !== undefined);
  const filedAt = filingTime(random, voyage, isVehicle);
  const itn = newItn(random, filedAt);
  const licensed = items.some(({ licenseNumber }) => licenseNumber !== undefined);
  const itns = [random.chance(0.05) ? `AES ${itn}` : itn];
  if (!random.chance(licensed ? joinedLicensedShare : joinedShare)) return { itns };
  return { itns, eei: makeEei(random, consignment, filedAt, itn, voyage.destination.country) };
}

function packagesOf(items: readonly Item[]): NonNullable<Shipment['packages']> {
  const counts = new Map<string, number>();
  for (const { goods } of items) {
    const type = goods.packageType ?? 'PK';
    counts.set(type, (counts.get(type) ?? 0) + (goods.packages ?? 1));
  }
  return [...counts].map(([type, count]) => ({ count, type }));
}

function freightUsd(random: Random, voyage: Voyage, kg: number, packages: number): number {
  switch (voyage.service) {
    case 'barrels':
      return packages * random.between(65, 125);
    case 'courier':
      return Math.round(12 + kg * random.within([5, 9]));
    case 'freight':
      return Math.round(55 + kg * random.within([1.6, 3.4]));
    case 'groupage':
    case 'coaster':
      return Math.round(60 + kg * random.within([0.3, 0.7]));
    case 'full':
      return Math.round(1_400 + kg * random.within([0.06, 0.18]));
  }
}

function equipmentOf(voyage: Voyage, consignment: Consignment, kg: number): Shipment['equipment'] {
  if (voyage.air || consignment.rolling === true) return undefined;
  // Coasters carry much of their cargo without containers.
  if (voyage.service === 'coaster' && consignment.whole !== true && kg > 2_500) return undefined;
  if (consignment.whole === true || kg > 12_000) {
    return voyage.boxes.whole(kg, consignment.frozen === true);
  }
  return [voyage.boxes.shared(kg)];
}

/** One in this many of those who weigh habitually adds pallets and crates. */
const oneHabitualIn = 20;
const heavyTare = { byHabit: 0.75, else: 0.035 } as const;

/**
 * Returns how often the packages of a consignment add more than a twentieth to its weight: 7 % overall. It is a habit
 * of the party that packs and weighs: the forwarder, else a business that ships, else the place that the people of a
 * postal code use.
 */
function heavyTareOf({ forwarder, shipper }: Consignment): number {
  const weigher =
    forwarder?.name ?? (shipper.kind === 'business' ? shipper.name : (shipper.address?.postalCode ?? ''));
  return textNumber(weigher) % oneHabitualIn === 0 ? heavyTare.byHabit : heavyTare.else;
}

export interface Writing {
  readonly bill: string;
  readonly filing: Filing;
  /** The weight that is included in the gross weight but in no line of goods. */
  readonly extraKg?: number;
  /** Whether descriptions are written in small letters. */
  readonly small: boolean;
  /** Whether descriptions stay as they are. */
  readonly verbatim?: boolean;
}

/** Writes a consignment as it appears on the manifest of a voyage. */
export function writeShipment(
  random: Random,
  voyage: Voyage,
  consignment: Consignment,
  { bill, filing, extraKg = 0, small, verbatim = false }: Writing,
): Shipment {
  const { items, shipper, consignee, forwarder, notify } = consignment;
  const net = kilograms(items);
  // The weights of lines are net or gross at the writer's choice; pallets and crates add to them.
  const tare = random.chance(heavyTareOf(consignment)) ? random.within([0.06, 0.3]) : random.next() * 0.05;
  const gross = net * (1 + tare) + extraKg;
  const packages = packagesOf(items);
  const count = packages.reduce((sum, item) => sum + item.count, 0);
  const goods = items.map(({ goods: item }): Goods => {
    const text = verbatim
      ? item.description
      : worded(random, item.description, item.packages ?? 1, item.packageType ?? '');
    return { ...item, description: small ? inSmallLetters(text) : text };
  });
  const parties: Shipment['parties'] = { shipper, consignee };
  if (notify !== undefined) parties.notify = notify;
  if (forwarder !== undefined) parties.forwarder = forwarder;
  const shipment: Shipment = { bill, destination: voyage.destination.country, parties, packages, goods };
  if (voyage.prefix === '' || !bill.startsWith(voyage.prefix)) shipment.masterBill = voyage.masterBill;
  shipment.grossWeightKg = voyage.air ? tenths(gross) : Math.max(1, Math.round(gross));
  if (random.chance(0.93)) shipment.freightUsd = freightUsd(random, voyage, gross, count);
  const equipment = equipmentOf(voyage, consignment, gross);
  if (equipment !== undefined) shipment.equipment = equipment;
  return Object.assign(shipment, filing);
}
