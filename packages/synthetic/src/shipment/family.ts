import type { Party } from '@hammerhead/contracts';
import type { GoodsKind } from '../cargo/kind.js';
import { goodsOfTrade } from '../cargo/catalog.js';
import { Choice } from '../random.js';
import type { Random } from '@hammerhead/primitives';
import { carrier, carriersPerRegion, merchant, merchants, skybox, skyboxesOf } from '../world/carrier.js';
import { newcomer, newcomerShare } from '../world/company.js';
import type { Destination } from '../world/destination.js';
import { type Household, household } from '../world/household.js';
import { catchmentOf } from '../world/origin.js';
import { familiesOf } from '../world/population.js';
import type { Region } from '../world/us-places.js';
import { type Consignment, type Item, itemOf, tenths } from './item.js';
import { usedVehicle } from './vehicle.js';

/**
 * Returns a family that ships on a lane: most families ship two or three times a year, some once in their lives, and a
 * few all the time, because they trade on a small scale.
 */
export function familyOf(random: Random, destination: Destination, portOfExport: string): Household {
  const region = catchmentOf(portOfExport).pick(random);
  const families = familiesOf(destination, region);
  const u = random.next();
  if (u < 0.24) return household(destination, region, families + random.between(0, 2_000_000_000));
  if (u < 0.36) return household(destination, region, random.regular(Math.ceil(families / 40)));
  return household(destination, region, random.between(0, families - 1));
}

/** The number of lines of goods: mostly one. */
const fewLines = new Choice<number>([
  [1, 62],
  [2, 20],
  [3, 10],
  [4, 4],
  [5, 2],
  [7, 1],
  [9, 1],
]);
const parcelLines = new Choice<number>([
  [1, 82],
  [2, 12],
  [3, 4],
  [5, 2],
]);

function linesOf(random: Random, kinds: Choice<GoodsKind>, count: number): Item[] {
  const items = new Map<string, Item>();
  for (let line = 0; line < count; line += 1) {
    const kind = kinds.pick(random);
    if (!items.has(kind.hs)) items.set(kind.hs, itemOf(random, kind));
  }
  return [...items.values()];
}

/** Returns the barrel company that a household always uses; the first companies of a region have the most customers. */
export const barrelCompany = (region: Region, habit: number): Party =>
  carrier('barrels', region, Math.floor(carriersPerRegion.barrels * habit * habit));

const sameAsConsignee: Party = { name: 'SAME AS CONSIGNEE' };

function notifyOf(random: Random, { receiver }: Household): { readonly notify?: Party } {
  const u = random.next();
  if (u < 0.14) return { notify: sameAsConsignee };
  return u < 0.3 ? { notify: receiver(random) } : {};
}

/** Returns a family's barrels, boxes and occasional fridge, or now and then its car or its whole household. */
export function familyBySea(
  random: Random,
  destination: Destination,
  portOfExport: string,
  departureAt: number,
): Consignment {
  const home = familyOf(random, destination, portOfExport);
  const company = barrelCompany(home.region, home.habit);
  // Some barrel companies put their own name in place of the shipper's.
  const shipper = random.chance(0.06) ? company : home.sender(random);
  const parties = {
    shipper,
    consignee: home.receiver(random),
    ...(shipper === company || random.chance(0.2) ? {} : { forwarder: company }),
    ...notifyOf(random, home),
  };
  const u = random.next();
  if (u < 0.012) {
    return {
      ...parties,
      items: [usedVehicle(random, new Date(departureAt).getUTCFullYear())],
      rolling: true,
    };
  }
  if (u < 0.02) return { ...parties, items: [household9804(random)], whole: true };
  return { ...parties, items: linesOf(random, goodsOfTrade.barrel, fewLines.pick(random)) };
}

/** Returns the goods of a household that moves home, in a separate container. */
function household9804(random: Random): Item {
  const packages = random.between(60, 260);
  const weightKg = tenths(packages * random.within([14, 26]));
  return {
    goods: {
      description: random.pick([
        'USED HOUSEHOLD GOODS AND PERSONAL EFFECTS',
        'HOUSEHOLD GOODS - RETURNING RESIDENT',
        'USED FURNITURE, APPLIANCES AND PERSONAL EFFECTS',
      ]),
      hs: '980400',
      packages,
      packageType: 'PK',
      weightKg,
      valueUsd: random.between(1_800, 12_000),
    },
  };
}

/** Returns a parcel: ordered on the Internet and forwarded by a courier's mailbox, or sent by the family itself. */
export function parcelByAir(random: Random, destination: Destination, portOfExport: string): Consignment {
  const home = familyOf(random, destination, portOfExport);
  const items = linesOf(random, goodsOfTrade.parcel, parcelLines.pick(random));
  const consignee = home.receiver(random);
  if (random.chance(0.62)) {
    const courier = skybox(destination, random.regular(skyboxesOf));
    const shop = random.chance(newcomerShare) ? newcomer(random) : random.regular(merchants);
    return { shipper: merchant(shop), consignee, forwarder: courier, items };
  }
  return { shipper: home.sender(random), consignee, items, ...notifyOf(random, home) };
}
