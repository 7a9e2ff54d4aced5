import { eeiSchema } from '@hammerhead/contracts';
import { z } from 'zod';
import type { Eei } from './cargo.js';

export interface Planting {
  readonly eei: Eei;
  /** Each text that was put in, as it stands there. */
  readonly canaries: readonly string[];
}

type Schema = Readonly<Record<string, unknown>>;
const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null;

/**
 * A filing with `least` canaries: a text that stands nowhere else in each field that takes a text, and a number of its
 * own in each that takes a number. The fields come from the schema, so that a new one has its canary, too.
 */
export function canaryFiling(least: number): Planting {
  const canaries: string[] = [];
  const schema = z.toJSONSchema(eeiSchema, { io: 'input', unrepresentable: 'any' });
  const definitions = isSchema(schema.$defs) ? schema.$defs : {};

  function fill(given: unknown, path: string): unknown {
    if (!isSchema(given)) return undefined;
    const reference = given['$ref'];
    if (typeof reference === 'string')
      return fill(definitions[reference.slice(reference.lastIndexOf('/') + 1)], path);
    const alternatives = given['anyOf'];
    if (Array.isArray(alternatives)) return fill(alternatives[0], path);
    if (isSchema(given['properties']))
      return Object.fromEntries(
        Object.entries(given['properties']).map(([name, member]) => [name, fill(member, `${path}.${name}`)]),
      );
    if (given['type'] === 'array') {
      const items = path === '.lines' ? Math.ceil((least - canaries.length) / 10) : 2;
      return Array.from({ length: items }, () => fill(given['items'], `${path}[]`));
    }
    if (Array.isArray(given['enum'])) return given['enum'][0];
    const types = [given['type']].flat();
    if (types.includes('boolean')) return true;
    if (types.includes('string')) return textOf(given, path);
    if (path.endsWith('[].line')) return canaries.length;
    // No id has a point in it, and no time three digits before one.
    return Number(plant(`731.${String(canaries.length).padStart(5, '0')}7`));
  }

  function textOf(given: Schema, path: string): string {
    // Times and countries have a form. Neither stands elsewhere in these worlds.
    if (path.endsWith('.filedAt')) return plant('1987-06-05T04:03:02Z');
    if (path.toLowerCase().includes('country'))
      return plant('TV', 'countries are too short to be looked for');
    const longest = given['maxLength'];
    const number = canaries.length.toString(36).toUpperCase().padStart(3, '0');
    // As long as the shortest field takes, so that no signature and no cursor holds it by chance.
    const word = `QZX${number}QX`;
    return plant(typeof longest === 'number' && longest < 20 ? word : `${word} canary`);
  }

  function plant(text: string, unless?: string): string {
    if (unless === undefined) canaries.push(text);
    return text;
  }

  return { eei: eeiSchema.parse(fill(schema, '')), canaries };
}

/** The canaries that stand in a text, in whatever case. */
export function found(canaries: readonly string[], text: string): string[] {
  const lower = text.toLowerCase();
  return canaries.filter((canary) => lower.includes(canary.toLowerCase()));
}
