import { releaseTo, type To } from '../partners.js';
import type { Stock } from '../stock.js';
import type { Prepare } from './index.js';
import { first } from './referrals.js';

const any = { 'if-match': '*' };
const reason = { reason: 'a letter of this morning' };
const anAgreement = async ({ partners }: Stock) => ({ params: { id: await partners.agreement() } });

/** To Jamaica alone: nothing can be released to Barbados as it is. */
const toJamaica = { ...releaseTo('jamaica'), countries: ['JM'] };

const aRelease =
  (to: To, body?: object): Prepare =>
  async ({ partners }) => {
    const { release: id } = await partners.released(to);
    return body === undefined ? { params: { id } } : { params: { id }, body };
  };

const answer = { outcome: 'in_transit', note: 'due on Friday' };

export const partnerRequests: Readonly<Record<string, Prepare>> = {
  listAgreements: () => ({ query: { limit: '2' } }),
  getAgreement: anAgreement,
  makeAgreement: ({ partners }) => ({ body: partners.newAgreement() }),
  suspendAgreement: async (stock) => ({ ...(await anAgreement(stock)), body: reason }),
  'suspendAgreement breach': async (stock) => ({
    ...(await anAgreement(stock)),
    body: { ...reason, breach: true },
  }),
  resumeAgreement: async ({ partners }) => ({
    params: { id: await partners.suspended(false) },
    headers: any,
    body: reason,
  }),
  settleBreach: async ({ partners }) => ({
    params: { id: await partners.suspended(true) },
    headers: any,
    body: { ...reason, finding: 'no_violation' },
  }),
  endAgreement: async (stock) => ({ ...(await anAgreement(stock)), headers: any, body: reason }),
  recallAgreement: anAgreement,

  previewReferralRelease: async (stock) => {
    await stock.partners.begin();
    return { params: { id: await stock.referral() }, body: toJamaica };
  },
  previewShipmentRelease: async ({ partners }) => ({
    params: { id: (await partners.shipment()).id },
    body: toJamaica,
  }),
  releaseReferral: async (stock) => {
    await stock.partners.begin();
    return { params: { id: await stock.referral() }, headers: first, body: toJamaica };
  },
  releaseShipment: async ({ partners }) => ({
    params: { id: (await partners.shipment()).id },
    body: toJamaica,
  }),
  'releaseShipment state': async ({ partners }) => ({
    params: { id: (await partners.shipment()).id },
    body: releaseTo('state'),
  }),
  withdrawReferralRelease: async ({ partners }) => {
    const { referral: id, release: releaseId } = await partners.releasedReferral();
    return { params: { id, releaseId }, query: { reason: 'other port' } };
  },
  withdrawShipmentRelease: async ({ partners }) => {
    const { shipment: id, release: releaseId } = await partners.released('jamaica');
    return { params: { id, releaseId }, query: { reason: 'other port' } };
  },
  listReferralReleases: async ({ partners }) => ({
    params: { id: (await partners.releasedReferral()).referral },
  }),
  listShipmentReleases: async ({ partners }) => ({
    params: { id: (await partners.released('jamaica')).shipment },
  }),
  listReleased: () => ({ query: { limit: '2' } }),
  countReleased: () => ({}),
  getReleased: aRelease('jamaica'),
  replyToPartner: aRelease('jamaica', { agency: 'JCA', text: 'the one with the blue lid' }),

  listReleases: () => ({ query: { limit: '2' } }),
  countReleases: () => ({}),
  getRelease: aRelease('jamaica'),
  'getRelease many': aRelease('many'),
  'getRelease state': aRelease('state'),
  getReleaseNotice: aRelease('jamaica'),
  acknowledgeRelease: aRelease('jamaica', {}),
  'acknowledgeRelease many': aRelease('many', {}),
  answerRelease: aRelease('jamaica', answer),
  'answerRelease state': aRelease('state', answer),
  correctAnswer: async (stock) => {
    const asked = await aRelease('jamaica')(stock);
    await stock.world.make('answerRelease', { ...asked, body: answer }, 'jamaica');
    return { ...asked, body: { outcome: 'examined_clean', reason: 'it had arrived' } };
  },
  askAboutRelease: aRelease('jamaica', { text: 'which of the two barrels?' }),
};
