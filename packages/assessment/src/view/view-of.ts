import { type Finding, partyRoles, type Shipment, type Transport } from '@hammerhead/contracts';
import type { Features } from '../features.js';
import { eeiLineViews, eeiView, restsOnEei } from './eei-view.js';
import { exemptionCited, filesLater } from './exemption.js';
import { itnAgeDays } from './itn-age.js';
import { filedLicenses } from './filed-licenses.js';
import { goodsViews } from './goods-view.js';
import { watchlistsView } from './watchlists-view.js';
import { graphView, historyView } from './past-view.js';
import { partyView } from './party-view.js';

/*
 * Every property is named, although `...` would be shorter: objects of one shape are created and read several
 * times faster, and this runs for every shipment.
 */

const partyViews = ({ parties }: Shipment) => {
  const views = [];
  for (const role of partyRoles) {
    const party = parties[role];
    if (party !== undefined) views.push(partyView(party, role));
  }
  return views;
};

type PartyView = ReturnType<typeof partyView>;

const byRole = (views: readonly PartyView[]) => {
  const of = (role: string): PartyView | undefined => views.find((view) => view.role === role);
  return {
    shipper: of('shipper'),
    consignee: of('consignee'),
    notify: of('notify'),
    forwarder: of('forwarder'),
    intermediateConsignee: of('intermediateConsignee'),
  };
};

const firstFault = (licenses: ReturnType<typeof filedLicenses>): string | undefined => {
  for (const { fault } of licenses.values()) if (fault !== undefined) return fault;
  return undefined;
};

const shipmentView = (
  shipment: Shipment,
  { departureAt }: Transport,
  features: Features,
  parties: readonly PartyView[],
  licenses: ReturnType<typeof filedLicenses>,
) => ({
  bill: shipment.bill,
  masterBill: shipment.masterBill,
  destination: shipment.destination,
  part: shipment.part,
  itns: shipment.itns,
  exemption: shipment.exemption,
  exemptionCited: exemptionCited(shipment),
  filesLater: filesLater(shipment),
  itnAgeDays: itnAgeDays(shipment, departureAt),
  packages: shipment.packages,
  grossWeightKg: shipment.grossWeightKg,
  freightUsd: shipment.freightUsd,
  equipment: shipment.equipment,
  goods: goodsViews(shipment, licenses),
  parties,
  eeiLines: eeiLineViews(shipment.eei, shipment.destination, features.day, licenses),
  goodsCount: features.goodsCount,
  valueUsd: features.valueUsd,
  goodsWeightKg: features.goodsWeightKg,
  packageCount: features.packageCount,
  heaviestKg: features.heaviestKg,
  hasItn: features.hasItn,
  hasEei: features.hasEei,
  hasLicense: features.hasLicense,
  licenseFault: firstFault(licenses),
  containerized: features.containerized,
  unsealedFcl: features.unsealedFcl,
  packagesInTank: features.packagesInTank,
  largestLineUsd: features.largestLineUsd,
  accessoryKinds: features.accessoryKinds,
  accessoryWords: features.accessoryWords,
});

const transportView = (transport: Transport, features: Features) => ({
  mode: transport.mode,
  carrier: transport.carrier,
  conveyance: transport.conveyance,
  imo: transport.imo,
  voyage: transport.voyage,
  portOfExport: transport.portOfExport,
  portOfUnlading: transport.portOfUnlading,
  ladingAt: transport.ladingAt,
  departureAt: transport.departureAt,
  arrivalAt: transport.arrivalAt,
  exportCountry: features.exportCountry,
  unladingCountry: features.unladingCountry,
});

/** What rules read of one shipment: the variables of the vocabulary. */
export const viewOf = (
  shipment: Shipment,
  transport: Transport,
  findings: readonly Finding[],
  features: Features,
) => {
  const parties = partyViews(shipment);
  return {
    shipment: shipmentView(shipment, transport, features, parties, filedLicenses(shipment, features.day)),
    transport: transportView(transport, features),
    parties: byRole(parties),
    eei: shipment.eei === undefined ? undefined : eeiView(shipment.eei, features, findings),
    findings: findings.filter((finding) => !restsOnEei(finding)),
    regime: features.regime,
    calendar: { day: features.day, month: features.month, barrelSeason: features.barrelSeason },
    history: features.history && historyView(features.history, shipment.parties),
    graph: features.graph && graphView(features.graph, undefined),
    baseline: features.baseline,
    watchlists: watchlistsView(features.lists),
  };
};
