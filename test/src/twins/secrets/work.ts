import type { Secret } from '../secret.js';

const seized = { disposition: 'seized_firearms', seizure: { what: '9 mm pistols', count: 3 } };

/** What officers of the United States do about a referral. */
export const workSecrets: readonly Secret[] = [
  {
    bill: 'NOTEHIGHER',
    what: 'notes that are marked higher',
    right: {
      before: async (place) => {
        const marks = { dissemination: ['NOFORN'], cui: ['LES'] };
        await place.act('analyst', 'notes', { text: 'An informant has seen it.', marks });
      },
      after: async (place) => {
        await place.act('analyst', 'notes', {
          text: 'He fears for his life.',
          marks: { tlp: 'AMBER+STRICT' },
        });
      },
    },
  },
  {
    bill: 'REFERRED',
    what: 'whether it was referred at all',
    left: {
      release: async (place) => void (place.releaseId = await place.releaseShipment({ countries: ['JM'] })),
    },
    right: {
      before: async (place) => void (await place.referral()),
      release: async (place) => void (place.releaseId = await place.releaseShipment({ countries: ['JM'] })),
    },
  },
  {
    bill: 'WORKED',
    what: 'assignment, hold and exam',
    right: {
      before: async (place) => {
        await place.act('supervisor', 'assign', { assignee: 'me' });
        await place.act('supervisor', 'hold', { action: 'place', reason: 'image it before it is loaded' });
      },
      after: async (place) => {
        await place.act('analyst', 'exam', { action: 'start', level: 'nii' });
        await place.act('analyst', 'exam', { action: 'record', level: 'nii', findings: 'a dense thing' });
      },
    },
  },
  {
    bill: 'DISPOSED',
    what: 'how the referral ended',
    right: {
      after: async (place) => {
        await place.act('analyst', 'disposition', { disposition: 'no_contraband', reason: 'opened' });
      },
    },
  },
  {
    bill: 'SEIZED',
    what: 'that it was seized on the side of the United States',
    right: { after: async (place) => void (await place.act('investigator', 'disposition', seized)) },
  },
  {
    bill: 'READ',
    what: 'that officers of the United States read it, and what was released',
    right: {
      after: async (place) => {
        const { world } = place;
        const referral = await place.referral();
        for (const path of [
          `/v1/referrals/${referral}`,
          `/v1/referrals/${referral}/timeline`,
          `/v1/referrals/${referral}/releases`,
          `/v1/shipments/${place.shipmentId}`,
          `/v1/released/${place.releaseId}`,
          '/v1/released?agency=JCA',
        ])
          await world.make('colleague', path, { headers: { 'hammerhead-purpose': 'audit' } });
      },
    },
  },
  {
    bill: 'LEGALHOLD',
    what: 'that it is kept for a court',
    right: {
      after: async ({ world, shipmentId }) => {
        const body = { kind: 'shipment', target: shipmentId, reason: 'an inquiry' };
        await world.make('supervisor', '/v1/legal-holds', { body });
      },
    },
  },
];
