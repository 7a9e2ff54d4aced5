import { imoNumber } from '../number.js';
import type { Random } from '@hammerhead/primitives';
import type { Service } from '../world/profile.js';

export interface Ship {
  readonly name: string;
  readonly imo: string;
  readonly carrier: string;
}

const ships = (carrier: string, first: number, names: string): readonly Ship[] =>
  names.split(', ').map((name, index) => ({ name, imo: imoNumber(first + index * 97), carrier }));

/** Invented liners: vessels in the trade for years, with numbers that fit their age. */
const liners: readonly Ship[] = [
  ...ships('AMQT', 907_401, 'Caribe Pioneer, Caribe Mariner, Caribe Navigator, Caribe Trader'),
  ...ships('CBPL', 912_207, 'Antilles Trader, Antilles Star, Antilles Spirit'),
  ...ships('GRNL', 919_854, 'Windward Star, Leeward Star, Tradewind Express, Northern Passat'),
  ...ships(
    'TPSL',
    926_310,
    'Tropic Breeze I, Tropic Palm I, Tropic Sunrise I, Tropic Opal I, Tropic Ebony I',
  ),
  ...ships('SBDL', 933_145, 'Bay Islander, Bahama Runner, Grand Bahama Express'),
  ...ships('KCLN', 941_022, 'Kingston Bay, Haina Bay, Castries Bay, Georgetown Bay'),
];

/** Invented coasters: the small ships of the Miami River and the Palm Beaches. */
const coasters: readonly Ship[] = [
  ...ships('MRVR', 764_101, 'Belle Florida, Dieu Si Bon I, Miss Ketsia, Ana Cecilia II, Betty K IX'),
  ...ships('NRTH', 771_560, 'Sea Hustler III, Cap Express, Sainte Rose I, Nordvind S'),
  ...ships('PBCL', 782_215, 'Duke of Topsail II, Cape Mail, Island Link, Abaco Trader'),
];

export interface Airline {
  /** The IATA designator. */
  readonly code: string;
  /** The first three digits of its air waybills. */
  readonly prefix: string;
}

const integrators: readonly Airline[] = [
  { code: 'QX', prefix: '990' },
  { code: '3X', prefix: '991' },
  { code: 'ZD', prefix: '992' },
];
const airlines: readonly Airline[] = [
  { code: '4K', prefix: '993' },
  { code: '9Y', prefix: '994' },
  { code: '2Z', prefix: '995' },
  { code: '5W', prefix: '996' },
  { code: 'J7', prefix: '997' },
];

export const shipOf = (random: Random, service: Service): Ship =>
  random.pick(service === 'coaster' ? coasters : liners);

export const airlineOf = (random: Random, service: Service): Airline =>
  random.pick(service === 'courier' ? integrators : airlines);
