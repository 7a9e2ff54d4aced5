import type { Party } from '@hammerhead/contracts';
import { goodsOfTrade } from '../cargo/catalog.js';
import type { GoodsKind } from '../cargo/kind.js';
import { Choice, mix } from '../random.js';
import type { Random } from '@hammerhead/primitives';
import { agent, agents, carrier, carriersPerRegion } from '../world/carrier.js';
import {
  exporter,
  exportersPerTrade,
  importer,
  importersOf,
  newcomer,
  newcomerShare,
  tradeOf,
} from '../world/company.js';
import type { Destination } from '../world/destination.js';
import { catchmentOf } from '../world/origin.js';
import type { Service } from '../world/profile.js';
import type { CompanyTrade } from '../world/trade.js';
import { type Consignment, type Item, itemOf, kilograms, tenths } from './item.js';
import { usedVehicle } from './vehicle.js';

/** The kilograms that a service carries for one customer, and the most that they are worth. */
const loads: Readonly<Record<Service, { readonly kg: readonly [number, number]; readonly usd: number }>> = {
  barrels: { kg: [20, 900], usd: 6_000 },
  groupage: { kg: [40, 4_200], usd: 45_000 },
  full: { kg: [5_500, 23_500], usd: 320_000 },
  coaster: { kg: [60, 6_000], usd: 22_000 },
  courier: { kg: [0.5, 60], usd: 6_000 },
  freight: { kg: [10, 1_400], usd: 60_000 },
};

const lineCounts = new Choice<number>([
  [1, 58],
  [2, 18],
  [3, 9],
  [4, 6],
  [6, 5],
  [10, 3],
  [16, 1],
]);

/** The number of suppliers from which an importer orders repeatedly. */
const habitualSuppliers = 3;

export function supplierOf(
  random: Random,
  destination: Destination,
  index: number,
  trade: CompanyTrade,
): Party {
  const country = destination.country.charCodeAt(0) * 32 + destination.country.charCodeAt(1);
  if (random.chance(newcomerShare)) return exporter(trade, newcomer(random));
  if (random.chance(0.22)) return exporter(trade, random.regular(exportersPerTrade));
  const favorite = mix(mix(country, index), random.regular(habitualSuppliers)) % exportersPerTrade;
  return exporter(trade, Math.floor((favorite * favorite) / exportersPerTrade));
}

/** Makes goods of a trade, in the amount that a service carries for one customer. */
export function goodsFor(
  random: Random,
  kinds: readonly GoodsKind[],
  service: Service,
): { readonly items: Item[]; readonly frozen: boolean } {
  const { kg, usd } = loads[service];
  const draft = kinds.map((kind) => itemOf(random, kind));
  const weight = kilograms(draft);
  const value = draft.reduce((sum, { goods }) => sum + (goods.valueUsd ?? 0), 0);
  const [least, most] = kg;
  // Small loads are more common.
  const u = random.next();
  const target = weight < least || weight > most ? least + (most - least) * u * u : weight;
  const scale = Math.min(target / weight, usd / value);
  const frozen = kinds.some(({ cold }) => cold);
  if (scale > 0.8 && scale < 1.25) return { items: draft, frozen };
  return { items: draft.map((item) => scaled(item, scale)), frozen };
}

/** Multiplies the packages, with the same weight and value of each; the number of packages does not go below one. */
function scaled(item: Item, scale: number): Item {
  const { goods } = item;
  const before = goods.packages ?? 1;
  const packages = Math.max(1, Math.round(before * scale));
  // Less than one package means a smaller one.
  const factor = before * scale < 1 ? Math.max(scale, 0.02) : packages / before;
  return {
    ...item,
    goods: {
      ...goods,
      packages,
      weightKg: Math.max(0.1, Math.round((goods.weightKg ?? 1) * factor * 10) / 10),
      valueUsd: Math.max(5, Math.round((goods.valueUsd ?? 5) * factor)),
    },
  };
}

function kindsOf(random: Random, trade: CompanyTrade): GoodsKind[] {
  const kinds = new Set<GoodsKind>();
  const count = lineCounts.pick(random);
  for (let line = 0; line < count; line += 1) kinds.add(goodsOfTrade[trade].pick(random));
  return [...kinds];
}

