import { z } from 'zod';

const parameter = z.looseObject({ name: z.string(), in: z.string(), schema: z.unknown() });
const operationSchema = z.looseObject({
  operationId: z.string(),
  parameters: z.array(parameter).optional(),
  requestBody: z
    .looseObject({ content: z.record(z.string(), z.looseObject({ schema: z.unknown() })) })
    .optional(),
});
const documentSchema = z.looseObject({
  paths: z.record(z.string(), z.record(z.string(), operationSchema)),
  components: z.looseObject({ schemas: z.record(z.string(), z.unknown()) }),
});

export type Api = 'ingest' | 'referral-api';

/** One operation of an API, as its OpenAPI document tells of it. */
export interface Operation {
  readonly api: Api;
  readonly id: string;
  readonly method: string;
  /** With `{name}` where a parameter stands. */
  readonly path: string;
  readonly parameters: readonly z.output<typeof parameter>[];
  /** Schemas of its body, by media type. */
  readonly bodies: Readonly<Record<string, unknown>>;
  /** The schemas that references lead to. */
  readonly schemas: Readonly<Record<string, unknown>>;
}

/** Every operation of one API. */
export async function operationsOf(api: Api, url: string): Promise<Operation[]> {
  const { paths, components } = documentSchema.parse(await (await fetch(`${url}/openapi.json`)).json());
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId, parameters = [], requestBody }]) => ({
      api,
      id: operationId,
      method: method.toUpperCase(),
      path,
      parameters,
      bodies: Object.fromEntries(
        Object.entries(requestBody?.content ?? {}).map(([type, { schema }]) => [type, schema]),
      ),
      schemas: components.schemas,
    })),
  );
}
