import type { releasedCountsQuerySchema } from '@hammerhead/contracts';
import type { ReleasedFilter } from '@hammerhead/storage';
import type { z } from 'zod';

/** What a query asks for, as storage asks it. */
export const filterOf = (asked: z.output<typeof releasedCountsQuerySchema>): ReleasedFilter => ({
  shipment: null,
  agency: asked.agency ?? null,
  country: asked.country ?? null,
  agreement: asked.agreement ?? null,
  status: asked.status ?? null,
  awaiting: asked.awaiting ?? null,
});
