import { factUuid, normalizeItn } from '@hammerhead/imprint';
import {
  instantText,
  modeSchema,
  pointsOf,
  type ShipmentItem,
  shipmentPageSchema,
  type ShipmentQuery,
  shipmentQuerySchema,
  shortestPart,
} from '@hammerhead/contracts';
import { lettersAndDigits } from '@hammerhead/parties';
import {
  decodeCursor,
  departureAndPosition,
  encodeCursor,
  pageOf,
  requirePermission,
  type Server,
} from '@hammerhead/service-kit';
import { type FoundShipment, shipments, type ShipmentSearch, type TextPattern } from '@hammerhead/storage';
import { plain } from '@hammerhead/text';
import type { Deps } from '../deps.js';
import { hintFor } from './hint.js';
import { type PartyKeys, partyKeys } from './party-keys.js';
import { statusOf } from './status.js';

/** The most names that an answer lists. */
const mostNamesTold = 20;

/** `GET /v1/shipments`: finds shipments, referred or not, by what they state. */
export function searchShipmentsRoute(app: Server, { pool }: Deps): void {
  app.get(
    '/v1/shipments',
    {
      config: {
        ...requirePermission('shipment:read'),
        recordsRead: { kind: 'shipment', searched: 'party' },
        answers: { 200: 'A page of shipments, the latest departure first' },
      },
      schema: {
        operationId: 'searchShipments',
        tags: ['shipments'],
        summary: 'Find shipments by bill, master bill, manifest, conveyance, container, ITN or party',
        description:
          'Give at least one; several narrow the search. The latest departure comes first. Each shipment is one item, ' +
          'the revision that stands, unless `revisions` asks for all. Names are compared without accents, punctuation, ' +
          'case and company form, and need not be whole. A page may hold fewer than `limit`, and still have a next one. ' +
          'Where nothing is found, `hint` says what was looked for, and what can be tried.',
        querystring: shipmentQuerySchema,
        response: { 200: shipmentPageSchema },
      },
    },
    async ({ query: { cursor, limit, ...filters } }) => {
      const scope = ['shipments', filters];
      const after = cursor === undefined ? null : decodeCursor(scope, departureAndPosition, cursor);
      const party = filters.party === undefined ? null : await partyKeys(pool, filters.party);
      const found = await shipments.search(pool, searchOf(filters, party), after, limit + 1);
      const page = pageOf(found.shipments, limit, itemOf, ({ departureDay, position }) =>
        encodeCursor(scope, { departureDay, position }),
      );
      const nextCursor = page.nextCursor ?? (found.next && encodeCursor(scope, found.next));
      const nothing = page.items.length === 0 && cursor === undefined && nextCursor === null;
      return {
        ...page,
        nextCursor,
        cut: found.cut,
        names: [...(party?.names ?? [])].slice(0, mostNamesTold),
        hint: nothing ? hintFor(filters, found.cut) : null,
      };
    },
  );
}

function searchOf(
  {
    bill,
    masterBill,
    manifestNumber,
    conveyance,
    container,
    itn,
    revisions,
  }: Omit<ShipmentQuery, 'cursor' | 'limit'>,
  party: PartyKeys | null,
): ShipmentSearch {
  return {
    bill: patternOf(bill),
    manifestNumber: patternOf(manifestNumber),
    conveyance: patternOf(conveyance),
    keys: [
      ...(container === undefined ? [] : [[factUuid('container', lettersAndDigits(container))]]),
      ...(itn === undefined ? [] : [[factUuid('itn', normalizeItn(itn))]]),
      ...(masterBill === undefined ? [] : [[factUuid('masterBill', lettersAndDigits(masterBill))]]),
      ...(party === null ? [] : [party.keys]),
    ],
    everyRevision: revisions === 'all',
  };
}

/** What to look for: texts are stored as they were sent, composed or not, and mostly with plain letters. */
function patternOf(text: string | undefined): TextPattern | null {
  if (text === undefined) return null;
  const whole = [text, plain(text)].flatMap((one) => [one, one.normalize('NFC'), one.normalize('NFD')]);
  return {
    whole: [...new Set(whole.map(asciiUpper))],
    part: text.length < shortestPart ? null : asciiUpper(plain(text)),
  };
}

const asciiUpper = (text: string): string => text.replaceAll(/[a-z]+/g, (letters) => letters.toUpperCase());

const itemOf = ({ departureDay: _, givenUp, state, ...row }: FoundShipment): ShipmentItem => {
  const status = statusOf({ state, givenUp, assessed: row.assessed });
  return {
    ...row,
    status,
    state: status,
    mode: modeSchema.parse(row.mode),
    receivedAt: instantText(row.receivedAt),
    departureAt: instantText(row.departureAt),
    score: row.score === null ? null : pointsOf(row.score),
  };
};
