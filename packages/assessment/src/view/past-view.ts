import type { GraphFeatures, HistoryFeatures, PartyHistory } from '@hammerhead/history';

/* Every property is named: see view-of.ts. Stored features leave out what is 0 or false. */

const partyHistoryView = (past: PartyHistory | undefined) => ({
  shipments: past?.shipments ?? 0,
  lastWeek: past?.lastWeek ?? 0,
  lastFortnight: past?.lastFortnight ?? 0,
  weekly: past?.weekly ?? 0,
  dormantDays: past?.dormantDays,
  newChapter: past?.newChapter ?? false,
});

/** What earlier shipments tell of this one, as rules read it. */
export const historyView = (history: HistoryFeatures) => ({
  shipper: partyHistoryView(history.shipper),
  consignee: partyHistoryView(history.consignee),
  between: history.between ?? 0,
  partClasses: history.partClasses ?? 0,
  partClassesElsewhere: history.partClassesElsewhere ?? 0,
  partClassesNamed: history.partClassesNamed ?? 0,
  underThreshold: history.underThreshold ?? 0,
  underThresholdBetween: history.underThresholdBetween ?? 0,
  itnElsewhere: history.itnElsewhere ?? 0,
  itnOtherConsignee: history.itnOtherConsignee ?? 0,
  itnOtherVoyage: history.itnOtherVoyage ?? 0,
  containerElsewhere: history.containerElsewhere ?? 0,
  lateChanges: history.lateChanges ?? 0,
});

/** Farther than any path that is looked for. */
const beyond = 3;

/** What it is linked to, as rules read it. */
export const graphView = (graph: GraphFeatures) => ({
  addressNames: graph.addressNames ?? 0,
  addressRole: graph.addressRole,
  phoneNames: graph.phoneNames ?? 0,
  phoneRole: graph.phoneRole,
  fanOut: graph.fanOut ?? 0,
  fanIn: graph.fanIn ?? 0,
  fanInStates: graph.fanInStates ?? 0,
  seizureHops: graph.seizureHops ?? beyond,
  seizureAgeDays: graph.seizureAgeDays,
  seizure: graph.seizure,
  besideSeizure: graph.besideSeizure ?? false,
});
