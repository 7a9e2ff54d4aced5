import { Failure } from './failure.js';

/** Returns the result of `parseArgs`, whose errors become a Failure. */
export function strictly<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (error instanceof TypeError) throw new Failure(error.message);
    throw error;
  }
}

/** Returns the address of an API: as given, else on this machine at the port on which the service listens. */
export function addressOf(given: string | undefined, port: string | undefined, standard: number): URL {
  const text = given ?? `http://127.0.0.1:${port ?? standard}`;
  if (!URL.canParse(text) || !['http:', 'https:'].includes(new URL(text).protocol)) {
    throw new Failure(`--to must be an address such as http://127.0.0.1:${standard}, not ${text}`);
  }
  return new URL(text);
}

export function wholeNumber(name: string, given: string): number {
  if (!/^\d{1,9}$/.test(given)) throw new Failure(`${name} must be a whole number, not ${given}`);
  return Number(given);
}
