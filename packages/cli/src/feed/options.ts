import { readFile } from 'node:fs/promises';
import { defaultSchemesUrl, loadSchemes, type Scheme, SchemeFault } from '@hammerhead/synthetic';
import { Failure, reasonOf } from '../failure.js';

/** The form of a day or a time in UTC. */
const time = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z)?$/;

/** Converts a time as a person writes it to ISO 8601 in UTC. */
export function utcTime(name: string, given: string): string {
  const at = time.test(given) ? Date.parse(given) : Number.NaN;
  // Date.parse reads February 31 as March 3.
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== given.slice(0, 10)) {
    throw new Failure(`${name} must be a day or a time in UTC such as 2023-09-01T00:00:00Z, not ${given}`);
  }
  // Beyond these years, the following arrivals are not times that a manifest may have.
  if (given < '1970' || given >= '2200')
    throw new Failure(`${name} must lie from 1970 to 2199, not ${given}`);
  return new Date(at).toISOString();
}

/** Reads a share from 0 to `most`. */
export function shareOf(name: string, given: string, most: number): number {
  const share = /^(?:\d+(?:\.\d+)?|\.\d+)(?:e-?\d+)?$/i.test(given) ? Number(given) : Number.NaN;
  if (!(share >= 0 && share <= most)) {
    throw new Failure(`${name} must be a share from 0 to ${most} such as 0.002, not ${given}`);
  }
  return share;
}

/** Reads the name of a feed, with which every manifest number begins. */
export function feedName(name: string, given: string): string {
  if (!/^[A-Z0-9][A-Z0-9-]{0,15}$/.test(given)) {
    throw new Failure(`${name} must be 1 to 16 capital letters, digits and hyphens, not ${given}`);
  }
  return given;
}

/** Reads the schemes of a file, or of the one that comes with Hammerhead when none is named. */
export async function readSchemes(file: string | undefined): Promise<readonly Scheme[]> {
  const name = file ?? 'the default scheme file';
  const text = await readFile(file ?? defaultSchemesUrl, 'utf8').catch((error: unknown) => {
    throw new Failure(`${name} cannot be read: ${reasonOf(error)}`);
  });
  try {
    return loadSchemes(text);
  } catch (error) {
    if (!(error instanceof SchemeFault)) throw error;
    throw new Failure(`${name} is not a scheme file:\n${error.message}`);
  }
}
