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
  responses: z.record(z.string(), z.looseObject({ content })),
});

const documentSchema = z.looseObject({
  openapi: z.string(),
  paths: z.record(z.string(), z.record(z.string(), operation)),
  components: z.looseObject({ schemas: z.record(z.string(), jsonSchema) }),
});

/** The OpenAPI document that a service gives out, as far as tests look into it. */
export const readOpenApi = async (base: string) =>
  documentSchema.parse(await (await fetch(`${base}/openapi.json`)).json());
