import { bare, type Check, checkDigit, fault } from './check.js';

const form = /^[A-HJ-NPR-Z0-9]{17}$/;
const values = new Map(
  Array.from('0123456789ABCDEFGHJKLMNPRSTUVWXYZ').map((letter, index) => [
    letter,
    index < 10 ? index : Number('12345678123457923456789'[index - 10]),
  ]),
);
const weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

/** Checks a vehicle identification number with the check digit of 49 CFR 565.15(c) at its ninth place. */
export const checkVin = (value: string): Check => {
  const vin = bare(value);
  if (!form.test(vin)) return fault('it is not 17 letters and digits without I, O and Q');
  const sum = weights.reduce(
    (total, weight, index) => total + weight * (values.get(vin.charAt(index)) ?? 0),
    0,
  );
  const remainder = sum % 11;
  return checkDigit(vin.charAt(8), remainder === 10 ? 'X' : String(remainder));
};

/**
 * Whether a text is long enough to be a VIN. Shorter ones are product identifiers (chassis numbers of
 * vehicles not built for North America) and have no check digit.
 */
export const looksLikeVin = (value: string): boolean => /^[A-Z0-9]{17}$/.test(bare(value));
