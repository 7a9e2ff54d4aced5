import type { RuleProperties } from 'json-rules-engine';
import type { Facts } from './facts.js';
import { ratio } from './json-operators.js';

/** The facts of one shipment, flat: a path within a fact would be looked up anew each time, and slowly. */
export function flatFacts({ shipment, transport }: Facts): Record<string, unknown> {
  const consignee = shipment.parties.find(({ role }) => role === 'consignee');
  const shipper = shipment.parties.find(({ role }) => role === 'shipper');
  return {
    mode: transport.mode,
    portOfExport: transport.portOfExport,
    portOfUnlading: transport.portOfUnlading,
    destination: shipment.destination,
    exemption: shipment.exemption,
    grossWeightKg: shipment.grossWeightKg,
    valueUsd: shipment.valueUsd,
    itnCount: shipment.itnCount,
    hasLicense: shipment.hasLicense,
    lines: shipment.goods,
    lineCount: shipment.goods.length,
    parties: shipment.parties,
    shipperRegion: shipper?.region,
    consigneeAbroad: consignee?.country !== undefined && consignee.country !== shipment.destination,
    valuePerKg: ratio(shipment.valueUsd, shipment.grossWeightKg),
    kgPerPackage: ratio(shipment.grossWeightKg, shipment.packageCount),
    freightPerKg: ratio(shipment.freightUsd, shipment.grossWeightKg),
    freightShare: ratio(shipment.freightUsd, shipment.valueUsd),
  };
}

const is = (fact: string, operator: string, value: unknown) => ({ fact, operator, value });

const when = (type: string, ...all: ReturnType<typeof is>[]): RuleProperties => ({
  conditions: { all },
  event: { type },
});

/** The 30 rules as json-rules-engine takes them. */
export const jsonRules: readonly RuleProperties[] = [
  when(
    'GATE',
    is('hasLicense', 'equal', false),
    is('lines', 'someLineOfHeading', ['9301', '9302', '9303', '9304', '9305', '9306']),
  ),
  when(
    'WEAPON_WORD',
    is('lines', 'someLineNamesOutsideChapter93', ['PISTOL', 'RIFLE', 'REVOLVER', 'SHOTGUN', 'GLOCK']),
  ),
  when('AMMUNITION_WORD', is('lines', 'someLineNames', ['AMMUNITION', 'CARTRIDGE', '9MM'])),
  when('PART_WORD', is('lines', 'someLineNames', ['MAGAZINE', 'SLIDE', 'RECEIVER'])),
  when(
    'VAGUE',
    is('lines', 'someLineDescribed', [
      'PERSONAL EFFECTS',
      'HOUSEHOLD GOODS',
      'USED CLOTHING',
      'PARTS',
      'GENERAL CARGO',
    ]),
  ),
  when(
    'HOUSEHOLD',
    is('mode', 'in', ['vessel', 'air']),
    is('lines', 'someLineNames', ['HOUSEHOLD', 'PERSONAL EFFECTS']),
  ),
  when('HEAVY_EFFECTS', is('lines', 'someLineHeavyEffects', null)),
  when('JUST_BELOW_LIMIT', is('lines', 'someLineJustBelow', 2500)),
  when('HEAVY_PACKAGES', is('lines', 'someLinePackagesHeavierThan', 90.37)),
  when('CHEAP', is('lines', 'someLineCheaperThan', 0.9731)),
  when('DEAR', is('lines', 'someLineDearerThan', 60.137)),
  when('BARREL', is('lines', 'someLineBarrel', null)),
  when('TOOLS', is('lines', 'someLineTools', ['8205', '8424', '8467'])),
  when('CAR_PARTS', is('lines', 'someLineCarParts', null)),
  when('HAITI', is('destination', 'equal', 'HT'), is('mode', 'equal', 'vessel')),
  when('MINOR_PORT', is('portOfUnlading', 'in', ['HTCAP', 'HTGVS', 'HTMIR', 'HTPDP', 'HTSMC'])),
  when(
    'SOURCE_PORT',
    is('portOfExport', 'in', ['USMIA', 'USPEF']),
    is('destination', 'in', ['HT', 'JM', 'TT']),
  ),
  when('NOMINAL', is('valueUsd', 'lessThanInclusive', 150), is('grossWeightKg', 'greaterThanInclusive', 10)),
  when('FREIGHT', is('freightShare', 'greaterThan', 1.5073)),
  when('NO_FILING', is('valueUsd', 'greaterThan', 2500), is('itnCount', 'equal', 0)),
  when(
    'EXEMPT_AND_HEAVY',
    is('exemption', 'startsWith', 'NOEEI 30.37(a)'),
    is('grossWeightKg', 'greaterThan', 300),
  ),
  when('LINES_BY_AIR', is('mode', 'equal', 'air'), is('lineCount', 'greaterThan', 1)),
  when('ONE_HEAVY_LINE', is('lines', 'someLineHeavierThan', 900)),
  when('ALL_CHEAP', is('lines', 'everyLineBelow', 100)),
  when('NO_CONTACT', is('parties', 'someWithoutContact', null)),
  when('CONSIGNEE_ABROAD', is('consigneeAbroad', 'equal', true)),
  when('SOURCE_STATE', is('shipperRegion', 'in', ['FL', 'GA', 'TX'])),
  when('VALUE_PER_KG', is('valuePerKg', 'lessThan', 2.9731)),
  when('KG_PER_PACKAGE', is('kgPerPackage', 'greaterThanInclusive', 60.137)),
  when('FREIGHT_PER_KG', is('freightPerKg', 'greaterThanInclusive', 1.0073)),
];
