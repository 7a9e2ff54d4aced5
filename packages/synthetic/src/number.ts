/** Returns the last `length` digits of a whole number, with leading zeros. */
export const digits = (value: number, length: number): string =>
  String(value).padStart(length, '0').slice(-length);

/** The values of letters in ISO 6346: from 10 on, without the multiples of 11. */
const letterValues = new Map(
  'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('').map((letter, index) => {
    const value = index + 10;
    return [letter, value + Math.floor((value - 1) / 10)] as const;
  }),
);

/** Returns a container number with its check digit (ISO 6346). */
export function containerNumber(owner: string, serial: number): string {
  const body = `${owner}${digits(serial, 6)}`;
  let sum = 0;
  let factor = 1;
  for (const character of body) {
    sum += (letterValues.get(character) ?? Number(character)) * factor;
    factor *= 2;
  }
  return `${body}${(sum % 11) % 10}`;
}

/** Returns an air waybill number: airline prefix, seven digits and their remainder by 7 (IATA resolution 600a). */
export function airWaybill(prefix: string, serial: number): string {
  const body = digits(serial, 7);
  return `${prefix}-${body}${Number(body) % 7}`;
}

/** Returns an IMO ship number: six digits and a check digit, the sum of the digits times 7 to 2. */
export function imoNumber(serial: number): string {
  const body = digits(serial, 6);
  let sum = 0;
  for (const [index, digit] of [...body].entries()) sum += Number(digit) * (7 - index);
  return `${body}${sum % 10}`;
}

/** Returns an Internal Transaction Number of AES: X, the day of filing, six digits. */
export const transactionNumber = (filedAt: string, serial: number): string =>
  `X${filedAt.slice(0, 10).replaceAll('-', '')}${digits(serial, 6)}`;

const vinLetters = 'ABCDEFGHJKLMNPRSTUVWXYZ';
const vinValues = new Map(
  vinLetters.split('').map((letter, index) => [letter, Number('12345678123457923456789'[index])]),
);
const vinWeights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

/**
 * Returns a vehicle identification number: `body` is 17 characters, whose ninth becomes the check digit (49 CFR
 * 565.15).
 */
export function vehicleNumber(body: string): string {
  let sum = 0;
  for (const [index, character] of [...body].entries()) {
    sum += (vinWeights[index] ?? 0) * (vinValues.get(character) ?? Number(character));
  }
  const remainder = sum % 11;
  return `${body.slice(0, 8)}${remainder === 10 ? 'X' : remainder}${body.slice(9)}`;
}
