import type { Shipment } from '@hammerhead/contracts';
import {
  type GraphFeatures,
  graphFeatures,
  type HistoryFeatures,
  historyFeatures,
  type PartyHistory,
  partyFeatures,
  type Readings,
} from '@hammerhead/history';
import { type PropertyMaker, recordMaker } from '@hammerhead/rules';

type Parties = Shipment['parties'];
type Makers<Source, Context> = Record<string, PropertyMaker<Source, Context>>;

/** Builds readers for a table of features: each returns the stored feature, or its substitute when none is stored. */
function makersOf<Source extends object, Context>(table: Readings): Makers<Source, Context> {
  const makers: Makers<Source, Context> = {};
  for (const [name, { read }] of Object.entries(table)) {
    if (read === null) continue;
    makers[name] = read.counted === true ? { countOf: name } : { of: name, absent: read.absent };
  }
  return makers;
}

/** The view of a party's history. Its context is the name of the party. */
const partyView = recordMaker<PartyHistory, string>({
  ...makersOf(partyFeatures),
  who: ({ names, by }, name) =>
    names === undefined ? name : `${names} names with the ${by ?? 'phone'} of ${name}`,
});

const nothing: PartyHistory = {};

const partyOf = (history: HistoryFeatures, side: 'shipper' | 'consignee', parties: Parties) =>
  history.unidentified?.includes(side) === true
    ? undefined
    : partyView(history[side] ?? nothing, parties[side].name);

/** What earlier shipments show about this one, as rules read it. */
export const historyView = recordMaker<HistoryFeatures, Parties>({
  shipper: (history, parties) => partyOf(history, 'shipper', parties),
  consignee: (history, parties) => partyOf(history, 'consignee', parties),
  ...makersOf(historyFeatures),
  between: ({ unidentified, between = 0 }) => (unidentified === undefined ? between : undefined),
});

/** What the shipment is linked to, as rules read it. */
export const graphView = recordMaker<GraphFeatures, undefined>({
  ...makersOf(graphFeatures),
  phoneKind: ({ phoneNames, phoneKind = 'phone' }) => (phoneNames === undefined ? undefined : phoneKind),
});
