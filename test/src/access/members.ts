import type { Operation } from './operations.js';

/** A member of a body, or a parameter, that takes a free text or a number: it may name something. */
export interface Member {
  readonly operation: string;
  /** `query.to`, `headers.submission-id`, `body.items[].id`. */
  readonly path: string;
}

type Schema = Readonly<Record<string, unknown>>;
const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null;

/** Everything that an operation takes in its query, its header fields and its bodies, and that may name something. */
export function membersOf({ id, parameters, bodies, schemas }: Operation): Member[] {
  const paths = new Set<string>();
  const add = (schema: unknown, path: string, depth = 0): void => {
    const own = resolve(schema, schemas);
    if (own === undefined || depth > 12) return;
    for (const key of ['anyOf', 'oneOf', 'allOf'])
      for (const one of Array.isArray(own[key]) ? own[key] : []) add(one, path, depth + 1);
    if (own['items'] !== undefined) add(own['items'], `${path}[]`, depth + 1);
    if (isSchema(own['properties']))
      for (const [name, member] of Object.entries(own['properties']))
        add(member, `${path}.${name}`, depth + 1);
    if (mayName(own)) paths.add(path);
  };
  for (const { in: where, name, schema } of parameters)
    if (where === 'query') add(schema, `query.${name}`);
    else if (where === 'header') add(schema, `headers.${name.toLowerCase()}`);
  for (const [type, schema] of Object.entries(bodies)) if (type.includes('json')) add(schema, 'body');
  return [...paths].map((path) => ({ operation: id, path: path.replaceAll('[][]', '[]') }));
}

const resolve = (schema: unknown, schemas: Readonly<Record<string, unknown>>): Schema | undefined => {
  if (!isSchema(schema)) return undefined;
  const reference = schema['$ref'];
  if (typeof reference !== 'string') return schema;
  const target = schemas[reference.slice(reference.lastIndexOf('/') + 1)];
  return isSchema(target) ? target : undefined;
};

/** A text or number that is not one of a few, and no time. */
function mayName(schema: Schema): boolean {
  const types = [schema['type']].flat();
  if (schema['enum'] !== undefined || schema['const'] !== undefined) return false;
  if (['date', 'date-time'].some((format) => schema['format'] === format)) return false;
  return types.includes('string') || types.includes('integer') || types.includes('number');
}
