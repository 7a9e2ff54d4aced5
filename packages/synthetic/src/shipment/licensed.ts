import type { Party } from '@hammerhead/contracts';
import { countryName } from '@hammerhead/reference';
import { digits } from '../number.js';
import type { Random } from '@hammerhead/primitives';
import { exporter, importer } from '../world/company.js';
import type { Destination } from '../world/destination.js';
import { type Consignment, type Item, tenths } from './item.js';

interface Licensed {
  readonly buyer: 'dealer' | 'guards' | 'police';
  readonly hs: string;
  readonly descriptions: readonly string[];
  readonly units: readonly [number, number];
  readonly kg: number;
  readonly usd: readonly [number, number];
  readonly hazmat?: string;
  /** The ECCN before 2024-05-30, when 89 FR 34680 took effect, and from that day on. */
  readonly eccn: readonly [string, string];
  /** Department of State licenses begin with S. */
  readonly code?: 'S05';
}

const licensed: readonly Licensed[] = [
  {
    buyer: 'dealer',
    hs: '930200',
    descriptions: ['SEMI-AUTOMATIC PISTOLS 9MM', 'GLOCK 19 PISTOLS, LICENSED DEALER', 'PISTOLS CAL 9X19'],
    units: [4, 40],
    kg: 1.1,
    usd: [330, 620],
    eccn: ['0A501', '0A507'],
  },
  {
    buyer: 'dealer',
    hs: '930200',
    descriptions: ['REVOLVERS .38 SPECIAL', 'REVOLVERS CALIBER .38'],
    units: [4, 24],
    kg: 1,
    usd: [300, 560],
    eccn: ['0A501', '0A501'],
  },
  {
    buyer: 'dealer',
    hs: '930320',
    descriptions: ['SPORTING SHOTGUNS 12 GAUGE', 'SHOTGUNS 12GA, OVER AND UNDER', 'PUMP ACTION SHOTGUNS'],
    units: [3, 24],
    kg: 3.8,
    usd: [260, 880],
    eccn: ['0A502', '0A502'],
  },
  {
    buyer: 'dealer',
    hs: '930330',
    descriptions: ['BOLT ACTION RIFLES .308', 'HUNTING RIFLES', 'SPORTING RIFLES .22 LR'],
    units: [2, 16],
    kg: 3.9,
    usd: [330, 980],
    eccn: ['0A501', '0A501'],
  },
  {
    buyer: 'dealer',
    hs: '930621',
    descriptions: ['SHOTGUN CARTRIDGES 12 GA', 'SHOTSHELLS 12 GAUGE NO 7.5'],
    units: [20, 120],
    kg: 13,
    usd: [80, 120],
    hazmat: 'UN0012 CARTRIDGES, SMALL ARMS 1.4S',
    eccn: ['0A505', '0A505'],
  },
  {
    buyer: 'dealer',
    hs: '930630',
    descriptions: ['CARTRIDGES 9MM LUGER', 'SMALL ARMS AMMUNITION 9MM', 'AMMUNITION .38 SPL AND 9MM'],
    units: [10, 80],
    kg: 13.5,
    usd: [220, 380],
    hazmat: 'UN0012 CARTRIDGES, SMALL ARMS 1.4S',
    eccn: ['0A505', '0A505'],
  },
  {
    buyer: 'dealer',
    hs: '930510',
    descriptions: ['PISTOL MAGAZINES AND SPARE PARTS', 'PARTS FOR PISTOLS'],
    units: [1, 6],
    kg: 4,
    usd: [500, 1_400],
    eccn: ['0A501', '0A501'],
  },
  {
    buyer: 'guards',
    hs: '930200',
    descriptions: ['PISTOLS 9MM FOR SECURITY COMPANY', 'TAURUS G3 PISTOLS 9MM'],
    units: [6, 50],
    kg: 1.1,
    usd: [240, 420],
    eccn: ['0A501', '0A507'],
  },
  {
    buyer: 'guards',
    hs: '930320',
    descriptions: ['12 GAUGE SHOTGUNS, SECURITY USE', 'MOSSBERG 500 SHOTGUNS'],
    units: [4, 30],
    kg: 3.6,
    usd: [280, 460],
    eccn: ['0A502', '0A502'],
  },
  {
    buyer: 'police',
    hs: '930630',
    descriptions: ['AMMUNITION 9MM AND 5.56MM', 'CARTRIDGES 5.56X45 FOR POLICE TRAINING'],
    units: [40, 300],
    kg: 14,
    usd: [260, 420],
    hazmat: 'UN0012 CARTRIDGES, SMALL ARMS 1.4S',
    eccn: ['0A505', '0A505'],
  },
  {
    buyer: 'police',
    hs: '930120',
    descriptions: ['SELECT FIRE CARBINES 5.56MM', 'POLICE CARBINES 5.56X45'],
    units: [10, 60],
    kg: 3.6,
    usd: [780, 1_350],
    eccn: ['', ''],
    code: 'S05',
  },
  {
    buyer: 'police',
    hs: '621040',
    descriptions: ['BALLISTIC VESTS LEVEL IIIA', 'BODY ARMOR FOR POLICE'],
    units: [20, 120],
    kg: 3.1,
    usd: [260, 520],
    eccn: ['1A005', '1A005'],
  },
];

const splitDay = Date.UTC(2024, 4, 30);

/** The number of dealers and guard companies of a destination, and of their suppliers. */
const buyersPerCountry = 8;
const supplierCount = 24;
const firstBuyer = 100_000;

function buyerOf(random: Random, destination: Destination, buyer: Licensed['buyer']): Party {
  if (buyer === 'police') {
    const { address, phone } = importer(destination, firstBuyer + 99, 'security');
    return {
      name: `${countryName(destination.country)} Police Quartermaster Stores`,
      kind: 'government',
      ...(address === undefined ? {} : { address }),
      ...(phone === undefined ? {} : { phone }),
    };
  }
  const index = firstBuyer + random.regular(buyersPerCountry) + (buyer === 'guards' ? 50 : 0);
  return importer(destination, index, buyer === 'guards' ? 'security' : 'outdoor');
}

/** Makes a lawful export of firearms, ammunition or armor, under a license and filed in time. */
export function licensedConsignment(
  random: Random,
  destination: Destination,
  departureAt: number,
): Consignment {
  const kind = random.pick(licensed);
  const units = random.between(...kind.units);
  const eccn = kind.eccn[departureAt < splitDay ? 0 : 1];
  const weightKg = tenths(units * kind.kg * 1.15);
  const licenseNumber =
    kind.code === 'S05'
      ? `050${digits(random.between(0, 999_999), 6)}`
      : `D1${digits(random.between(0, 999_999), 6)}`;
  const item: Item = {
    goods: {
      description: random.pick(kind.descriptions),
      hs: kind.hs,
      packages: Math.max(1, Math.ceil(weightKg / 22)),
      packageType: 'CT',
      weightKg,
      valueUsd: units * random.between(...kind.usd),
      ...(kind.hazmat === undefined ? {} : { hazmat: kind.hazmat }),
    },
    ...(eccn === '' ? {} : { eccn }),
    licenseCode: kind.code ?? 'C30',
    licenseNumber,
  };
  return {
    shipper: exporter('outdoor', random.regular(supplierCount)),
    consignee: buyerOf(random, destination, kind.buyer),
    items: [item],
  };
}
