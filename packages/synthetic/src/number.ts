import type { Random } from './random.js';

export const digits = (value: number, length: number): string =>
  String(value % 10 ** length).padStart(length, '0');

/** Values of letters in ISO 6346: from 10 on, without the multiples of 11. */
const letterValues = new Map(
  'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('').map((letter, index) => {
    const value = index + 10;
    return [letter, value + Math.floor((value - 1) / 10)] as const;
  }),
);

/** A container number with its check digit (ISO 6346). */
export function containerNumber(owner: string, serial: number): string {
  const body = `${owner}${digits(serial, 6)}`;
  let sum = 0;
  for (const [index, character] of [...body].entries()) {
    sum += (letterValues.get(character) ?? Number(character)) * 2 ** index;
  }
  return `${body}${(sum % 11) % 10}`;
}

/** An air waybill number: airline prefix, seven digits and their remainder by 7 (IATA resolution 600a). */
export function airWaybill(prefix: string, serial: number): string {
  const body = digits(serial, 7);
  return `${prefix}-${body}${Number(body) % 7}`;
}

/** An IMO ship number: six digits and a check digit, the sum of the digits times 7 to 2. */
export function imoNumber(serial: number): string {
  const body = digits(serial, 6);
  let sum = 0;
  for (const [index, digit] of [...body].entries()) sum += Number(digit) * (7 - index);
  return `${body}${sum % 10}`;
}

/** An Internal Transaction Number of AES: X, the day of filing, six digits. */
export const transactionNumber = (filedAt: string, serial: number): string =>
  `X${filedAt.slice(0, 10).replaceAll('-', '')}${digits(serial, 6)}`;

/** A number of `length` digits. */
export const serial = (random: Random, length: number): number => random.between(0, 10 ** length - 1);
