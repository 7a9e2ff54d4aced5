import { manifestSchema } from '@hammerhead/contracts';
import { countryNamed, isNear } from '@hammerhead/reference';
import { z } from 'zod';
import { isJsonObject } from '../formats/json/count.js';

/** What other systems call a key. */
const otherNames: ReadonlyMap<string, string> = new Map([
  ['ITN', 'itns'],
  ['ZIP', 'postalCode'],
  ['ZIPCODE', 'postalCode'],
  ['POSTCODE', 'postalCode'],
  ['KIND', 'type'],
  ['NUMBER', 'manifestNumber'],
  ['STREET', 'lines'],
  ['STATE', 'region'],
  ['TELEPHONE', 'phone'],
  ['WEIGHT', 'weightKg'],
  ['VALUE', 'valueUsd'],
  ['HSCODE', 'hs'],
  ['SCAC', 'carrier'],
  ['VESSEL', 'conveyance'],
]);
/** The longest key that is compared: no key of a manifest is longer. */
const longestKey = 32;

const plain = (key: string): string => key.replace(/[\s_-]/g, '').toUpperCase();

/** Returns the keys of the object at `path` in a manifest. */
function keysAt(path: readonly PropertyKey[]): readonly string[] {
  let at: unknown = manifestSchema;
  for (const key of path) {
    at = inner(at);
    if (at instanceof z.ZodArray) at = at.element;
    else if (at instanceof z.ZodObject && typeof key === 'string') at = at.shape[key];
    else return [];
  }
  at = inner(at);
  return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}

/** Returns the schema within optional ones; of a shipment or a cancellation, the shipment's. */
function inner(schema: unknown): unknown {
  let at = schema;
  for (;;) {
    if (at instanceof z.ZodOptional || at instanceof z.ZodNullable) at = at.unwrap();
    else if (at instanceof z.ZodUnion) at = at.options[0];
    else return at;
  }
}

/** Returns the key that was meant by an unknown one of the object at `path`, or undefined. */
export function keyMeant(path: readonly PropertyKey[], key: string): string | undefined {
  if (key.length > longestKey) return undefined;
  const keys = keysAt(path);
  const written = plain(key);
  const other = otherNames.get(written);
  return (
    keys.find((known) => plain(known) === written) ??
    (other !== undefined && keys.includes(other) ? other : undefined) ??
    keys.find((known) => known.length > 3 && isNear(plain(known), written, known.length > 6 ? 2 : 1))
  );
}

const otherModes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    vessel: 'SEA OCEAN SHIP BOAT BARGE WATER MARITIME VSL',
    air: 'AIRCRAFT PLANE FLIGHT AIRFREIGHT',
    truck: 'ROAD LAND LORRY TRUCKING',
    rail: 'TRAIN RAILROAD RAILWAY',
    mail: 'POST POSTAL PARCEL',
  }).flatMap(([mode, words]) => words.split(' ').map((word) => [word, mode] as const)),
);

/** Says of a refused value what it may mean, if that is known: a country by its name, a mode by another word. */
export function valueMeant(
  path: readonly PropertyKey[],
  document: unknown,
  message: string,
): string | undefined {
  let value = document;
  for (const key of path) value = isJsonObject(value) && typeof key !== 'symbol' ? value[key] : undefined;
  if (typeof value !== 'string') return undefined;
  const key = path.at(-1);
  if (key === 'mode') {
    const mode = otherModes.get(value.trim().toUpperCase());
    return mode === undefined ? undefined : `${message}; did you mean ${mode}?`;
  }
  if (key !== 'destination' && key !== 'country' && key !== 'countryOfDestination') return undefined;
  const country = countryNamed(value);
  return country === undefined
    ? undefined
    : `expected two letters (ISO 3166-1 alpha-2); ${value.trim()} is ${country}`;
}
