import { randomBytes } from 'node:crypto';
import { formatUuidv7 } from '@hammerhead/primitives';
import {
  fastify,
  type FastifyBaseLogger,
  type FastifyInstance,
  LogController,
  type RawServerDefault,
} from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Registry } from 'prom-client';
import type { FindToken } from '../access/actor-cache.js';
import { addAuthentication } from '../access/authentication.js';
import type { Check } from '../health/checks.js';
import { measureRequests, newRegistry } from '../health/metrics.js';
import { addHealth } from '../health/routes.js';
import { type ApiDescription, addDocumentation } from '../openapi/documentation.js';
import { errorHandler, handleNotFound } from '../problems/handler.js';
import { answerBrokenRequest, answerWhatNodeWould } from './broken-request.js';
import { closeConnectionsThatTurnIdle } from './drain.js';
import { takeEmptyBodies } from './empty-body.js';
import type { Logger } from './logger.js';
import { logRequests } from './request-log.js';
import { type BodyPace, defaultPace, endSlowBodies } from './slow-body.js';
import { serializerCompiler, validatorCompiler } from './zod-compilers.js';

/** A fastify instance whose routes take zod schemas. */
export type Server = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>;

export type ServerOptions = {
  /** The service's name; a label on its metrics. */
  readonly name: string;
  readonly logger: Logger;
  /** What must be there for the service to do its work, by name; asked by `/readyz`. */
  readonly checks: Readonly<Record<string, Check>>;
  /** What `/readyz` tells of, too, although the service does its work without it. */
  readonly watched?: Readonly<Record<string, Check>>;
  /** Left out by a service whose routes are all public, such as one with health and metrics only. */
  readonly findToken?: FindToken;
  /** Recognizes errors after which the same request may succeed later: they are answered 503. */
  readonly isUnavailable: (error: unknown) => boolean;
  /** Left out by a service without an API. */
  readonly api?: ApiDescription;
  /** Made with {@link newRegistry} by a service that counts things of its own. */
  readonly registry?: Registry;
  /** Bytes; larger bodies are answered 413. A route can set its own. */
  readonly bodyLimit?: number;
  /**
   * Milliseconds for a whole request to arrive; 0 is no limit but that of `bodyPace`, for a service that takes streams.
   * Whoever sends nothing at all is cut off by `idleTimeoutMs` in any case.
   */
  readonly requestTimeoutMs?: number;
  /** Milliseconds without a byte in either direction before a connection is closed. */
  readonly idleTimeoutMs?: number;
  /** How fast bodies must come; {@link defaultPace} by default. */
  readonly bodyPace?: BodyPace;
};

/**
 * An HTTP server with all that the services share: problem+json, authentication, permissions, health,
 * metrics, documentation, logs. The caller adds routes, each with `config: requirePermission(…)`, and then
 * listens.
 */
export const buildServer = async (options: ServerOptions): Promise<Server> => {
  const loggerInstance: FastifyBaseLogger = options.logger;
  const handleError = errorHandler(options.isUnavailable);
  const app: Server = fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    genReqId: () => formatUuidv7(randomBytes(16), Date.now()),
    requestIdHeader: false,
    // Nothing here reads X-Forwarded-*: whoever fronts the services must not be able to spoof an address.
    trustProxy: false,
    bodyLimit: options.bodyLimit ?? 1_048_576,
    requestTimeout: options.requestTimeoutMs ?? 30_000,
    // A little longer than a slow body may take, so that its sender is told.
    connectionTimeout: options.idleTimeoutMs ?? 65_000,
    // Longer than the usual 60 s of load balancers, so that it is they who close idle connections.
    keepAliveTimeout: 72_000,
    forceCloseConnections: 'idle',
    // Both are answered as problems: by `closeConnectionsThatTurnIdle` and `answerWhatNodeWould`.
    return503OnClosing: false,
    http: { requireHostHeader: false },
    clientErrorHandler: answerBrokenRequest,
    frameworkErrors: handleError,
  }).withTypeProvider<ZodTypeProvider>();

  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(handleError);
  app.setNotFoundHandler(handleNotFound);
  // Only JSON has a parser by default; a service adds those that it takes. Anything else is 415.
  app.removeContentTypeParser('text/plain');
  takeEmptyBodies(app);
  app.addHook('onRequest', async (request, reply) => void reply.header('x-request-id', request.id));

  const registry = options.registry ?? newRegistry(options.name);
  measureRequests(app, registry);
  logRequests(app);
  answerWhatNodeWould(app);
  closeConnectionsThatTurnIdle(app);
  endSlowBodies(app, options.bodyPace ?? defaultPace);
  addAuthentication(app, options.findToken);
  if (options.api !== undefined) await addDocumentation(app, options.api);
  addHealth(app, options.checks, options.watched ?? {}, registry);
  return app;
};
