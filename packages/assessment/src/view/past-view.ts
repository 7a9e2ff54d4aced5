import type { Shipment } from '@hammerhead/contracts';
import type { GraphFeatures, HistoryFeatures, PartyHistory } from '@hammerhead/history';

/* Every property is named: see view-of.ts. Stored features leave out what is 0 or false. */

const partyHistoryView = (past: PartyHistory | undefined, name: string) => ({
  shipments: past?.shipments ?? 0,
  lastWeek: past?.lastWeek ?? 0,
  lastFortnight: past?.lastFortnight ?? 0,
  weekly: past?.weekly ?? 0,
  dormantDays: past?.dormantDays,
  newChapter: past?.newChapter ?? false,
  names: past?.names ?? 1,
  who: past?.names === undefined ? name : `${past.names} names with the ${past.by ?? 'phone'} of ${name}`,
});

/** What earlier shipments tell of this one, as rules read it. */
export const historyView = (history: HistoryFeatures, { shipper, consignee }: Shipment['parties']) => ({
  shipper: isUnidentified(history, 'shipper') ? undefined : partyHistoryView(history.shipper, shipper.name),
  consignee: isUnidentified(history, 'consignee')
    ? undefined
    : partyHistoryView(history.consignee, consignee.name),
  between: history.unidentified === undefined ? (history.between ?? 0) : undefined,
  partClasses: history.partClasses ?? 0,
  partClassesElsewhere: history.partClassesElsewhere ?? 0,
  partClassesNamed: history.partClassesNamed ?? 0,
  partsHere: history.partsHere,
  partsElsewhere: history.partsElsewhere,
  partsAt: history.partsAt?.length ?? 0,
  underThreshold: history.underThreshold ?? 0,
  underThresholdBetween: history.underThresholdBetween ?? 0,
  underThresholdTo: history.underThresholdTo ?? 0,
  linkedLately: history.linkedLately ?? 0,
  heavyLately: history.heavyLately ?? 0,
  itnElsewhere: history.itnElsewhere ?? 0,
  itnOtherConsignee: history.itnOtherConsignee ?? 0,
  itnOtherVoyage: history.itnOtherVoyage ?? 0,
  itnApart: history.itnApart ?? 0,
  containerElsewhere: history.containerElsewhere ?? 0,
  lateChanges: history.lateChanges ?? 0,
});

const isUnidentified = ({ unidentified }: HistoryFeatures, side: 'shipper' | 'consignee'): boolean =>
  unidentified?.includes(side) ?? false;

/** Farther than any path that is looked for. */
const beyond = 3;

/** What it is linked to, as rules read it. */
export const graphView = (graph: GraphFeatures) => ({
  addressNames: graph.addressNames ?? 0,
  addressRole: graph.addressRole,
  phoneNames: graph.phoneNames ?? 0,
  phoneTowns: graph.phoneTowns ?? 1,
  phoneRole: graph.phoneRole,
  phoneKind: graph.phoneNames === undefined ? undefined : (graph.phoneKind ?? 'phone'),
  fanOut: graph.fanOut ?? 0,
  fanIn: graph.fanIn ?? 0,
  fanInStates: graph.fanInStates ?? 0,
  seizureHops: graph.seizureHops ?? beyond,
  seizureAgeDays: graph.seizureAgeDays,
  seizure: graph.seizure,
  seizureBill: graph.seizureBill,
  seizureLink: graph.seizureLink,
  seizureRole: graph.seizureRole,
  besideSeizure: graph.besideSeizure ?? false,
});
