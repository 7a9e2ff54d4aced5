import { type IdRow, noUuid } from '../ids.js';
import type { Stock } from '../stock.js';

const text = ({ world }: Stock): string => `none-${world.next()}`;
const agreementsAreKnown = 'who may release may read every agreement, and so with whom there are any';
const releasesAreKnown = 'every federal officer who screens may read what was released to whom';

const anAgency = {
  actor: 'supervisor',
  names: 'an agency, by its agreements',
  unknown: text,
  status: 422,
  hidden: agreementsAreKnown,
} as const;
const aRecipient = {
  actor: 'supervisor',
  names: 'a recipient of this release',
  unknown: text,
  status: 422,
  hidden: releasesAreKnown,
} as const;
const filtered = {
  actor: 'analyst',
  names: 'recipients, by agency',
  unknown: text,
  status: 200,
  hidden: releasesAreKnown,
  request: () => ({ query: {} }),
} as const satisfies IdRow;
const byAgreement = { ...filtered, names: 'an agreement', unknown: () => noUuid } as const;

const releasing = ['releaseReferral', 'releaseShipment', 'previewReferralRelease', 'previewShipmentRelease'];

export const partnerIds: Readonly<Record<string, IdRow>> = {
  ...Object.fromEntries(releasing.map((operation) => [`${operation} body.agency`, anAgency])),
  'withdrawReferralRelease query.agency': aRecipient,
  'withdrawShipmentRelease query.agency': aRecipient,
  'replyToPartner body.agency': aRecipient,
  'listReleased query.agency': filtered,
  'listReleased query.agreement': byAgreement,
  'countReleased query.agency': filtered,
  'countReleased query.agreement': byAgreement,
  'listAgreements query.agency': {
    ...filtered,
    names: 'agreements, by agency',
    hidden: 'whoever may read agreements may read all of them',
  },
  'recallAgreement query.subject': {
    ...filtered,
    names: 'an officer of the recipient, by subject',
    request: async ({ partners }) => ({ params: { id: await partners.agreement() } }),
  },
};
