import { type Check, checkDigit, fault } from './check.js';

const form = /^([0-9]{3})[\s-]?([0-9]{4})[\s-]?([0-9]{3})([0-9])$/;

/** Checks an air waybill number: IATA prefix of the airline, seven digits, and their remainder by 7. */
export const checkAwb = (value: string): Check => {
  const parts = form.exec(value.trim());
  if (parts === null) return fault('it is not a prefix of three digits and eight digits');
  const [, , first = '', second = '', digit = ''] = parts;
  return checkDigit(digit, String(Number(first + second) % 7));
};

/** Whether a text has the form of an air waybill number: `020-12345675`. */
export const looksLikeAwb = (value: string): boolean => form.test(value.trim());
