import {
  advised,
  bool,
  list,
  number,
  object,
  optional,
  required,
  text,
  textOf,
  wholeFrom,
  numberFrom,
} from '@hammerhead/rules';
import { caseAdvice, hsAdvice, wordsAdvice } from './advice.js';
import { partyType } from './party.js';
import {
  countryValues,
  eccnValues,
  exemptionValues,
  exportCodeValues,
  headingValues,
  hsDigitsValues,
  hsValues,
  licenseCodeValues,
  licenseStandingValues,
  loadValues,
  originValues,
  packageTypeValues,
} from './values.js';

const goodsType = object({
  description: required(advised(text, wordsAdvice), 'Description as declared.'),
  hs: optional(
    advised(textOf(hsValues), hsAdvice),
    'HS or Schedule B code as declared, with or without dots.',
  ),
  hsDigits: optional(
    textOf(hsDigitsValues),
    'The digits of `hs`, letters read as the digits that they look like.',
  ),
  heading: optional(textOf(headingValues), 'The first four of these digits, or as many as there are.'),
  packages: optional(wholeFrom(0), 'Number of packages.'),
  packageType: optional(textOf(packageTypeValues), 'UN/ECE Recommendation 21.'),
  weightKg: optional(numberFrom(0), 'Kilograms.'),
  heaviestKg: optional(
    numberFrom(0),
    'The most that its packages can weigh with such goods, kilograms: what a package of the type holds, filled with the densest goods that the description names, and the packages themselves; absent where the tables do not know the goods, or such packages are of any size.',
  ),
  valueUsd: optional(numberFrom(0), 'US dollars.'),
  hazmat: optional(advised(text, caseAdvice), 'Dangerous goods statement.'),
  vin: optional(text, 'Vehicle identification number.'),
  licenseCode: optional(
    textOf(licenseCodeValues),
    'License code of the EEI line that is certainly this item.',
    'eei',
  ),
  licensed: optional(
    bool,
    'The EEI line that is certainly this item shows a license: see `eeiLine.licensed`; absent where it states neither code nor number.',
    'eei',
    'manifest',
  ),
  licenseFault: optional(
    text,
    'Why the exception that this EEI line claims cannot cover it.',
    'eei',
    'manifest',
  ),
  eccn: optional(textOf(eccnValues), 'ECCN of the EEI line that is certainly this item.', 'eei'),
  eeiDescription: optional(
    advised(text, wordsAdvice),
    'Description of the EEI line that is certainly this item.',
    'eei',
  ),
});

const eeiLineType = object({
  line: optional(wholeFrom(1), 'Line number.'),
  scheduleB: optional(advised(textOf(hsValues), hsAdvice), 'Schedule B or HTSUS code.'),
  heading: optional(textOf(headingValues), 'Its first four digits, or as many as there are.'),
  description: optional(advised(text, wordsAdvice), 'Description as filed.'),
  quantity: optional(numberFrom(0), 'In `unit`.'),
  unit: optional(text, 'Unit of measure; `X` where there is none.'),
  valueUsd: optional(numberFrom(0), 'US dollars.'),
  weightKg: optional(numberFrom(0), 'Kilograms.'),
  origin: optional(textOf(originValues), '`D` domestic, `F` foreign.'),
  exportCode: optional(textOf(exportCodeValues), 'Export information code.'),
  eccn: optional(textOf(eccnValues), 'Export Control Classification Number.'),
  licenseCode: optional(textOf(licenseCodeValues), 'License code.'),
  licenseNumber: optional(text, 'License number.'),
  licensed: required(
    bool,
    'The line shows a license: the number or code of one, or the code of an exception or exemption that can cover its ECCN, value, destination and day.',
    'eei',
    'manifest',
  ),
  licenseFault: optional(
    text,
    'Why the exception that the line claims cannot cover it, each condition that fails, with what is unverified.',
    'eei',
    'manifest',
  ),
  licenseStanding: optional(
    textOf(licenseStandingValues),
    'How the license code stands to the ECCN on the day of departure: `notInForce`, `required`, `limited`, `presumedDenied` or `open`; absent where the ECCN or the code is absent or not in the tables.',
    'eei',
    'manifest',
  ),
  vin: optional(text, 'Vehicle identification number.'),
});

