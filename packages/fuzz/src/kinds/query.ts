import type { Random } from '@hammerhead/primitives';
import type { FuzzInput } from '../input.js';
import { oddNumbers, oddText, oddTexts } from '../odd.js';

/** A parameter of a query or a path, as an OpenAPI document has it. */
export interface FuzzParameter {
  readonly name: string;
  readonly in: string;
  /** JSON Schema. */
  readonly schema?: unknown;
}

/** A route that reads. */
export interface FuzzRoute {
  /** With `{name}` where a parameter stands. */
  readonly path: string;
  readonly parameters: readonly FuzzParameter[];
}

const raw = [
  '%',
  '%0',
  '%00',
  '%ED%A0%80',
  '%F0%28',
  '%C0%80',
  '%FF',
  '[]',
  '{}',
  '+',
  '&&',
  '=',
  '#',
  '%2e%2e%2f',
] as const;
const nobody = '01a3f6a0-7c1e-7d2b-9f40-a10000000005';

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Values that a schema names: its enumeration, what it stands for by itself, what its format and type stand for. */
function valuesOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const {
    enum: listed,
    anyOf,
    items,
    type,
    format,
    default: standard,
  }: Record<string, unknown> = { ...schema };
  const values = [
    ...listOf(listed),
    standard,
    ...(type === 'integer' || type === 'number' ? [1, 2, 50] : []),
    ...(format === 'date-time' ? ['2026-12-01T00:00:00Z'] : []),
    ...(format === 'uuid' ? [nobody] : []),
  ].filter((value) => typeof value === 'string' || typeof value === 'number');
  return [...values.map(String), ...[...listOf(anyOf), items].flatMap(valuesOf)];
}

function valueFor({ schema }: FuzzParameter, random: Random, known: readonly string[]): string {
  const sensible = [...valuesOf(schema), ...known];
  if (sensible.length > 0 && random.chance(0.6)) return encodeURIComponent(random.pick(sensible));
  switch (random.between(0, 4)) {
    case 0:
      return random.pick(raw);
    case 1:
      return encodeURIComponent(random.pick(oddNumbers));
    case 2:
      return encodeURIComponent(
        random.pick(['JM', 'JM,TT', 'Devon Clarke', 'EIN:12-3456789', '+18765550188', 'MIAKIN']),
      );
    default:
      return encoded(oddText(random, sensible.at(-1)));
  }
}

/** As a browser would send it; what is no text at all, as bytes that are no UTF-8. */
function encoded(text: string): string {
  // Longer ones are refused by every server in front.
  const bounded = text.slice(0, 2_000);
  return bounded.isWellFormed()
    ? encodeURIComponent(bounded)
    : encodeURIComponent(bounded.toWellFormed()).replaceAll('%EF%BF%BD', '%ED%A0%80');
}

/**
 * A request to one of `routes` with parameters that are sensible, odd, twice there, or unknown.
 * @param known ids and cursors that answers have named, so that something is found
 */
export function queryInput(
  random: Random,
  routes: readonly FuzzRoute[],
  known: readonly string[],
): FuzzInput {
  const { path, parameters } = random.pick(routes);
  const place = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const parameter = parameters.find((one) => one.in === 'path' && one.name === name);
    if (known.length > 0 && random.chance(0.7)) return encodeURIComponent(random.pick(known));
    return parameter === undefined ? nobody : valueFor(parameter, random, [nobody]).replaceAll('/', '%2F');
  });
  const asked = parameters.filter((one) => one.in === 'query' && random.chance(0.3));
  const pairs = asked.flatMap((one) => {
    const times = random.chance(0.05) ? 2 : 1;
    return Array.from({ length: times }, () => `${one.name}=${valueFor(one, random, known)}`);
  });
  if (random.chance(0.05)) pairs.push(`${encoded(random.pick(oddTexts))}=${random.pick(raw)}`);
  return { method: 'GET', path: pairs.length === 0 ? place : `${place}?${pairs.join('&')}`, headers: {} };
}
