import { z } from 'zod';

const parameterSchema = z.looseObject({
  name: z.string(),
  in: z.string(),
  required: z.boolean().optional(),
  schema: z.unknown(),
});
const contentSchema = z.looseObject({ content: z.record(z.string(), z.unknown()).optional() });
const operationSchema = z.looseObject({
  operationId: z.string(),
  description: z.string().default(''),
  security: z.array(z.unknown()).optional(),
  parameters: z.array(parameterSchema).default([]),
  requestBody: contentSchema.optional(),
  responses: z.record(z.string(), contentSchema),
});
const documentSchema = z.looseObject({
  paths: z.record(z.string(), z.record(z.string(), operationSchema)),
  components: z.looseObject({ schemas: z.record(z.string(), z.unknown()) }),
});

export interface Parameter {
  readonly name: string;
  readonly in: string;
  /** All values that it takes, where these are listed; `true` and `false` of a boolean; else none. */
  readonly values: readonly string[];
}

/** One operation of an API, as its OpenAPI document tells of it. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  /** With `{name}` where a parameter stands. */
  readonly path: string;
  readonly parameters: readonly Parameter[];
  /** Media types of the answer when it succeeds. */
  readonly answerTypes: readonly string[];
  readonly takesBody: boolean;
  /** Whom it lets in: partners by their role, anybody at all, or others alone. */
  readonly lets: 'partners' | 'anybody' | 'others';
}

/** Every operation of one API. What is said of roles is made from the route's permission, and so true. */
export async function operationsAt(url: string): Promise<Operation[]> {
  const { paths, components } = documentSchema.parse(await (await fetch(`${url}/openapi.json`)).json());
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId, parameters, requestBody, responses, ...told }]) => ({
      id: operationId,
      method: method.toUpperCase(),
      path,
      parameters: parameters.map(({ name, in: where, schema }) => ({
        name,
        in: where,
        values: valuesOf(schema, components.schemas),
      })),
      answerTypes: Object.entries(responses)
        .filter(([status]) => status.startsWith('2'))
        .flatMap(([, { content = {} }]) => Object.keys(content)),
      takesBody: requestBody !== undefined,
      lets: letsIn(told),
    })),
  );
}

function letsIn({
  description,
  security,
}: Pick<z.output<typeof operationSchema>, 'description' | 'security'>): Operation['lets'] {
  if (security?.length === 0) return 'anybody';
  const roles = description.slice(description.lastIndexOf('Roles: '));
  return /\bpartner\b/.test(roles) ? 'partners' : 'others';
}

type Schema = Readonly<Record<string, unknown>>;
const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null;

/** The values that a schema lists, through references, alternatives and lists. */
function valuesOf(given: unknown, schemas: Schema, depth = 0): string[] {
  if (!isSchema(given) || depth > 8) return [];
  const reference = given['$ref'];
  if (typeof reference === 'string')
    return valuesOf(schemas[reference.slice(reference.lastIndexOf('/') + 1)], schemas, depth + 1);
  const listed = [given['enum'], 'const' in given ? [given['const']] : undefined].find(Array.isArray);
  if (listed !== undefined) return listed.filter((one) => one !== null).map(String);
  if ([given['type']].flat().includes('boolean')) return ['true', 'false'];
  const below = ['anyOf', 'oneOf', 'allOf', 'items'].flatMap((key): unknown[] => [given[key]].flat());
  return [...new Set(below.flatMap((one) => valuesOf(one, schemas, depth + 1)))];
}
