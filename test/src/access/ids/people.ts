import { type IdRow, noUuid } from '../ids.js';
import type { Prepare } from '../requests/index.js';
import type { Stock } from '../stock.js';

const shipmentsAreKnown = 'every federal officer who screens may know every shipment and its parties';
const listsAreKnown = 'whoever may read lists and exclusions may read all of them';

const analyst = { actor: 'analyst', unknown: () => noUuid } as const;
const investigator = { actor: 'investigator', unknown: () => noUuid } as const;
const text = ({ world }: Stock): string => `none-${world.next()}`;

const aParty = { ...analyst, names: 'a party', status: 422, hidden: shipmentsAreKnown } as const;
const aShipment = { ...investigator, names: 'a shipment', status: 422, hidden: shipmentsAreKnown } as const;
const aList = { names: 'a list', unknown: text, status: 422, hidden: listsAreKnown } as const;
const anEntry = { names: 'an entry of the list', unknown: text, status: 422, hidden: listsAreKnown } as const;

const inAudit = {
  actor: 'auditor',
  unknown: text,
  status: 200,
  hidden: 'whoever may read the audit may read all of it',
} as const;

/** What shipments are looked for by: nothing is found by one that none has. */
const looked = (names: string, value: (bill: string) => Record<string, string>): IdRow => ({
  actor: 'analyst',
  names,
  unknown: text,
  status: 200,
  hidden: shipmentsAreKnown,
  request: async (stock) => ({ query: value((await stock.shipment()).bill) }),
});

const ofParty: Prepare = async (stock) => {
  const { id, name } = await stock.namedParty();
  const watchlist = await stock.watchlist(name);
  return { body: { party: id, watchlist, entry: 'E-1', reason: 'another birth date' } };
};
const listedBy =
  (member: 'watchlist' | 'entry'): Prepare =>
  async (stock) => {
    const { watchlist, entry } = await stock.exclusionBody();
    return { query: { watchlist, ...(member === 'entry' ? { entry } : {}) } };
  };

export const peopleIds: Readonly<Record<string, IdRow>> = {
  'listReferrals query.assignee': {
    ...analyst,
    names: 'a person, by subject',
    unknown: text,
    status: 200,
    hidden: 'every federal officer who screens may know who works on what',
    request: () => ({ query: { assignee: 'analyst' } }),
  },
  ...Object.fromEntries(
    ['rule', 'rule[]'].map((member) => [
      `listReferrals query.${member}`,
      {
        ...analyst,
        names: 'a rule, by its id in a rule file',
        unknown: () => 'NONE-01',
        status: 422,
        hidden: 'rules of every rule set in force are known to whoever may read a referral',
        request: () => ({ query: { rule: 'CMD-01' } }),
      },
    ]),
  ),
  'markReferral body.recipients[]': {
    actor: 'supervisor',
    names: 'a person, by subject, beside TLP:RED, which no referral bears',
    unknown: text,
    status: 422,
    hidden:
      'what it names is not looked up: who is named sees no more by it unless marks and rights let them',
    request: async (stock) => ({
      params: { id: await stock.referral() },
      headers: { 'if-match': '"1"' },
      body: { tlp: 'AMBER' },
    }),
  },
  'placeLegalHold body.target': { ...aShipment, status: 404 },
  'listLegalHolds query.target': {
    ...aShipment,
    names: 'what is kept',
    status: 200,
    request: async (stock) => ({ query: { target: (await stock.shipment()).id } }),
  },
  'listAudit query.who': {
    ...inAudit,
    names: 'a person, by subject',
    request: () => ({ query: { who: 'auditor' } }),
  },
  'listAudit query.target': {
    ...inAudit,
    names: 'whatever was read or decided about',
    request: async (stock) => ({ query: { target: `referral/${await stock.referral()}` } }),
  },
  'listAudit query.decision': {
    ...inAudit,
    names: 'a decision, by its position',
    unknown: ({ world }) => String(900_000_000 + world.next()),
    request: () => ({ query: { decision: '1' } }),
  },
  'assignReferral body.assignee': {
    actor: 'supervisor',
    names: 'a colleague, by subject',
    unknown: text,
    status: 422,
    // A partner's officer, whom no screening officer works with.
    hidden: () => Promise.resolve('jamaica'),
  },
  'clearReferrals body.items[].id': {
    ...analyst,
    names: 'a referral',
    status: 200,
    hidden: 'every federal officer who screens sees every referral',
  },
  'createReferral body.shipmentId': { ...aShipment, actor: 'analyst', status: 404 },
  'searchShipments query.bill': looked('shipments', (bill) => ({ bill })),
  'searchShipments query.masterBill': looked('shipments', (masterBill) => ({ masterBill })),
  'searchShipments query.manifestNumber': looked('a manifest', (manifestNumber) => ({ manifestNumber })),
  'searchShipments query.conveyance': looked('a conveyance', (conveyance) => ({ conveyance })),
  'searchShipments query.container': looked('a container', (container) => ({ container })),
  'searchShipments query.itn': looked('an EEI filing', (itn) => ({ itn })),
  'searchShipments query.party': looked('parties, by a name, phone or email', (party) => ({ party })),
  'getPartyPath query.to': aParty,
  'mergeParties body.with': aParty,
  'refuseMerge body.with': aParty,
  'createExclusion body.party': { ...aParty, actor: 'investigator', request: ofParty },
  'createExclusion body.shipment': aShipment,
  'createExclusion body.watchlist': { ...aList, actor: 'investigator' },
  'createExclusion body.entry': { ...anEntry, actor: 'investigator' },
  'previewExclusion body.party': { ...aParty, request: async (stock) => withoutReason(await ofParty(stock)) },
  'previewExclusion body.shipment': { ...aShipment, actor: 'analyst' },
  'previewExclusion body.watchlist': { ...aList, actor: 'analyst' },
  'previewExclusion body.entry': { ...anEntry, actor: 'analyst' },
  'listExclusions query.watchlist': {
    ...aList,
    actor: 'analyst',
    status: 200,
    request: listedBy('watchlist'),
  },
  'listExclusions query.entry': { ...anEntry, actor: 'analyst', status: 200, request: listedBy('entry') },
};

function withoutReason({ body, ...asked }: Awaited<ReturnType<Prepare>>) {
  const members = Object.entries(body ?? {}).filter(([name]) => name !== 'reason');
  return { ...asked, body: Object.fromEntries(members) };
}
