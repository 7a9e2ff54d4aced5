import type { Goods } from '@hammerhead/contracts';
import { digits, serial } from './number.js';
import type { Random } from './random.js';

/** Cargo as it goes on a bill; with `license` where it is exported under one. */
export interface Cargo {
  readonly goods: readonly Goods[];
  readonly trade: 'family' | 'company';
  readonly license?: { readonly eccn: string; readonly number: string };
}

const one = (
  description: string,
  hs: string,
  packageType: string,
  packages: number,
  weightKg: number,
  valueUsd: number,
): Goods => ({ description, hs, packages, packageType, weightKg, valueUsd });

/** Built after seizures that courts and customs made public; each is one that a screener should see. */
const schemes: readonly ((random: Random) => readonly Goods[])[] = [
  (random) => [
    one(
      'SEMI-AUTOMATIC PISTOLS, 9MM',
      '9302000040',
      'CT',
      1,
      random.between(4, 12),
      random.between(900, 2_400),
    ),
  ],
  (random) => [one('GLOCK SLIDE', '7326.90', 'CT', 1, random.between(1, 3), random.between(80, 400))],
  (random) => [
    one('HOUSEHOLD GOODS', '980400', 'BA', 2, random.between(110, 150), random.between(200, 400)),
    one('AMMUNITION 9MM, 500 ROUNDS', '980400', 'BX', 1, random.between(7, 12), 150),
  ],
  (random) => [one('TOOL BOX WITH HAND TOOLS, GIFT', '820600', 'BX', 1, random.between(55, 75), 100)],
  (random) => [
    one('AR-15 LOWER PARTS KIT', '846610', 'CT', 1, random.between(1, 4), random.between(120, 500)),
  ],
  (random) => [one('GLOCK SWITCH, SELECTOR', '853650', 'BX', 1, 1, random.between(20, 90))],
  (random) => [one('MUNICIONES Y CARGADOR PARA PISTOLA', '630900', 'BX', 1, random.between(9, 20), 120)],
  (random) => [
    one('ARMES A FEU, PIECES', '847990', 'BX', 1, random.between(6, 18), random.between(200, 900)),
  ],
  (random) => [
    one('RIFLE SCOPE', '901310', 'CT', 1, 2, 380),
    one('GUN CASE AND HOLSTERS', '420299', 'CT', 1, random.between(4, 9), 160),
    one('RELOADING PRESS AND BRASS', '846290', 'CT', 1, random.between(12, 20), 420),
  ],
  (random) => [one('AK-47 RIFLES UNDER CLOTHING', '630900', 'BA', 2, random.between(150, 210), 300)],
];

export const plantedCargo = (random: Random): Cargo => ({
  goods: random.pick(schemes)(random),
  trade: 'family',
});

/** The day from which semi-automatic pistols have their own ECCN (89 FR 34680). */
const pistolEccnFrom = '2024-05-30';

/** A firearm export as the law wants it: license, ECCN, dealer to dealer, filed in AES. */
export function licensedCargo(random: Random, departureAt: string): Cargo {
  const pieces = random.between(2, 20);
  return {
    trade: 'company',
    license: {
      eccn: departureAt < pistolEccnFrom ? '0A501' : '0A507',
      number: `D${digits(serial(random, 7), 7)}`,
    },
    goods: [
      one(
        'SEMI-AUTOMATIC PISTOLS',
        '9302000040',
        'CT',
        pieces,
        pieces * 2,
        pieces * random.between(380, 620),
      ),
    ],
  };
}
