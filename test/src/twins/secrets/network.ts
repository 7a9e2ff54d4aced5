import type { Secret } from '../secret.js';

/** What scoring knows around a shipment. Beside each stands a companion, `…2`, with the same phone. */
export const networkSecrets: readonly Secret[] = [
  {
    bill: 'SEIZURENEAR',
    what: 'that a shipment beside it was seized, and score and tier that follow',
    right: {
      after: async (place) => {
        const near = await place.companion();
        await near.act('investigator', 'disposition', {
          disposition: 'seized_firearms',
          seizure: { what: '9 mm pistols', count: 3 },
        });
      },
    },
  },
  {
    bill: 'FOUNDNEAR',
    what: 'that another country found something beside it',
    right: {
      after: async (place) => {
        const near = await place.companion();
        await place.answerFully('barbados', await near.release({ countries: ['BB'] }));
      },
    },
  },
  {
    bill: 'MERGED',
    what: 'which cluster its parties are in',
    right: {
      before: async (place) => {
        const near = await place.companion();
        const [mine] = await place.find(`/v1/parties?name=Receiving House of ${place.bill}`);
        const [other] = await place.find(`/v1/parties?name=Receiving House of ${near.bill}`);
        const body = { with: other?.id, reason: 'same owner' };
        await place.world.make('investigator', `/v1/parties/${mine?.id}/merges`, { body });
      },
    },
  },
  {
    bill: 'LISTED',
    what: 'that a watchlist names its consignee',
    right: {
      before: async ({ world, bill }) => {
        const entries = [{ id: 'E-1', name: `Receiving House of ${bill}`, country: 'JM' }];
        await world.make('investigator', '/v1/watchlists', { body: { name: 'lookouts', entries } });
      },
    },
  },
  {
    bill: 'EXCLUDED',
    what: 'that its consignee is not the one whom a watchlist names',
    right: {
      before: async ({ world, bill, shipmentId }) => {
        const entries = [{ id: 'E-1', name: `Receiving House of ${bill}`, country: 'JM' }];
        await world.make('investigator', '/v1/watchlists', { body: { name: 'namesakes', entries } });
        const body = {
          shipment: shipmentId,
          role: 'consignee',
          watchlist: 'namesakes',
          entry: 'E-1',
          reason: 'another birth date',
        };
        await world.make('investigator', '/v1/exclusions', { body });
      },
    },
  },
];
