import { companyTraps, familyTraps, familyTrapShare } from '../cargo/catalog.js';
import type { Trap } from '../cargo/traps/index.js';
import type { Voyage } from '../feed/voyage.js';
import type { Random } from '@hammerhead/primitives';
import { importersOf, tradeOf } from '../world/company.js';
import { destinationIn } from '../world/destination.js';
import { type CompanyTrade, companyTrades } from '../world/trade.js';
import { familyBySea, parcelByAir } from './family.js';
import { type Consignment, itemOf } from './item.js';
import { licensedConsignment } from './licensed.js';
import { companyParties, goodsFor, tradeConsignment } from './trade.js';

/** One shipment in this many is a trap. */
const oneTrapIn = 150;
/** One shipment in this many is a lawful export of firearms, ammunition or armor under license. */
const oneLicensedIn = 1_500;

export interface Ordinary {
  readonly consignment: Consignment;
  readonly trap?: string;
  readonly licensed?: true;
}

/** Makes a shipment of the everyday trade, with its rare traps and licensed exports. */
export function ordinaryShipment(random: Random, voyage: Voyage): Ordinary {
  const u = random.next();
  if (u < 1 / oneTrapIn) return trapShipment(random, voyage);
  if (u < 1 / oneTrapIn + 1 / oneLicensedIn) {
    return {
      consignment: licensedConsignment(random, voyage.destination, voyage.departureAt),
      licensed: true,
    };
  }
  return { consignment: everyday(random, voyage) };
}

function everyday(random: Random, voyage: Voyage): Consignment {
  const { service, destination, portOfExport, departureAt } = voyage;
  const u = random.next();
  // Some cargo for Haiti lands at a Dominican port and goes on by truck.
  const inTransit = destination.country === 'DO' && !voyage.air && random.chance(0.006);
  const buyer = inTransit ? (destinationIn('HT') ?? destination) : destination;
  const company = () => tradeConsignment(random, buyer, portOfExport, service, departureAt);
  const family = () => familyBySea(random, destination, portOfExport, departureAt);
  const parcel = () => parcelByAir(random, destination, portOfExport);
  switch (service) {
    case 'barrels':
      return u < 0.96 ? family() : company();
    case 'groupage':
      return u < 0.9 ? company() : family();
    case 'full':
      return u < 0.97 ? company() : family();
    case 'coaster':
      return u < 0.52 ? company() : family();
    case 'courier':
      return u < 0.86 ? parcel() : company();
    case 'freight':
      return u < 0.6 ? company() : parcel();
  }
}

/** Returns the same consignment, neither driven aboard nor in a separate container. */
const looseOf = ({ rolling: _rolling, whole: _whole, ...loose }: Consignment): Consignment => loose;

function trapShipment(random: Random, voyage: Voyage): Ordinary {
  const { service, destination, portOfExport } = voyage;
  if (random.chance(familyTrapShare)) {
    const trap = familyTraps.pick(random);
    const everydayLife = voyage.air
      ? parcelByAir(random, destination, portOfExport)
      : familyBySea(random, destination, portOfExport, voyage.departureAt);
    // The trap travels beside what the family sends anyway, or alone.
    const others = random.chance(0.35)
      ? everydayLife.items.filter(({ goods }) => goods.vin === undefined)
      : [];
    return {
      consignment: { ...looseOf(everydayLife), items: [itemOf(random, trap), ...others] },
      trap: trap.id,
    };
  }
  const trap = companyTraps.pick(random);
  const parties = companyParties(
    random,
    destination,
    portOfExport,
    importerOf(random, voyage, trap),
    tradeOfTrap(trap),
  );
  const { items } = goodsFor(random, [trap], service);
  return {
    consignment: { ...parties, items, ...(service === 'full' ? { whole: true } : {}) },
    trap: trap.id,
  };
}

const tradeOfTrap = ({ trade }: Trap): CompanyTrade =>
  companyTrades.find((known) => known === trade) ?? 'general';

/** Returns an importer that deals in the trap's trade, or the first one tried. */
function importerOf(random: Random, { destination }: Voyage, trap: Trap): number {
  const size = importersOf(destination);
  const start = random.regular(size);
  for (let step = 0; step < 40; step += 1) {
    const index = (start + step) % size;
    if (tradeOf(destination, index) === trap.trade) return index;
  }
  return start;
}
