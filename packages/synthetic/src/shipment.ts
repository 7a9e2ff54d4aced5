import type { Eei, Goods, Party, Shipment } from '@hammerhead/contracts';
import { type CargoKind, ordinaryCargo, traps } from './catalog.js';
import { serial, transactionNumber } from './number.js';
import { consignee, firstCompany, forwarder, shipperCompany, shipperPerson } from './party.js';
import type { Destination } from './place.js';
import { type Cargo, licensedCargo, plantedCargo } from './planted.js';
import type { Random } from './random.js';

/** Above this value a Schedule B line must be filed in AES: 15 CFR 30.37(a). */
const exemptUpTo = 2_500;

/** What a shipment takes from the voyage that carries it. */
export interface Voyage {
  readonly mode: 'vessel' | 'air';
  readonly destination: Destination;
  readonly departureAt: string;
  readonly filedAt: string;
  readonly masterBill: string;
  /** Containers of a vessel that are stuffed with many shippers' goods. */
  readonly shared: readonly NonNullable<Shipment['equipment']>[number][];
  readonly container: () => NonNullable<Shipment['equipment']>[number];
}

/** Makes a shipment; about 1 in 100 is one that should be found, 1 in 200 a licensed firearm export. */
export function makeShipment(random: Random, voyage: Voyage, bill: string): Shipment {
  const u = random.next();
  const cargo =
    u < 0.01
      ? plantedCargo(random)
      : u < 0.015
        ? licensedCargo(random, voyage.departureAt)
        : cargoOf(random, random.weighted(u < 0.045 ? traps : ordinaryCargo));
  const planted = u < 0.01;
  const shipper = shipperOf(random, cargo, planted);
  const receiver = consigneeOf(random, cargo, voyage.destination, planted);
  const eei = filed(random, cargo, voyage, shipper, receiver);
  // A carrier often knows the ITN alone; the filing itself reaches the screening for some.
  const joined = cargo.license !== undefined || random.chance(0.5);
  const weight = cargo.goods.reduce((sum, { weightKg = 0 }) => sum + weightKg, 0);
  return {
    bill,
    ...(voyage.masterBill === bill ? {} : { masterBill: voyage.masterBill }),
    destination: voyage.destination.country,
    ...(eei === undefined ? { exemption: 'NOEEI 30.37(a)' } : { itns: [eei.itn ?? ''] }),
    parties: {
      shipper,
      consignee: receiver,
      ...(cargo.trade === 'company' && random.chance(0.4)
        ? { forwarder: forwarder(random.regular(60)) }
        : {}),
    },
    packages: cargo.goods.map(({ packages = 1, packageType = 'PK' }) => ({
      count: packages,
      type: packageType,
    })),
    grossWeightKg: weight,
    freightUsd: 45 + Math.round(weight * (voyage.mode === 'air' ? 2.2 : 0.6)),
    ...equipmentOf(random, voyage, weight),
    goods: [...cargo.goods],
    ...(eei === undefined || !joined ? {} : { eei }),
  };
}

function cargoOf(random: Random, kind: CargoKind): Cargo {
  const lines = kind.trade === 'company' && random.chance(0.2) ? 2 : 1;
  return { trade: kind.trade, goods: Array.from({ length: lines }, () => goodsOf(random, kind)) };
}

function goodsOf(random: Random, kind: CargoKind): Goods {
  const packages = random.between(...kind.packages);
  const weightKg = packages * random.between(...kind.kg);
  return {
    description: random.pick(kind.descriptions),
    hs: kind.hs,
    packages,
    packageType: kind.packageType,
    weightKg,
    valueUsd: Math.max(
      20,
      Math.round(weightKg * (kind.usdPerKg[0] + random.next() * (kind.usdPerKg[1] - kind.usdPerKg[0]))),
    ),
  };
}

// Who is behind planted cargo comes back more often than chance, as in the cases it is built after.
const shipperOf = (random: Random, { trade }: Cargo, planted: boolean): Party =>
  planted
    ? shipperPerson(random.between(0, 24) * 97)
    : trade === 'family'
      ? shipperPerson(random.regular(20_000))
      : shipperCompany(random.regular(1_200));

const consigneeOf = (random: Random, { trade }: Cargo, destination: Destination, planted: boolean): Party =>
  consignee(
    destination,
    planted
      ? random.between(0, 11) * 131
      : trade === 'family'
        ? random.regular(firstCompany)
        : firstCompany + random.regular(400),
  );

/** The EEI where the law asks for one: a line above the limit, or a license (15 CFR 30.2, 30.37(a)). */
function filed(
  random: Random,
  { goods, license, trade }: Cargo,
  { filedAt }: Voyage,
  usppi: Party,
  ultimateConsignee: Party,
): Eei | undefined {
  if (license === undefined && goods.every(({ valueUsd = 0 }) => valueUsd <= exemptUpTo)) return undefined;
  return {
    itn: transactionNumber(filedAt, serial(random, 6)),
    filedAt,
    stateOfOrigin: usppi.address?.region ?? 'FL',
    ultimateConsigneeType: trade === 'company' ? 'R' : 'D',
    routed: false,
    related: false,
    usppi,
    ultimateConsignee,
    lines: goods.map(({ hs = '', description, packages = 1, valueUsd = 0, weightKg = 0 }, index) => ({
      line: index + 1,
      scheduleB: hs.padEnd(10, '0'),
      description,
      quantity: packages,
      unit: 'NO',
      valueUsd,
      weightKg,
      origin: 'D',
      exportCode: 'OS',
      eccn: license?.eccn ?? 'EAR99',
      licenseCode: license === undefined ? 'C33' : 'C30',
      ...(license === undefined ? {} : { licenseNumber: license.number }),
    })),
  };
}

function equipmentOf(random: Random, voyage: Voyage, weightKg: number): Pick<Shipment, 'equipment'> {
  if (voyage.mode === 'air') return {};
  const box = weightKg > 6_000 ? voyage.container() : random.pick(voyage.shared);
  return { equipment: [random.chance(0.004) ? mistyped(box) : box] };
}

/** A clerk's slip in the last digit, as in any real feed. */
const mistyped = ({ container = '', ...rest }: NonNullable<Shipment['equipment']>[number]) => ({
  container: `${container.slice(0, -1)}${(Number(container.slice(-1)) + 1) % 10}`,
  ...rest,
});
