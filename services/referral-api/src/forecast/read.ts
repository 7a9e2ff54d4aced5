import { forecastQuerySchema, forecastSchema } from '@hammerhead/contracts';
import type { Forecaster } from '@hammerhead/outlook';
import {
  cursorInt,
  decodeCursor,
  encodeCursor,
  pageOf,
  requirePermission,
  type Server,
} from '@hammerhead/service-kit';
import { referrals } from '@hammerhead/storage';
import { z } from 'zod';
import type { Deps } from '../deps.js';
import { itemOf } from '../referrals/item.js';
import { plannedInstant } from './as-of.js';
import { needsOfRecord } from './needs.js';
import { estimatesOf, portOf } from './present.js';

/** The instant of the first page, and how many were shown. */
const cursorSchema = z.tuple([plannedInstant, cursorInt.min(0)]);
/** More ports than there are; feeds could make up any number. */
const mostPorts = 200;

/** `GET /v1/forecast`: says which referrals will be laden before anybody answers. */
export function readForecastRoute(app: Server, { pool, now }: Deps, forecaster: Forecaster): void {
  app.get(
    '/v1/forecast',
    {
      config: {
        ...requirePermission('referral:read'),
        answers: {
          200: 'Those likely to be missed, or of which that is unknown, and the totals by port and tier',
        },
      },
      schema: {
        operationId: 'getForecast',
        tags: ['referrals'],
        summary: 'What will be laden before anybody answers',
        description:
          'Plays the coming days many times, each as the same day of one of the last eight weeks went at that port: what ' +
          'came, and how much was answered before it was laden. People are taken to answer the most urgent first. A port ' +
          'of which too little is known has `unknown` and no figures, but `needs` says what is missing, and the items have ' +
          'whatever is laden there within the time, with `chance` null. All pages are of one forecast; ask anew for a new one.',
        querystring: forecastQuerySchema,
        response: { 200: forecastSchema },
      },
    },
    async ({ query: { cursor, limit, port: ports = null, within } }) => {
      const scope = ['forecast', ports, within];
      const [asOf, shown] =
        cursor === undefined ? [now().toISOString(), 0] : decodeCursor(scope, cursorSchema, cursor);
      const forecasted = await forecaster.forecast({ asOf, within, ports });
      const { said, missed, pace } = forecasted;
      const page = missed.slice(shown, shown + limit + 1);
      const rows = new Map(
        (
          await referrals.listThese(
            pool,
            page.map(({ id }) => id),
          )
        ).map((row) => [row.id, row]),
      );
      return {
        asOf,
        until: new Date(Date.parse(asOf) + within).toISOString(),
        weeks: pace.weeks,
        ...needsOfRecord(forecasted),
        all: estimatesOf(said.all),
        ports: said.ports
          .toSorted(
            (a, b) => (b.missed?.expected ?? -1) - (a.missed?.expected ?? -1) || b.waiting - a.waiting,
          )
          .slice(0, mostPorts)
          .map((one) => portOf(one, forecasted)),
        ...pageOf(
          page.flatMap(({ id, chance }) => {
            const row = rows.get(id);
            return row === undefined ? [] : [{ row, chance }];
          }),
          limit,
          ({ row, chance }) => ({ chance, referral: itemOf(row) }),
          () => encodeCursor(scope, [asOf, shown + limit]),
        ),
      };
    },
  );
}
