export type { FindToken } from './access/actor-cache.js';
export {
  type Authenticator,
  authenticator,
  type Identified,
  unauthenticated,
} from './access/authenticate.js';
export { actorOf, identityOf, stillMay } from './access/authentication.js';
export { clearCookie, cookieOf, sessionCookie, setCookie, signInCookie } from './access/cookies.js';
export { onceAMinute } from './access/once-a-minute.js';
export { type Read, type RecordRead, searchHash } from './access/recorded-reads.js';
export {
  publicRoute,
  type RecordedRead,
  type RouteAccess,
  requirePermission,
  type TextBody,
} from './access/route-access.js';
export { refuseOtherSitesWhereTold } from './access/same-origin.js';
export type { Seen, Session, SignedInWith, Sources } from './access/sources.js';
export { hashToken, newSecret, newToken } from './access/tokens.js';
export { Periodic, type PeriodicWork } from './background/periodic.js';
export { ConfigError, parseConfig } from './config/environment.js';
export { unknownVariables } from './config/unknown-variables.js';
export { auditFolderOf, variables } from './config/variables.js';
export { atMostEvery, type Check } from './health/checks.js';
export { newRegistry } from './health/metrics.js';
export { type Lap, Stages } from './health/stages.js';
export type { ApiDescription } from './openapi/documentation.js';
export { type ListenOptions, listen } from './process/listen.js';
export { type Running, runService, type ServiceOptions } from './process/run-service.js';
export { StartError } from './process/start-error.js';
export { decodeCursor, encodeCursor } from './paging/cursor.js';
export {
  cursorId,
  cursorInstant,
  cursorInt,
  cursorPosition,
  cursorText,
  departureAndPosition,
} from './paging/cursor-values.js';
export { nextLink } from './paging/next-link.js';
export { pageOf } from './paging/page.js';
export { Problem, type ProblemOptions, problem } from './problems/problem.js';
export { accepted, hasAlready } from './requests/accept.js';
export { csvTable, type CsvValue } from './requests/csv-table.js';
export { decompress, decompressPieces } from './requests/decompress.js';
export { etagOf, ifMatch } from './requests/if-match.js';
export { buildServer, type Server, type ServerOptions } from './server/build-server.js';
export { breather, breathing } from './server/breather.js';
export { anyLength, type BodyPace } from './server/slow-body.js';
export { createLogger, type Logger, type LoggerOptions } from './server/logger.js';
export { bodyAsBytes } from './server/zod-compilers.js';
