import { factUuid, normalizeItn } from '@hammerhead/imprint';
import {
  modeSchema,
  pointsOf,
  type ShipmentItem,
  shipmentPageSchema,
  type ShipmentQuery,
  shipmentQuerySchema,
} from '@hammerhead/contracts';
import {
  lettersAndDigits,
  normalizeEmails,
  normalizeIdentifier,
  normalizeName,
  normalizePhones,
} from '@hammerhead/parties';
import {
  decodeCursor,
  departureAndPosition,
  encodeCursor,
  pageOf,
  requirePermission,
  type Server,
} from '@hammerhead/service-kit';
import { type FoundShipment, shipments, type ShipmentSearch } from '@hammerhead/storage';
import { plain } from '@hammerhead/text';
import type { Deps } from '../deps.js';
import { stateOf } from './state.js';

/** `GET /v1/shipments`: finds shipments, referred or not, by what they state. */
export function searchShipmentsRoute(app: Server, { pool }: Deps): void {
  app.get(
    '/v1/shipments',
    {
      config: requirePermission('shipment:read'),
      schema: {
        tags: ['shipments'],
        summary: 'Find shipments by bill, container, ITN or party',
        description:
          'Give at least one; several narrow the search. Each revision that matches is an item, the latest ' +
          'departure first: `current` tells which ones still stand. Names are compared without accents, ' +
          'punctuation, case and company form.',
        querystring: shipmentQuerySchema,
        response: { 200: shipmentPageSchema },
      },
    },
    async ({ query: { cursor, limit, ...filters } }) => {
      const scope = ['shipments', filters];
      const after = cursor === undefined ? null : decodeCursor(scope, departureAndPosition, cursor);
      const rows = await shipments.search(pool, searchOf(filters), after, limit + 1);
      return pageOf(rows, limit, itemOf, ({ departureDay, position }) =>
        encodeCursor(scope, { departureDay, position }),
      );
    },
  );
}

const searchOf = ({
  bill,
  container,
  itn,
  party,
}: Omit<ShipmentQuery, 'cursor' | 'limit'>): ShipmentSearch => ({
  bills: bill === undefined ? null : writings(bill),
  keys: [
    ...(container === undefined ? [] : [[factUuid('container', lettersAndDigits(container))]]),
    ...(itn === undefined ? [] : [[factUuid('itn', normalizeItn(itn))]]),
    ...(party === undefined ? [] : [partyKeys(party)]),
  ],
});

/** The spellings of a bill to look for: it is stored as it was sent, composed or not, and mostly with plain letters. */
const writings = (bill: string): string[] => [
  ...new Set([bill, plain(bill)].flatMap((one) => [one, one.normalize('NFC'), one.normalize('NFD')])),
];

/** The keys that `party` may mean: always a name, and every other kind of key whose form it has. */
const partyKeys = (asked: string): string[] => {
  const party = plain(asked);
  const [, type, value] = /^([A-Za-z]{2,16}):(.+)$/.exec(party) ?? [];
  const identifier = type === undefined || value === undefined ? undefined : normalizeIdentifier(type, value);
  return [
    factUuid('name', normalizeName(asked)),
    ...normalizePhones(party).map((phone) => factUuid('phone', phone)),
    ...normalizeEmails(party).map((email) => factUuid('email', email)),
    ...(identifier === undefined ? [] : [factUuid('id', identifier)]),
  ];
};

const itemOf = ({ departureDay: _, givenUp, state, ...row }: FoundShipment): ShipmentItem => ({
  ...row,
  state: stateOf({ state, givenUp, assessed: row.assessed }),
  mode: modeSchema.parse(row.mode),
  receivedAt: row.receivedAt.toISOString(),
  departureAt: row.departureAt.toISOString(),
  score: row.score === null ? null : pointsOf(row.score),
});
