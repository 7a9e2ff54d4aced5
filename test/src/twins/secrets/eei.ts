import { canaryFiling } from '../canaries.js';
import type { Eei } from '../cargo.js';
import type { Secret } from '../secret.js';

/** In the right world, on this bill. */
export const canaries = canaryFiling(1_000);
export const canaryBill = 'EEIHEAVY';

/** A filing that says other things than the manifest does. */
const filing = (itn: string, more: Partial<Eei> = {}): Eei => ({
  itn,
  filedAt: '2026-09-12T15:04:00Z',
  stateOfOrigin: 'TX',
  ultimateConsigneeType: 'R',
  routed: true,
  related: true,
  usppi: { name: 'Barrett Armory of Laredo', kind: 'business', phone: '+19565550133' },
  ultimateConsignee: { name: 'Ignatius Quartermain', kind: 'person', address: { country: 'HT' } },
  countryOfDestination: 'HT',
  lines: [
    {
      line: 1,
      scheduleB: '9302000000',
      description: 'semi-automatic pistols',
      quantity: 40,
      unit: 'NO',
      valueUsd: 18_000,
      weightKg: 44,
      eccn: '0A501.a',
      licenseCode: 'C30',
      licenseNumber: 'D1234567',
    },
  ],
  ...more,
});
const ordinary: Eei = {
  itn: 'X20260912004521',
  lines: [{ line: 1, scheduleB: '6309000000', description: 'used clothing', valueUsd: 300, eccn: 'EAR99' }],
};

/** What AES has, and what rests on it (15 CFR 30.60). */
export const eeiSecrets: readonly Secret[] = [
  {
    bill: 'EEIPRESENT',
    what: 'whether there is EEI',
    right: { eei: filing('X20260912004521') },
  },
  {
    bill: 'EEIVALUES',
    what: 'what the EEI says',
    left: { eei: ordinary },
    right: { eei: filing('X20260912004521') },
  },
  {
    bill: 'EEIITN',
    what: 'findings about the ITN of the EEI: another one than the manifest shows, and malformed',
    left: { eei: ordinary },
    right: { eei: { ...ordinary, itn: 'X2026-THIS-IS-NONE' } },
  },
  {
    bill: 'EEIAMENDED',
    what: 'that the EEI was amended, and nothing else',
    left: { eei: ordinary },
    right: { eei: ordinary, amendedEei: filing('X20260912004521') },
  },
  {
    bill: 'EEIGONE',
    what: 'that the EEI was taken back',
    left: { eei: ordinary },
    right: { eei: ordinary, amendedEei: null },
  },
  {
    bill: canaryBill,
    what: 'how much EEI there is, and anything that it says',
    left: { eei: ordinary },
    right: { eei: canaries.eei },
  },
];
