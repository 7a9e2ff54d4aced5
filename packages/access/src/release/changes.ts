import { type DocumentChange, pathText } from '@hammerhead/contracts';
import { shipmentSources, transportSources } from './declaration.js';
import { differencesBetween } from './differences.js';
import { sourceAt } from './project.js';
import { manifestFactsOf, type Stated } from './manifest-facts.js';

/** A change of what a recipient sees. */
export type ReleasedChange = Pick<DocumentChange, 'path' | 'from' | 'to'>;

/**
 * What an amendment changed of what a recipient sees. Both revisions are reduced to that first: what differs in nothing
 * else is no change, takes no place among those that are told, and moves no order.
 */
export const releasedChanges = (before: Stated, after: Stated): ReleasedChange[] =>
  differencesBetween(asOne(manifestFactsOf(before)), asOne(manifestFactsOf(after))).map(
    ({ path, from, to }) => ({
      path: pathText(path),
      from,
      to,
    }),
  );

const asOne = <Document>({ shipment, transport }: Stated<Document>) => ({ ...shipment, transport });

const sources = { ...shipmentSources, transport: transportSources };

/**
 * What differs between two revisions, `transport` among the members, each with its source. What nobody declared is held
 * as confidential as EEI.
 */
export const changesBetween = (before: unknown, after: unknown): DocumentChange[] =>
  differencesBetween(before, after).map(({ path, from, to }) => ({
    path: pathText(path),
    from,
    to,
    source: sourceAt(sources, path) === 'manifest' ? 'manifest' : 'eei',
  }));
