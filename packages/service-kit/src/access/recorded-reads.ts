import { createHash } from 'node:crypto';
import { purposeHeaders, type TokenActor } from '@hammerhead/contracts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { knownActorOf } from './authentication.js';
import type { RecordedRead } from './route-access.js';

/** That somebody reads something, or was refused it. */
export type Read = {
  readonly actor: TokenActor;
  readonly kind: string;
  /** Of what is read; null where it has none. */
  readonly id: string | null;
  readonly verb: 'read' | 'search' | 'refused';
  readonly purpose: string | undefined;
  readonly about: Readonly<Record<string, unknown>> | undefined;
};
/** Resolves once it is recorded for good: only then is the answer sent. */
export type RecordRead = (read: Read) => Promise<void>;

const recorded = z.object({
  recordsRead: z
    .object({
      kind: z.string(),
      part: z.string().optional(),
      parameters: z.array(z.string()).optional(),
      searched: z.string().optional(),
    })
    .optional(),
});

const recordedOf = (config: unknown): RecordedRead | undefined =>
  recorded.safeParse(config).data?.recordsRead;

/**
 * Records the reads of routes with `recordsRead`, before they are answered: without an entry there is no answer. Their
 * callers may say why they read, in `Hammerhead-Purpose`. What does not exist leaves no entry. A refusal is recorded
 * meanwhile, so that its answer takes as long as that for what does not exist.
 */
export const recordReads = (app: FastifyInstance, record: RecordRead | undefined): void => {
  app.addHook('onRoute', (route) => {
    if (recordedOf(route.config) === undefined) return;
    if (record === undefined) throw new Error(`${route.url}: nobody records its reads`);
    route.schema = { headers: purposeHeaders, ...route.schema };
  });
  if (record === undefined) return;
  app.addHook('preSerialization', async (request, { statusCode }, payload) => {
    const config = recordedOf(request.routeOptions.config);
    const actor = knownActorOf(request);
    if (config === undefined || actor === undefined) return payload;
    const read = readOf(request, config, actor);
    if (statusCode < 300 && read !== undefined) await record(read);
    if (statusCode === 403) void record({ ...(read ?? bare(request, config, actor)), verb: 'refused' });
    return payload;
  });
};

const members = z.record(z.string(), z.unknown()).catch({});

/** Undefined for a search that names nobody. */
function readOf(request: FastifyRequest, config: RecordedRead, actor: TokenActor): Read | undefined {
  const given = { ...members.parse(request.query), ...members.parse(request.params) };
  const { part, parameters = [], searched } = config;
  const name = searched === undefined ? undefined : given[searched];
  if (searched !== undefined && typeof name !== 'string') return undefined;
  const about = {
    ...(part === undefined ? {} : { part }),
    ...Object.fromEntries(parameters.flatMap((one) => (given[one] === undefined ? [] : [[one, given[one]]]))),
    ...(typeof name === 'string' ? { sha256: searchHash(name) } : {}),
  };
  return {
    ...bare(request, config, actor),
    verb: typeof name === 'string' ? 'search' : 'read',
    about: Object.keys(about).length === 0 ? undefined : about,
  };
}

function bare(request: FastifyRequest, { kind }: RecordedRead, actor: TokenActor): Read {
  const { id } = members.parse(request.params);
  const purpose = request.headers['hammerhead-purpose'];
  return {
    actor,
    kind,
    id: typeof id === 'string' ? id : null,
    verb: 'read',
    purpose: typeof purpose === 'string' ? purpose : undefined,
    about: undefined,
  };
}

/** Of what was searched for, in small letters and with single blanks: whether somebody asked for a name can be told. */
export const searchHash = (text: string): string =>
  createHash('sha256')
    .update(text.normalize('NFKC').toLowerCase().split(/\s/u).filter(Boolean).join(' '), 'utf8')
    .digest('hex');
