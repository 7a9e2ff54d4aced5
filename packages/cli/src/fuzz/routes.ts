import type { FuzzRoute } from '@hammerhead/fuzz';
import { z } from 'zod';
import type { Api } from '../api.js';

const documentSchema = z.object({
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.looseObject({
        description: z.string().optional(),
        parameters: z
          .array(z.object({ name: z.string(), in: z.string(), schema: z.unknown().optional() }))
          .optional(),
        responses: z.record(z.string(), z.object({ content: z.record(z.string(), z.unknown()).optional() })),
      }),
    ),
  ),
});

/** Returns the reading routes of an API according to its OpenAPI document, but for streams, which have no end. */
export async function readingRoutes(api: Api): Promise<FuzzRoute[]> {
  const { paths } = await api.call('GET', '/openapi.json', documentSchema);
  return Object.entries(paths).flatMap(([path, { get }]) =>
    get === undefined || Object.hasOwn(get.responses['200']?.content ?? {}, 'text/event-stream')
      ? []
      : [{ path, parameters: get.parameters ?? [] }],
  );
}
