import type { RouteOptions } from 'fastify';
import { z } from 'zod';

const configSchema = z.object({
  textBodies: z.record(z.string(), z.object({ description: z.string(), example: z.string() })),
});

/** The body of `schema` in OpenAPI's form, with what the route accepts besides JSON by its `config`. */
export function bodiesOf({ config }: RouteOptions, schema: object): { body?: object } {
  const parsed = configSchema.safeParse(config);
  if (!parsed.success || !('body' in schema)) return {};
  const content: Record<string, { schema: unknown }> = { 'application/json': { schema: schema.body } };
  for (const [type, { description, example }] of Object.entries(parsed.data.textBodies))
    content[type] = { schema: { type: 'string', description, examples: [example] } };
  return { body: { content } };
}