const equipmentType = object({
  container: optional(text, 'Container number.'),
  type: optional(text, 'ISO 6346 size and type.'),
  load: optional(textOf(loadValues), '`FCL`, `LCL` or `EMPTY`, as the feed writes it.'),
  seals: optional(list(text), 'Seal numbers.'),
});

/** A shipment as rules read it: the house bill, and values derived from it. */
export const shipmentType = object({
  bill: required(text, 'House bill or air waybill.'),
  masterBill: optional(text, 'Master bill.'),
  destination: required(textOf(countryValues), 'Country of destination, ISO 3166-1 alpha-2.'),
  part: optional(
    object({ number: required(wholeFrom(1), 'Which part.'), of: required(wholeFrom(1), 'Of how many.') }),
    'Part of a split shipment.',
  ),
  itns: optional(list(text), 'Internal Transaction Numbers on the manifest.'),
  exemption: optional(text, 'Exemption legend on the manifest.'),
  packages: optional(
    list(
      object({
        count: required(wholeFrom(0), 'How many.'),
        type: required(textOf(packageTypeValues), 'UN/ECE Recommendation 21.'),
      }),
    ),
    'Packages.',
  ),
  grossWeightKg: optional(numberFrom(0), 'Gross weight, kilograms.'),
  freightUsd: optional(numberFrom(0), 'Freight charge, US dollars.'),
  equipment: optional(list(equipmentType), 'Containers.'),
  goods: required(list(goodsType), 'Lines of goods.'),
  exemptionCited: optional(
    textOf(exemptionValues),
    'Section of 15 CFR part 30 that the legend cites: `30.37(a)`.',
  ),
  filesLater: required(bool, 'A legend says that the EEI is filed after departure, or that AES was down.'),
  itnAgeDays: optional(
    number,
    'Days from the date in the oldest ITN on the manifest to the departure; absent where no ITN has one.',
  ),
  parties: required(list(partyType), 'Parties of the house bill, in the order of their roles.'),
  eeiLines: required(list(eeiLineType), 'Lines of the EEI; none where there is no EEI.', 'eei'),
  goodsCount: required(wholeFrom(1), 'Lines of goods.'),
  valueUsd: optional(
    numberFrom(0),
    'Sum of the goods values that are stated, US dollars; absent where none is.',
  ),
  goodsWeightKg: optional(
    numberFrom(0),
    'Sum of the goods weights, kilograms; absent unless every line states one.',
  ),
  packageCount: optional(wholeFrom(0), 'Packages in all; absent where none are stated.'),
  heaviestKg: optional(
    numberFrom(0),
    'The most that its packages can weigh with such goods, kilograms: the sum of that of its lines, or where none of them states packages, of its packages; absent where one is not known.',
  ),
  hasItn: required(bool, 'A well-formed ITN stands on the manifest.'),
  hasEei: required(bool, 'EEI is at hand.', 'eei'),
  hasLicense: required(bool, 'An EEI line shows a license: see `eeiLine.licensed`.', 'eei', 'manifest'),
  licenseFault: optional(
    text,
    'Why the first exception that an EEI line claims and that cannot cover it fails.',
    'eei',
    'manifest',
  ),
  containerized: required(bool, 'A container number is given.'),
  unsealedFcl: required(bool, 'A full container load has no seal number.'),
  packagesInTank: required(bool, 'Barrels, boxes or cartons are said to travel in a tank container.'),
  largestLineUsd: optional(
    numberFrom(0),
    'Largest goods value that is stated, US dollars; absent where none is.',
  ),
  accessoryKinds: required(
    wholeFrom(0, 7),
    'Kinds of firearm accessories described: optic, holster, magazine pouch, gun case, gun cleaning, reloading, armor.',
  ),
  accessoryWords: optional(text, 'The words that describe those, separated by commas.'),
});
