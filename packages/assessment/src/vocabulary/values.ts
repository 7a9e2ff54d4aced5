import { filedAs, readFindingCodes, modes, partyRoles } from '@hammerhead/contracts';
import {
  caribbeanPorts,
  citationOf,
  consigneeTypes,
  countryCodes,
  destinations,
  eccnEntries,
  exportInformationCodes,
  goodsFamilies,
  licenseCodes,
  packageTypeAliases,
  packageTypes,
  portOf,
  readEccn,
  regimes,
  usPorts,
} from '@hammerhead/reference';
import { closedValues, formedValues, tabledValues, type Values } from '@hammerhead/rules';

import { whyNoHeading } from './hs-headings.js';

/*
 * The values that fields have: an author who compares a field with another one is told. What the contracts or this
 * program enumerate is closed; tables of the world's things are not, since none is whole.
 */

/** Words by which people mean a value, in lower case. */
const words = (pairs: Iterable<readonly [string, string]>): ReadonlyMap<string, string> =>
  new Map([...pairs].map(([word, value]) => [word.toLowerCase(), value]));

const byWord = (meanings: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  words(
    Object.entries(meanings).flatMap(([value, list]) =>
      list.split(' ').map((word) => [word, value] as const),
    ),
  );

export const modeValues = closedValues(
  'mode of transport',
  'As the manifest states it.',
  modes,
  byWord({
    vessel: 'sea ocean ship boat maritime',
    air: 'plane aircraft flight',
    truck: 'road lorry',
    mail: 'post',
  }),
);

export const kindValues = closedValues(
  'kind of party',
  'As the manifest states it.',
  ['business', 'person', 'government'],
  byWord({
    business: 'company firm corporation organization',
    person: 'individual private',
    government: 'state agency',
  }),
);

export const roleValues = closedValues(
  'role of a party',
  'Of the house bill and of the EEI.',
  new Set([...partyRoles, ...Object.values(filedAs)]),
  byWord({ shipper: 'exporter sender', consignee: 'importer receiver recipient', usppi: 'uspp' }),
);

export const sideValues = closedValues('side of a shipment', 'Of the house bill.', ['shipper', 'consignee']);

export const findingValues = closedValues('finding', 'What intake tells of a manifest.', readFindingCodes);

export const regimeValues = closedValues(
  'law',
  'The laws on exports of firearms that the tables have.',
  regimes.map(({ code }) => code),
);

export const goodsKindValues = closedValues(
  'kind of goods',
  'The kinds of goods that words tell.',
  goodsFamilies.map(({ name }) => name),
);

export const licenseStandingValues = closedValues('standing of a license code', 'See docs/rules.md.', [
  'notInForce',
  'required',
  'limited',
  'presumedDenied',
  'open',
]);

export const agreementValues = closedValues('agreement', 'Of a party and an entry.', [
  'agrees',
  'differs',
  'unknown',
]);

export const weightValues = closedValues('weight of a list', 'Of a watchlist.', ['high', 'usual', 'low']);

const shared = ['phone', 'email', 'identifier'] as const;
const sharedWords = byWord({
  phone: 'telephone mobile',
  identifier: 'id ids identification',
  email: 'mail e-mail',
});

export const sharedValues = closedValues(
  'thing that parties share',
  'Of phones and such.',
  shared,
  sharedWords,
);

export const linkValues = closedValues(
  'thing that parties share',
  'Of phones, addresses and such.',
  [...shared, 'address'],
  sharedWords,
);

export const basisValues = closedValues(
  'ground of a hit',
  'What a party and an entry have in common.',
  ['name', ...shared, 'address'],
  sharedWords,
);

const regionNames = new Intl.DisplayNames(['en'], { type: 'region' });

export const countryValues = tabledValues('country', 'ISO 3166-1 alpha-2.', countryCodes, {
  form: /^[A-Z]{2}$/,
  meant: words([
    ...[...countryCodes].map((code) => [regionNames.of(code) ?? code, code] as const),
    ...destinations.flatMap(({ alpha2, alpha3, name, aliases }) =>
      [alpha3, name, ...aliases].map((word) => [word, alpha2] as const),
    ),
  ]),
});

export const countryNameValues = tabledValues(
  'name of a country',
  'Names of the destinations; other countries have their code.',
  [...destinations.map(({ name }) => name), ...countryCodes].filter(
    (name) => !destinations.some(({ alpha2 }) => alpha2 === name),
  ),
  {
    meant: words(
      destinations.flatMap(({ alpha2, alpha3, name, aliases }) =>
        [alpha2, alpha3, ...aliases].map((word) => [word, name] as const),
      ),
    ),
  },
);

const ports = [...usPorts, ...caribbeanPorts];
const portTable = tabledValues(
  'port',
  'UN/LOCODE; the table has the ports of this trade.',
  ports.map(({ code }) => code),
  {
    // The table names the chief port of a place first.
    meant: words(
      [...ports].reverse().flatMap(({ code, name }) => [
        [code.slice(2), code],
        [name.split(/[,(]/)[0]?.trim() ?? name, code],
        [name, code],
      ]),
    ),
  },
);
export const portValues: Values = {
  ...portTable,
  meant: (word) => portOf(word)?.code ?? portTable.meant(word),
};

export const packageTypeValues = tabledValues(
  'package type',
  'UN/ECE Recommendation 21, the packages of this trade.',
  Object.keys(packageTypes),
  {
    meant: words([
      ...Object.entries(packageTypeAliases),
      ...Object.entries(packageTypes).flatMap(([code, name]) => [
        [name, code] as const,
        [`${name}s`, code] as const,
      ]),
    ]),
  },
);

export const loadValues = tabledValues('load', 'As feeds write it.', ['FCL', 'LCL', 'EMPTY'], {
  meant: byWord({ FCL: 'full', LCL: 'part less' }),
});

const coded = (codes: readonly { readonly code: string }[]): readonly string[] =>
  codes.map(({ code }) => code);

export const licenseCodeValues = tabledValues(
  'license code',
  'AESTIR, partly unverified.',
  coded(licenseCodes),
);

export const exportCodeValues = tabledValues(
  'export information code',
  'AESTIR, partly unverified.',
  coded(exportInformationCodes),
);

export const consigneeTypeValues = tabledValues(
  'type of ultimate consignee',
  '15 CFR 30.6(a)(28).',
  coded(consigneeTypes),
  { meant: words(consigneeTypes.map(({ code, meaning }) => [meaning, code])) },
);

export const originValues = tabledValues('origin', '15 CFR 30.6(a)(11).', ['D', 'F'], {
  meant: byWord({ D: 'domestic us', F: 'foreign' }),
});

const states =
  'AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR ' +
  'PA RI SC SD TN TX UT VT VA WA WV WI WY AS GU MP PR VI';

export const stateValues = tabledValues('state of the United States', 'USPS codes.', states.split(' '));

const eccnForm = /^[0-9][A-E][0-9]{3}/;
const eccns = eccnEntries.map(({ eccn }) => eccn);

export const eccnValues: Values = {
  ...tabledValues('ECCN', 'The ECCNs of firearms and what goes with them.', new Set(eccns)),
  judge: (value) =>
    eccns.includes(readEccn(value).entry) && (value === 'EAR99' || eccnForm.test(value))
      ? 'known'
      : 'unlisted',
};

const isHsPrefix = (digits: string): boolean =>
  /^[0-9]{2,10}$/.test(digits) && whyNoHeading(digits) === undefined;

/** Letters that are taken for digits: `93O2` means `9302`. */
const lookalikes: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1', S: '5', B: '8', Z: '2' };
const readAsDigits = (word: string): string =>
  word.toUpperCase().replaceAll(/[A-Z]/g, (letter) => lookalikes[letter] ?? letter);

const digitsOf = (word: string): string => readAsDigits(word).replaceAll(/[.\s-]/g, '');

const whyNoCode = (value: string): string | undefined =>
  /^[0-9.]+$/.test(value) ? whyNoHeading(value.replaceAll('.', '')) : undefined;

const beginsCode = (beginning: string): boolean =>
  /^[0-9.]*$/.test(beginning) && whyNoHeading(beginning.replaceAll('.', '')) === undefined;

/** HS codes as feeds write them, dots or not; also their beginnings, such as chapters. */
export const hsValues = formedValues(
  'HS code',
  'Two to ten digits, with or without dots; there is no chapter 00 or 77.',
  (value) => (isHsPrefix(value.replaceAll('.', '')) ? 'known' : 'unlisted'),
  {
    meant: (word) => (isHsPrefix(digitsOf(word)) ? digitsOf(word) : undefined),
    begins: beginsCode,
    why: whyNoCode,
  },
);

export const hsDigitsValues = formedValues(
  'HS code in digits alone',
  'Digits without dots.',
  (value) => (/^[0-9]+$/.test(value) ? (isHsPrefix(value) ? 'known' : 'unlisted') : 'impossible'),
  {
    meant: (word) => (isHsPrefix(digitsOf(word)) ? digitsOf(word) : undefined),
    begins: beginsCode,
    why: whyNoCode,
  },
);

export const headingValues = formedValues(
  'heading of the HS',
  'Four digits, or as many as the code has.',
  (value) =>
    /^[0-9]{1,4}$/.test(value) ? (whyNoHeading(value) === undefined ? 'known' : 'unlisted') : 'impossible',
  {
    meant: (word) => (isHsPrefix(digitsOf(word)) ? digitsOf(word).slice(0, 4) : undefined),
    begins: (beginning) => beginning.length <= 4 && beginsCode(beginning),
    why: whyNoCode,
  },
);

export const laneValues = formedValues(
  'lane such as USMIA-HT',
  'A port or country, a hyphen, and another.',
  (value) => {
    const sides = value.split('-');
    const isPlace = (place: string) =>
      place.length === 2 ? countryValues.judge(place) === 'known' : portValues.judge(place) === 'known';
    return sides.length === 2 && sides.every(isPlace) ? 'known' : 'unlisted';
  },
);

export const placedHsValues = formedValues(
  'destination with an HS code such as JM:9804',
  'A country, a colon and an HS code or its beginning.',
  (value) => {
    const [place = '', hs = '', ...more] = value.split(':');
    return more.length === 0 && countryValues.judge(place) === 'known' && hsValues.judge(hs) === 'known'
      ? 'known'
      : 'unlisted';
  },
);

export const exemptionValues = formedValues(
  'section such as 30.37(a)',
  'Sections 30.35 to 30.40 of 15 CFR, with the paragraph.',
  (value) => (/^30\.(?:3[5-9]|40)(?:\([a-z]\))?$/.test(value) ? 'known' : 'impossible'),
  { meant: citationOf },
);

const day = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const dayBegun = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;
const instant = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T[0-2]\d:[0-5]\d:[0-5]\d(?:\.\d+)?Z$/;
const instantBegun =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T[0-2]\d(?::[0-5]\d(?::[0-5]\d(?:\.\d+)?)?)?Z?$/;

export const dayValues = formedValues(
  'day as YYYY-MM-DD',
  'A day, UTC.',
  (value) => (day.test(value) ? 'known' : 'impossible'),
  { ordered: (value) => dayBegun.test(value) },
);

export const timeValues = formedValues(
  'time as 2026-11-30T18:00:00Z',
  'ISO 8601 in UTC.',
  (value) => (instant.test(value) ? 'known' : 'impossible'),
  { ordered: (value) => dayBegun.test(value) || instantBegun.test(value) },
);
