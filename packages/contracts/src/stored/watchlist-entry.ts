import { z } from 'zod';
import type { DeepReadonly } from './json.js';

export const entryKinds = ['person', 'business', 'vessel', 'aircraft'] as const;

/**
 * One entry of a watchlist, whatever format it was read from, as the log stores it: canonical, so that equal entries
 * have equal texts. The schema is never used to validate a row.
 */
export const listEntrySchema = z.object({
  /** Unique within its list. */
  id: z.string(),
  name: z.string(),
  aliases: z.array(z.string()),
  kind: z.enum(entryKinds).exactOptional(),
  /** All countries that the list names for the entry, ISO 3166-1 alpha-2. */
  countries: z.array(z.string()),
  identifiers: z.array(z.object({ type: z.string(), value: z.string() })),
  phones: z.array(z.string()),
  emails: z.array(z.string()),
  addresses: z.array(
    z.object({
      lines: z.array(z.string()),
      city: z.string().exactOptional(),
      country: z.string().exactOptional(),
    }),
  ),
  /** As the list states them, such as `1991-05-12`, `1991` or `circa 1990`; absent where it states none. */
  datesOfBirth: z.array(z.string()).exactOptional(),
  /** The day from which on the entry is no longer in force, `YYYY-MM-DD`. */
  expiresAt: z.string().exactOptional(),
  /** How hits are to be handled, as the list states it. */
  handling: z.string().exactOptional(),
  /** Programs, remarks and the like, for people. */
  remarks: z.string().exactOptional(),
});

export type ListEntry = DeepReadonly<z.output<typeof listEntrySchema>>;
