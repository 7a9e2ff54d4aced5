import { z } from 'zod';

const allowed = 'must be queue, search, link, audit or case:<id>';

/** Why somebody reads something about a person; named in the header field `Hammerhead-Purpose`. */
export const purposeSchema = z
  .union(
    [
      z.enum(['queue', 'search', 'link', 'audit']),
      // The union tells the fault of the one alternative that takes texts.
      z.string().regex(/^case:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/, allowed),
    ],
    allowed,
  )
  .describe(
    'Why this is read, for the audit: from the queue, as found by a search, by following a link, for an audit, or for ' +
      'a case (`case:` and its id)',
  );

/** The header fields of a route whose reads are recorded. */
export const purposeHeaders = z.looseObject({ 'hammerhead-purpose': purposeSchema.optional() });
