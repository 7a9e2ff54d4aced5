import { z } from 'zod';
import { requiredText } from '../../text.js';
import { exampleIds } from './examples.js';
import { cursorParameter, limitParameter, pageOf, searchText } from './parameters.js';

/** `POST /v1/exclusions`: this name is not this entry, and need not be examined again. */
export const newExclusionSchema = z
  .strictObject({
    name: requiredText(512).describe('As it stands on the shipment'),
    watchlist: requiredText(64).describe('Name or id of the list'),
    entry: requiredText(200).describe('Id of the entry'),
    reason: requiredText(2_000),
  })
  .meta({
    id: 'NewExclusion',
    examples: [
      {
        name: 'Devon Clarke',
        watchlist: 'csl',
        entry: 'SDN-21944',
        reason: 'Born 1991 in May Pen; the listed one was born 1958 in Aleppo',
      },
    ],
  });

const example = {
  id: exampleIds.exclusion,
  name: 'Devon Clarke',
  watchlistId: exampleIds.watchlist,
  watchlist: 'csl',
  entry: 'SDN-21944',
  listed: 'CLARKE, Devon',
  reason: 'Born 1991 in May Pen; the listed one was born 1958 in Aleppo',
  position: 41_301,
  createdAt: '2026-03-02T09:14:00.120Z',
  createdBy: 'Inga Vestigator',
  recordedAt: '2026-03-02T09:14:00.120Z',
  recordedBy: 'Inga Vestigator',
  status: 'active' as const,
  revokedAt: null,
  revokedBy: null,
};

/** A false match that was cleared, with who cleared it and why. */
export const exclusionSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    watchlistId: z.uuid(),
    watchlist: z.string(),
    entry: z.string(),
    listed: z.string().describe('The entry’s name when it was cleared'),
    reason: z.string(),
    position: z.int().describe('Of the decision, in the log'),
    createdAt: z.iso.datetime().describe('When it was cleared'),
    createdBy: z.string().describe('By whom'),
    recordedAt: z.iso.datetime().describe('Use `createdAt`.').meta({ deprecated: true }),
    recordedBy: z.string().describe('Use `createdBy`.').meta({ deprecated: true }),
    status: z.enum(['active', 'revoked']),
    revokedAt: z.iso.datetime().nullable(),
    revokedBy: z.string().nullable(),
  })
  .meta({ id: 'Exclusion', examples: [example] });
export type Exclusion = z.output<typeof exclusionSchema>;

export const exclusionPageSchema = pageOf(exclusionSchema).meta({
  id: 'ExclusionPage',
  examples: [{ items: [example], nextCursor: null }],
});

export const exclusionQuerySchema = z.strictObject({
  name: searchText('The cleared name; compared without order, accents, punctuation and case').optional(),
  watchlist: searchText('Name of the list').optional(),
  entry: searchText('Id of the entry').optional(),
  cursor: cursorParameter(),
  limit: limitParameter(),
});
