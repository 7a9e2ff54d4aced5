import { z } from 'zod';

const jsonSchema = z.looseObject({ $ref: z.string().optional(), examples: z.array(z.unknown()).optional() });
export type JsonSchema = z.output<typeof jsonSchema>;

const content = z.record(z.string(), z.object({ schema: jsonSchema, example: z.string().optional() }));

const operation = z.looseObject({
  summary: z.string().optional(),
  parameters: z
    .array(z.looseObject({ name: z.string(), in: z.string(), description: z.string().optional() }))
    .optional(),
  requestBody: z.looseObject({ content }).optional(),
  responses: z.record(
    z.string(),
    z.looseObject({ content, headers: z.record(z.string(), z.unknown()).optional() }),
  ),
});

const documentSchema = z.looseObject({
  openapi: z.string(),
  paths: z.record(z.string(), z.record(z.string(), operation)),
  components: z.looseObject({ schemas: z.record(z.string(), jsonSchema) }),
});

/** The OpenAPI document that a service gives out, as far as tests look into it. */
export const readOpenApi = async (base: string) =>
  documentSchema.parse(await (await fetch(`${base}/openapi.json`)).json());

/**
 * Checks that an answer has every header field that the OpenAPI document tells of it.
 * @throws where it lacks one
 */
export const headerCheck = (base: string) => {
  let document: ReturnType<typeof readOpenApi> | undefined;
  return async (method: string, path: string, { status, headers }: Response): Promise<void> => {
    document ??= readOpenApi(base);
    const segments = (path.split('?', 1)[0] ?? '').split('/');
    const { paths } = await document;
    const exact = Object.hasOwn(paths, path.split('?', 1)[0] ?? '');
    const operations = Object.entries(paths).flatMap(([template, methods]) => {
      if (exact && template.includes('{')) return [];
      const wanted = template.split('/');
      const fits =
        wanted.length === segments.length &&
        wanted.every((segment, index) => segment.startsWith('{') || segment === segments[index]);
      return fits ? [methods[method.toLowerCase()]] : [];
    });
    // There may be no next page.
    for (const operation of operations)
      for (const name of Object.keys(operation?.responses[String(status)]?.headers ?? {}))
        if (name !== 'Link' && !headers.has(name))
          throw new Error(`${method} ${path}: the answer ${status} has no ${name}`);
  };
};
