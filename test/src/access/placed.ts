import { z } from 'zod';
import type { Asked } from './world.js';

const recordSchema = z.record(z.string(), z.unknown());

/** A request with another value at a place, such as `body.items[].id`; of a list, its first item's. */
export function placed(asked: Asked, path: string, value: string): Asked {
  const [part = '', ...names] = path.replaceAll('[]', '.0').split('.');
  // Where a parameter may stand several times, its one value is sent.
  if (part === 'query') return { ...asked, query: { ...asked.query, [names[0] ?? '']: value } };
  if (part === 'headers') return { ...asked, headers: { ...asked.headers, [names[0] ?? '']: value } };
  return { ...asked, body: put(asked.body, names, value) };
}

function put(into: unknown, [name, ...rest]: readonly string[], value: string): unknown {
  if (name === undefined) return value;
  if (Array.isArray(into))
    return into.map((item: unknown, index) => (index === Number(name) ? put(item, rest, value) : item));
  const members = recordSchema.catch({}).parse(into);
  return { ...members, [name]: put(members[name], rest, value) };
}
