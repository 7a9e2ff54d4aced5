import { digits, vehicleNumber } from '../number.js';
import type { Random } from '@hammerhead/primitives';
import type { Item } from './item.js';

const models: readonly (readonly [string, number, number, string])[] = [
  ['TOYOTA COROLLA', 1_250, 1_320, '870323'],
  ['TOYOTA CAMRY', 1_460, 1_560, '870323'],
  ['HONDA CIVIC', 1_210, 1_330, '870323'],
  ['HONDA CRV', 1_500, 1_620, '870323'],
  ['NISSAN SENTRA', 1_280, 1_350, '870323'],
  ['TOYOTA RAV4', 1_560, 1_680, '870323'],
  ['TOYOTA TACOMA', 1_850, 2_050, '870431'],
  ['FORD F-150', 1_980, 2_300, '870431'],
  ['FORD TAURUS', 1_780, 1_880, '870324'],
  ['HYUNDAI ELANTRA', 1_240, 1_340, '870323'],
  ['MITSUBISHI L200', 1_800, 1_950, '870421'],
  ['ISUZU NPR', 2_600, 3_300, '870422'],
  ['JEEP WRANGLER', 1_750, 1_900, '870324'],
  ['KIA SPORTAGE', 1_480, 1_600, '870323'],
];
const wmi = ['1HH', '2HH', '3HH', 'JHH', '4HH'];
const letters = 'ABCDEFGHJKLMNPRSTUVWXYZ';

const letter = (random: Random): string => letters.charAt(random.between(0, letters.length - 1));

/** Makes a vehicle identification number of an invented maker, one in 250 mistyped. */
export function newVin(random: Random): string {
  const body = `${random.pick(wmi)}${letter(random)}${letter(random)}${digits(random.between(0, 999), 3)}0${letter(random)}${letter(random)}${digits(random.between(0, 999_999), 6)}`;
  return random.chance(0.004) ? body : vehicleNumber(body);
}

/**
 * Makes a used car or truck, which is always filed in AES, regardless of its value (19 CFR 192.2, 15 CFR
 * 30.2(a)(1)(iv)(H)).
 */
export function usedVehicle(random: Random, year: number): Item {
  const [model, lightest, heaviest, hs] = random.pick(models);
  const built = year - random.between(3, 18);
  const vin = newVin(random);
  const description = random.pick([
    `USED ${built} ${model}`,
    `${built} ${model} VIN ${vin}`,
    `USED VEHICLE ${built} ${model}`,
    `1 UNIT USED ${model} ${built}`,
  ]);
  return {
    goods: {
      description,
      hs,
      packages: 1,
      packageType: 'VN',
      weightKg: random.between(lightest, heaviest),
      valueUsd: Math.max(900, random.between(14, 24) * 1_000 - (year - built) * 950) + random.between(0, 99),
      vin,
    },
  };
}