/** Makes what a company of a destination imports from its supplier. */
export function tradeConsignment(
  random: Random,
  destination: Destination,
  portOfExport: string,
  service: Service,
  departureAt: number,
): Consignment {
  if ((service === 'groupage' || service === 'freight') && random.chance(0.02)) {
    return consolidation(random, destination, portOfExport);
  }
  const index = importerFor(random, destination, service);
  const trade = tradeOf(destination, index);
  const parties = companyParties(random, destination, portOfExport, index, trade);
  if (trade === 'vehicles' && (service === 'full' || service === 'coaster')) {
    const year = new Date(departureAt).getUTCFullYear();
    const items = Array.from({ length: random.between(1, 3) }, () => usedVehicle(random, year));
    return { ...parties, items, rolling: true };
  }
  const whole = service === 'full' && byTheContainer.has(trade);
  const load = service === 'full' && !whole ? 'groupage' : service;
  const { items, frozen } = goodsFor(random, kindsOf(random, trade), load);
  return { ...parties, items, frozen, whole };
}

/** Trades that order whole containers; the goods of other trades share one. */
const byTheContainer: ReadonlySet<CompanyTrade> = new Set([
  'food',
  'beverage',
  'hardware',
  'auto',
  'appliances',
  'paper',
  'furniture',
  'apparel',
  'chemicals',
  'machinery',
  'hospitality',
  'agriculture',
  'general',
]);

/** Trades whose goods are worth their freight by air. */
const byAir: ReadonlySet<CompanyTrade> = new Set([
  'auto',
  'electronics',
  'medical',
  'apparel',
  'machinery',
  'hospitality',
  'marine',
  'telecom',
  'outdoor',
  'security',
  'general',
]);

/** Picks an importer: big ones more often, now and then a new one, and by air usually one whose goods are worth it. */
function importerFor(random: Random, destination: Destination, service: Service): number {
  const size = importersOf(destination);
  const air = service === 'courier' || service === 'freight';
  for (let tries = 0; tries < 6; tries += 1) {
    const index = random.chance(newcomerShare) ? newcomer(random) : random.regular(size);
    if (!air || byAir.has(tradeOf(destination, index))) return index;
  }
  return random.regular(size);
}

/** Makes the cargo of many customers, from a forwarder to its agent; their house bills travel on another manifest. */
function consolidation(random: Random, destination: Destination, portOfExport: string): Consignment {
  const region = catchmentOf(portOfExport).pick(random);
  const packages = random.between(8, 120);
  return {
    shipper: carrier('forwarder', region, random.regular(carriersPerRegion.forwarder)),
    consignee: agent(destination, random.regular(agents)),
    items: [
      {
        goods: {
          description: random.pick([
            'CONSOLIDATED CARGO AS PER ATTACHED LIST',
            'CONSOLIDATION',
            'FREIGHT ALL KINDS',
            'GENERAL CARGO',
          ]),
          packages,
          packageType: 'PK',
          weightKg: tenths(packages * random.within([9, 26])),
          valueUsd: random.between(300, 2_500),
        },
      },
    ],
  };
}

/** Returns an importer with its supplier, its forwarder and the party that the carrier notifies. */
export function companyParties(
  random: Random,
  destination: Destination,
  portOfExport: string,
  index: number,
  trade: CompanyTrade,
): Omit<Consignment, 'items'> {
  const consignee = importer(destination, index, trade);
  const region = catchmentOf(portOfExport).pick(random);
  return {
    shipper: supplierOf(random, destination, index, trade),
    consignee,
    ...(random.chance(0.46)
      ? { forwarder: carrier('forwarder', region, random.regular(carriersPerRegion.forwarder)) }
      : {}),
    ...(random.chance(0.3) ? { notify: random.chance(0.6) ? consignee : broker(random, destination) } : {}),
  };
}

/** Picks a customs broker of a destination. */
const broker = (random: Random, destination: Destination): Party => {
  const { name, ...rest } = importer(destination, 200_000 + random.regular(12), 'general');
  return { ...rest, name: `${name.split(' ').slice(0, 2).join(' ')} Customs Brokers` };
};
