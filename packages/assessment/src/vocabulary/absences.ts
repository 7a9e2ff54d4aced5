import type { PartyRole } from '@hammerhead/contracts';
import { vocabulary } from './vocabulary.js';

/*
 * What to tell a person where a rule cannot be decided because something is absent: a clause for each path that can be.
 * `{it}` stands for the item of a list, such as `line 2 of the goods`, or for a party, such as `the shipper`.
 */

const party = {
  kind: '{it} is not said to be a person or a business',
  likelyKind: 'the name of {it} tells neither a person nor a business',
  address: '{it} states no address',
  'address.lines': '{it} states no street',
  'address.city': '{it} states no city',
  'address.region': '{it} states no state, province or parish',
  'address.postalCode': '{it} states no postal code',
  'address.country': '{it} states no country',
  phone: '{it} states no phone',
  email: '{it} states no email',
  ids: '{it} states no identifier',
};

const goods = {
  hs: '{it} states no HS code',
  hsDigits: '{it} states no HS code',
  heading: '{it} states no HS code',
  packages: '{it} states no number of packages',
  packageType: '{it} states no type of package',
  weightKg: '{it} states no weight',
  heaviestKg: 'the tables do not know how much such packages of {it} can hold',
  valueUsd: '{it} states no value',
  hazmat: '{it} states nothing of dangerous goods',
  vin: '{it} states no vehicle identification number',
  licenseCode: 'no line of the EEI is certainly {it}, with a license code',
  licensed: 'no line of the EEI is certainly {it}, with a license code or number',
  licenseFault: 'no exception claimed for {it} is faulty',
  eccn: 'no line of the EEI is certainly {it}, with an ECCN',
  eeiDescription: 'no line of the EEI is certainly {it}',
};

const eeiLine = {
  line: '{it} has no number',
  scheduleB: '{it} states no Schedule B code',
  heading: '{it} states no Schedule B code',
  description: '{it} states no description',
  quantity: '{it} states no quantity',
  unit: '{it} states no unit',
  valueUsd: '{it} states no value',
  weightKg: '{it} states no weight',
  origin: '{it} does not state whether the goods are domestic or foreign',
  exportCode: '{it} states no export information code',
  eccn: '{it} states no ECCN',
  licenseCode: '{it} states no license code',
  licenseNumber: '{it} states no license number',
  licenseFault: 'no exception claimed in {it} is faulty',
  licenseStanding: '{it} states no ECCN and license code that the tables know',
  vin: '{it} states no vehicle identification number',
};

const listHit = {
  named: 'the entry of the watchlist has no name besides what matched',
  telling: 'how telling the name is was not computed then',
  worth: 'how telling the name is was not computed then',
  weight: 'the weight of the watchlist was not recorded then',
  kind: 'the kinds of the two parties were not compared then',
  handling: 'the watchlist does not state how its hits are to be handled',
};

const shipment = {
  masterBill: 'the manifest states no master bill',
  part: 'the bill is not stated as a part of one',
  itns: 'the manifest states no ITN',
  exemption: 'the manifest states no exemption legend',
  packages: 'the manifest states no packages',
  grossWeightKg: 'the manifest states no gross weight',
  freightUsd: 'the manifest states no freight charge',
  equipment: 'the manifest states no container',
  'equipment[].container': '{it} has no number',
  'equipment[].type': '{it} states no size and type',
  'equipment[].load': '{it} states neither FCL nor LCL',
  'equipment[].seals': '{it} states no seals',
  exemptionCited: 'the manifest cites no exemption',
  itnAgeDays: 'no ITN on the manifest has a date',
  valueUsd: 'no line of the goods states a value',
  goodsWeightKg: 'not every line of the goods states a weight',
  packageCount: 'the manifest states no number of packages',
  heaviestKg: 'the tables do not know how much its packages can hold',
  licenseFault: 'no exception claimed in the EEI is faulty',
  largestLineUsd: 'no line of the goods states a value',
  accessoryWords: 'no accessory is described',
};

const transport = {
  carrier: 'the manifest states no carrier code',
  conveyance: 'the manifest names no vessel or flight',
  imo: 'the manifest states no IMO number',
  voyage: 'the manifest states no voyage',
  ladingAt: 'the manifest does not state when it is laden',
  arrivalAt: 'the manifest does not state when it arrives',
  exportCountry: 'the tables do not know the port of export',
  unladingCountry: 'the tables do not know the port of unlading',
};

const eei = {
  itn: 'the EEI states no ITN',
  filedAt: 'the EEI does not state when it was filed',
  stateOfOrigin: 'the EEI states no state of origin',
  ultimateConsigneeType: 'the EEI does not state the type of the ultimate consignee',
  routed: 'the EEI does not state whether it is a routed transaction',
  related: 'the EEI does not state whether the parties are related',
  countryOfDestination: 'the EEI states no country of destination',
  valueUsd: 'not every line of the EEI states a value',
  weightKg: 'not every line of the EEI states a weight',
  accessoryWords: 'no accessory is described in the EEI',
};

/** The same of the shipper and of the consignee. */
const tellsNobody =
  'states nothing by which earlier shipments could be found: no phone, email, identifier or address of its own, no name with a city';

