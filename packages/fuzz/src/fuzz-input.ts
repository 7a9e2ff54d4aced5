import { mix, textNumber } from '@hammerhead/synthetic';
import { Random } from '@hammerhead/primitives';
import type { FuzzInput } from './input.js';
import { listInput } from './kinds/list.js';
import { manifestInput } from './kinds/manifest.js';
import { type FuzzRoute, queryInput } from './kinds/query.js';
import { gzipInput, streamInput } from './kinds/stream.js';

export const fuzzKinds = ['manifest', 'ndjson', 'gzip', 'list', 'ingest-query', 'referral-query'] as const;
export type FuzzKind = (typeof fuzzKinds)[number];

/** What a query can be made of. */
export interface Surroundings {
  readonly routes: readonly FuzzRoute[];
  /** Ids and cursors that answers have named. */
  readonly known: readonly string[];
}

/** The input of a kind and number: the same for the same seed, whatever came before (and, for queries, the same surroundings). */
export function fuzzInput(
  kind: FuzzKind,
  seed: number,
  index: number,
  { routes, known }: Surroundings,
): FuzzInput {
  const random = new Random(mix(mix(seed, textNumber(kind)), index));
  const number = `FZ${seed.toString(36)}-${kind.slice(0, 1)}${index}`.toUpperCase();
  switch (kind) {
    case 'manifest':
      return manifestInput(random, number);
    case 'ndjson':
      return streamInput(random, number);
    case 'gzip':
      return gzipInput(random, number);
    case 'list':
      return listInput(random, index);
    case 'ingest-query':
    case 'referral-query':
      return queryInput(random, routes, known);
  }
}
