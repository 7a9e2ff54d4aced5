import { remembering } from '@hammerhead/primitives';
import { codeText } from '../codes/code-text.js';
import { caribbeanPorts } from './caribbean-ports.js';
import type { Port, UsPort } from './port.js';
import { usPorts } from './us-ports.js';

const portByCode = new Map<string, Port | UsPort>();
for (const port of [...caribbeanPorts, ...usPorts]) {
  if (!portByCode.has(port.code)) portByCode.set(port.code, port);
}

const form = /^[A-Z]{2}[A-Z2-9]{3}$/;

const figures = new Map([
  ['0', 'O'],
  ['1', 'I'],
  ['5', 'S'],
  ['8', 'B'],
]);
const lettersFor = (code: string, wrong: RegExp): string =>
  code.replace(wrong, (figure) => figures.get(figure) ?? figure);

/**
 * Returns what a code with digits in place of letters may mean, the likeliest first: no place has the digits 0 and 1,
 * and no country has any digit.
 */
const meanings = (code: string): readonly string[] => {
  const country = lettersFor(code.slice(0, 2), /[0158]/g);
  const place = code.slice(2);
  return [country + lettersFor(place, /[01]/g), country + lettersFor(place, /[0158]/g)];
};

/** A UN/LOCODE as it was read. */
export type LocodeReading = {
  /** `USMIA`; a text that is not a UN/LOCODE is kept in upper case, without blanks at its ends. */
  readonly code: string;
  /** Whether it had digits in place of letters, and the code as read is in the table of ports. */
  readonly misread: boolean;
};

/** The form of a printed UN/LOCODE: at most three blanks, hyphens, periods or slashes between country and place. */
const printed = /^([A-Z0-9]{2})[\s_./-]{0,3}([A-Z0-9]{3})$/;
/** The form of a UN/LOCODE followed by a name: `USMIA Miami`, `US MIA (Miami)`. */
const named = /^([A-Z]{2})[\s_./-]{0,3}([A-Z0-9]{3})[\s,(/-]/;

/** Reads ports as feeds write them: there are few, so nearly every one is remembered. */
const read = remembering(4_096, (written): LocodeReading => {
  const text = codeText(written);
  const parts = printed.exec(text);
  if (parts === null) {
    const code = named.exec(text)?.slice(1).join('') ?? '';
    return { code: portByCode.has(code) ? code : text, misread: false };
  }
  const code = `${parts[1]}${parts[2]}`;
  const alike = portByCode.has(code) ? undefined : meanings(code).find((meant) => portByCode.has(meant));
  if (alike !== undefined) return { code: alike, misread: true };
  return { code, misread: false };
});

/**
 * Reads a UN/LOCODE, with or without the blank or hyphen between country and place (`US MIA`, `us-mia`), in any case;
 * `USM1A` is read as USMIA. Every look-up of a port uses this function.
 */
export const readLocode = (written: string): LocodeReading =>
  portByCode.has(written) ? { code: written, misread: false } : read(written);

/** Returns the code that `readLocode` reads. */
export const locodeOf = (written: string): string => (portByCode.has(written) ? written : read(written).code);

/** Returns the port of a UN/LOCODE in any spelling, or undefined if the table has none. */
export const portOf = (port: string): Port | UsPort | undefined =>
  portByCode.get(port) ?? portByCode.get(locodeOf(port));

/** Whether a text, as `locodeOf` returns it, has the form of a UN/LOCODE. */
export const isLocode = (code: string): boolean => form.test(code);