const history = {
  shipper: `the shipper ${tellsNobody}`,
  consignee: `the consignee ${tellsNobody}`,
  'shipper.dormantDays': 'the shipper shipped nothing in the year before the last 14 days',
  'consignee.dormantDays': 'the consignee received nothing in the year before the last 14 days',
  between: `shipper or consignee ${tellsNobody}`,
  partsHere: 'the goods name no part of a gun',
  partsElsewhere: 'no linked shipment has other parts',
};

const noSeizure = 'it has nothing in common with seized cargo';

const graph = {
  addressRole: 'nobody else uses its addresses',
  phoneRole: 'nobody else uses its phones, emails and identifiers',
  phoneKind: 'nobody else uses its phones, emails and identifiers',
  seizureAgeDays: noSeizure,
  seizure: noSeizure,
  seizureBill: noSeizure,
  seizureLink: noSeizure,
  seizureRole: noSeizure,
  seizureTies: noSeizure,
  besideBill: 'nothing that travels beside it was seized',
  besideBy: 'nothing that travels beside it was seized',
};

const rare = 'the baseline in force rests on fewer than 50';

const baseline = {
  reachDays: 'the baseline in force does not record how far back it reaches',
  valuePerKg: `${rare} such shipments: goods of this HS heading to this destination, with value and weight`,
  'valuePerKg.tail': 'the shipment states no value or weight to compare',
  kgPerPackage: `${rare} such packages: of this type, with goods of this HS heading`,
  'kgPerPackage.tail': 'the shipment states no weight or packages to compare',
  routeShare: `${rare} shipments from this state of origin, or none is stated`,
};

const variables = {
  eei: 'no EEI is at hand',
  history: 'the log was not read when it was scored',
  graph: 'the log was not read when it was scored',
  baseline: 'no baseline had been published when it was scored',
};

const under = (holder: string, clauses: Readonly<Record<string, string>>): [string, string][] =>
  Object.entries(clauses).map(([name, clause]) => [`${holder}.${name}`, clause]);

const stated: Readonly<Record<PartyRole, string>> = {
  shipper: 'the shipper',
  consignee: 'the consignee',
  notify: 'the notify party',
  forwarder: 'the forwarder',
  intermediateConsignee: 'the intermediate consignee',
};
const filed = {
  usppi: 'the USPPI',
  ultimateConsignee: 'the ultimate consignee',
  intermediateConsignee: 'the intermediate consignee',
  forwarder: 'the forwarder',
};

/** The party at a path, which the document may not name, and what it may lack. */
const partyAt = (path: string, it: string, unnamed: string): [string, string][] => [
  [path, unnamed],
  ...under(path, party).map(([at, clause]): [string, string] => [at, clause.replace('{it}', it)]),
];

const clauses: ReadonlyMap<string, string> = new Map([
  ...Object.entries(variables),
  ...under('shipment', shipment),
  ...under('shipment.goods[]', goods),
  ...under('shipment.eeiLines[]', eeiLine),
  ...under('shipment.parties[]', party),
  ...under('transport', transport),
  ...Object.entries(stated).flatMap(([role, who]) =>
    partyAt(`parties.${role}`, who, `the manifest does not name ${who}`),
  ),
  ...under('eei', eei),
  ...Object.entries(filed).flatMap(([role, who]) =>
    partyAt(`eei.${role}`, `${who} of the EEI`, `the EEI does not name ${who}`),
  ),
  ...under('history', history),
  ...under('graph', graph),
  ...under('baseline', baseline),
  ...under('watchlists.hits[]', listHit),
  ...under('watchlists.eeiHits[]', listHit),
  ['watchlists.versions[].stale', 'the watchlist was not too old'],
  ['watchlists.versions[].ageDays', 'the watchlist was not too old'],
  ['watchlists.versions[].limitDays', 'the watchlist was not too old'],
]);

/** The items of lists, with a number where it is known, and without. */
const items: Readonly<Record<string, readonly [string, string]>> = {
  'shipment.goods': ['line # of the goods', 'a line of the goods'],
  'shipment.eeiLines': ['line # of the EEI', 'a line of the EEI'],
  'shipment.equipment': ['container #', 'a container'],
  'shipment.parties': ['party #', 'a party'],
};

/** The path as the vocabulary of today has it, with `[]` for each place in a list: `goods[0].hs` is `shipment.goods[].hs`. */
function asDeclared(path: string): string {
  const [first = '', ...rest] = path.replaceAll(/\[\d*\]/g, '[]').split('.');
  const [variable = '', ...places] = first.split('[');
  const list = vocabulary.items[variable]?.list;
  const now = vocabulary.formerNames?.[variable] ?? variable;
  const start = list === undefined ? [now, ...places].join('[') : `${list}[]`;
  return [start, ...rest].join('.');
}

/**
 * Tells a person in a clause what is absent, such as `line 2 of the goods states no weight`.
 * @param path as evidence names it: `goods[1].weightKg`
 */
export function absenceOf(path: string): string {
  const declared = asDeclared(path);
  const clause = clauses.get(declared);
  if (clause === undefined) return `${path} is not stated`;
  const [numbered, one] = items[declared.slice(0, Math.max(0, declared.indexOf('[')))] ?? ['', ''];
  const at = /\[(\d+)\]/.exec(path)?.[1];
  return clause.replace('{it}', at === undefined ? one : numbered.replace('#', String(Number(at) + 1)));
}
