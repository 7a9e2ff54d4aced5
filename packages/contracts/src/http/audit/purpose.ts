import { z } from 'zod';

/** Why somebody reads something about a person; named in the header field `Hammerhead-Purpose`. */
export const purposeSchema = z
  .union(
    [
      z.enum(['queue', 'search', 'link', 'audit']),
      z.string().regex(/^case:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/),
    ],
    'must be queue, search, link, audit, or case: with the id of a case',
  )
  .describe(
    'Why this is read, for the audit: from the queue, as found by a search, by following a link, for an audit, or for ' +
      'a case (`case:` and its id)',
  );

/** The header fields of a route whose reads are recorded. */
export const purposeHeaders = z.looseObject({ 'hammerhead-purpose': purposeSchema.optional() });
