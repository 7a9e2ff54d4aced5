import { type Check, fault, ok } from './check.js';

const form = /^([0-9]{2})-?[0-9]{7}(?:-?[0-9]{2})?$/;

/** Campus prefixes that the IRS never assigned. Unverified: the published list of valid ones, inverted. */
const neverAssigned = new Set('00 07 08 09 17 18 19 28 29 49 69 70 78 79 89 96 97'.split(' '));

/** Checks an employer identification number: nine digits, or eleven with the suffix that AES adds. */
export const checkEin = (value: string): Check => {
  const prefix = form.exec(value.replace(/\s+/g, ''))?.[1];
  if (prefix === undefined) return fault('it is not nine digits');
  return neverAssigned.has(prefix) ? fault(`no number begins with ${prefix}`) : ok;
};
