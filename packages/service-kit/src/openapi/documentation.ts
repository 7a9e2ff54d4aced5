import { rolesThatMay } from '@hammerhead/access';
import swagger, { type SwaggerTransform } from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { sessionCookie } from '../access/cookies.js';
import { permissionOf, publicRoute } from '../access/route-access.js';
import { answersOf } from './answers.js';
import type { HeaderName } from './headers.js';
import { plainDocument } from './plain-document.js';
import { problemResponses } from './problem-responses.js';
import { bodiesOf } from './text-bodies.js';
import { withoutUnused } from './unused-schemas.js';

export type ApiDescription = {
  readonly title: string;
  /** Markdown at the head of the documentation. */
  readonly description: string;
  readonly version: string;
  /** The header fields that each answer carries, beside those that all services send. */
  readonly answerHeaders?: readonly HeaderName[];
  /** Whether browsers have sessions with it. */
  readonly sessions?: boolean;
  /** The groups of routes, in reading order. */
  readonly tags?: readonly { readonly name: string; readonly description: string }[];
};

const sessionScheme = {
  type: 'apiKey',
  in: 'cookie',
  name: sessionCookie,
  description:
    'A browser’s session, from `POST /v1/session`. What changes something then also carries `X-Hammerhead: 1`',
} as const;

const tellsAnswers = (config: unknown): boolean =>
  typeof config === 'object' && config !== null && 'answers' in config;

/**
 * Adds `/openapi.json` (3.1, with the schemas' `.meta({id})` as components) and `/docs`. Its server is the address from
 * which the document was fetched.
 */
export const addDocumentation = async (app: FastifyInstance, api: ApiDescription): Promise<void> => {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: api.title,
        description: api.description,
        version: api.version,
        contact: { name: 'Whoever runs this installation' },
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      servers: [{ url: '/', description: 'Where this document came from' }],
      tags: (api.tags ?? []).map((tag) => ({ ...tag })),
      components: {
        securitySchemes: {
          bearer: { type: 'http', scheme: 'bearer' },
          ...(api.sessions === true && { session: sessionScheme }),
        },
      },
    },
    transform: transformWith(api.answerHeaders ?? [], api.sessions ?? false),
    transformObject: (document) => plainDocument(withoutUnused(jsonSchemaTransformObject(document))),
  });

  await app.register(async (open) => {
    open.addHook('onRoute', (route) => {
      route.config = { ...route.config, ...publicRoute };
      route.logLevel = 'warn';
    });
    await open.register(swaggerUi, { routePrefix: '/docs' });
    // Made once, before the first request: it takes a tenth of a second, in which nothing else is answered.
    let document = '';
    open.addHook('onReady', async () => {
      document = JSON.stringify(app.swagger());
    });
    open.get('/openapi.json', { schema: { hide: true } }, async (_request, reply) =>
      reply.type('application/json').send(document),
    );
  });
};

/**
 * Adds to the documentation of each route what its `config` declares: who may call it, what its answers mean, and with
 * which problems it answers.
 */
const transformWith =
  (common: readonly HeaderName[], sessions: boolean): SwaggerTransform =>
  (input) => {
    const { schema, url } = jsonSchemaTransform(input);
    const permission = permissionOf(input.route.config);
    // Health, metrics and the documentation itself say nothing of their answers.
    if (permission === undefined || (permission === 'public' && !tellsAnswers(input.route.config)))
      return { schema, url };
    const described =
      'description' in schema && typeof schema.description === 'string' ? schema.description : '';
    return {
      url,
      schema: {
        ...schema,
        ...bodiesOf(input.route, schema),
        ...(permission === 'public'
          ? { security: [], description: described }
          : {
              security: sessions ? [{ bearer: [] }, { session: [] }] : [{ bearer: [] }],
              description: `${described}\n\nRoles: ${rolesThatMay(permission).join(', ')}.`.trim(),
            }),
        response: {
          ...problemResponses(input.route, common, sessions),
          ...answersOf(input.route, schema, common),
        },
      },
    };
  };
