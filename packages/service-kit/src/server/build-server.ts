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
import { type Authenticator, authenticator } from '../access/authenticate.js';
import { addAuthentication } from '../access/authentication.js';
import { type RecordRead, recordReads } from '../access/recorded-reads.js';
import type { Check } from '../health/checks.js';
import { measureRequests, newRegistry } from '../health/metrics.js';
import { addHealth, leadTo } from '../health/routes.js';
import { type ApiDescription, addDocumentation } from '../openapi/documentation.js';
import { errorHandler, handleNotFound } from '../problems/handler.js';
import { answerBrokenRequest, answerWhatNodeWould } from './broken-request.js';
import { closeConnectionsThatTurnIdle } from './drain.js';
import { takeEmptyBodies } from './empty-body.js';
import type { Logger } from './logger.js';
import { lingerAfterRefusals } from './linger.js';
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
  /** The dependencies of the service by name; `/readyz` checks them. */
  readonly checks: Readonly<Record<string, Check>>;
  /** Dependencies that `/readyz` also reports, although the service works without them. */
  readonly watched?: Readonly<Record<string, Check>>;
  /** Omitted by a service whose routes are all public, such as one with health and metrics only. */
  readonly findToken?: FindToken;
  /** Instead of `findToken`, for a service in which people sign in. */
  readonly authenticator?: Authenticator;
  /** Records reads in the audit, for routes that say so in their `config`. */
  readonly recordRead?: RecordRead;
  /** Recognizes errors after which the same request may succeed later: they are answered 503. */
  readonly isUnavailable: (error: unknown) => boolean;
  /** Omitted by a service without an API. */
  readonly api?: ApiDescription;
  /** Made with {@link newRegistry} by a service with metrics of its own. */
  readonly registry?: Registry;
  /** The limit in bytes; larger bodies are answered 413. A route can set its own. */
  readonly bodyLimit?: number;
  /**
   * Milliseconds for a whole request to arrive; 0 sets no limit but that of `bodyPace`, for a service that takes
   * streams. A client that sends nothing at all is cut off by `idleTimeoutMs` in any case.
   */
  readonly requestTimeoutMs?: number;
  /** Milliseconds without a byte in either direction before a connection is closed. */
  readonly idleTimeoutMs?: number;
  /** The pace at which bodies must arrive; {@link defaultPace} by default. */
  readonly bodyPace?: BodyPace;
};

/**
 * Builds an HTTP server with everything that the services share: problem+json, authentication, permissions, health,
 * metrics, documentation, logs. The caller adds routes, each with `config: requirePermission(…)`, and then listens.
 */
export const buildServer = async (options: ServerOptions): Promise<Server> => {
  const loggerInstance: FastifyBaseLogger = options.logger;
  const handleError = errorHandler(options.isUnavailable);
  const app: Server = fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    genReqId: () => formatUuidv7(randomBytes(16), Date.now()),
    requestIdHeader: false,
    // X-Forwarded-* is ignored: a client could spoof an address with it.
    trustProxy: false,
    bodyLimit: options.bodyLimit ?? 1_048_576,
    requestTimeout: options.requestTimeoutMs ?? 30_000,
    // A little longer than a slow body may take, so that its sender gets an answer.
    connectionTimeout: options.idleTimeoutMs ?? 65_000,
    // Longer than the usual 60 s of load balancers, so that they close idle connections first.
    keepAliveTimeout: 72_000,
    forceCloseConnections: 'idle',
    // Both are answered as problems, by `closeConnectionsThatTurnIdle` and `answerWhatNodeWould`.
    return503OnClosing: false,
    // The id of an entry of a list has up to 200 characters of any script, percent-encoded.
    routerOptions: { maxParamLength: 2_000 },
    http: { requireHostHeader: false },
    clientErrorHandler: answerBrokenRequest,
    frameworkErrors: handleError,
  }).withTypeProvider<ZodTypeProvider>();

  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(handleError);
  app.setNotFoundHandler(handleNotFound);
  // Only JSON has a parser by default; a service adds parsers for what it accepts. Anything else is 415.
  app.removeContentTypeParser('text/plain');
  takeEmptyBodies(app);
  app.addHook('onRequest', async (request, reply) => void reply.header('x-request-id', request.id));

  const registry = options.registry ?? newRegistry(options.name);
  measureRequests(app, registry);
  logRequests(app);
  answerWhatNodeWould(app);
  lingerAfterRefusals(app);
  closeConnectionsThatTurnIdle(app);
  endSlowBodies(app, options.bodyPace ?? defaultPace);
  addAuthentication(
    app,
    options.authenticator ??
      (options.findToken &&
        authenticator({
          findToken: options.findToken,
          onLockOut: (address) => options.logger.warn({ address }, 'too many bad tokens from one address'),
        })),
  );
  recordReads(app, options.recordRead);
  if (options.api !== undefined) await addDocumentation(app, options.api);
  leadTo(app, options.api === undefined ? '/readyz' : '/docs');
  addHealth(app, options.checks, options.watched ?? {}, registry);
  return app;
};
