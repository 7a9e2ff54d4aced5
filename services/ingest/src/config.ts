import {
  countriesVariable,
  hostVariable,
  parseConfig,
  portVariable,
  urlVariable,
  wholeVariable,
} from '@hammerhead/service-kit';
import { isCountry } from '@hammerhead/reference';
import { z } from 'zod';

const MiB = 1_048_576;

const schema = z.object({
  DATABASE_URL: urlVariable('postgres:', 'postgresql:'),
  REDIS_URL: urlVariable('redis:', 'rediss:').optional(),
  HOST: hostVariable(),
  INGEST_PORT: portVariable(3001),
  /** The most bytes of one decompressed manifest: a body, or a line of a stream. */
  INGEST_MAX_MANIFEST_BYTES: wholeVariable(1_024, 256 * MiB, 16 * MiB),
  /** The number of shipments accepted and not yet scored from which on new requests are asked to come back later. */
  INGEST_MAX_BEHIND: wholeVariable(1, 100_000_000, 500_000),
  /** The most requests that one feed may make in a second. */
  INGEST_RATE_LIMIT: wholeVariable(1, 1_000_000, 5_000),
  /** The most shipments that one job scores. */
  HAMMERHEAD_CHUNK: wholeVariable(1, 10_000, 1_000),
  /** The destinations to screen, such as `JM,TT,HT`; the Caribbean when it is not set. */
  HAMMERHEAD_AREA: countriesVariable(isCountry).optional(),
});

export type Config = z.output<typeof schema>;

export const readConfig = (environment: NodeJS.ProcessEnv): Config => parseConfig(schema, environment);
