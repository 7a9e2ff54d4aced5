import { readFindingCodes } from '@hammerhead/contracts';
import {
  contextsOf,
  countryName,
  glossOf,
  hsDotted,
  hsFamily,
  hsNamed,
  isLicense,
  isVague,
  locodeOf,
  portCountry,
  portName,
  readEccn,
  regimes,
  termListsOf,
  termSearches,
} from '@hammerhead/reference';
import {
  anyListArgument,
  bool,
  codeListArgument,
  function1,
  function2,
  nameArgument,
  type RuleFunction,
  text,
  textArgument,
  textOf,
  textsArgument,
} from '@hammerhead/rules';
import { goodsFunctions } from './goods-functions.js';
import {
  countryNameValues,
  countryValues,
  eccnValues,
  hsValues,
  licenseCodeValues,
  portValues,
} from './values.js';

const same = (names: readonly string[]): ReadonlyMap<string, string> =>
  new Map(names.map((name) => [name, name]));

/** The classes that a word belongs to which is taken for the name of one: `pistols` → `weapon`, `gun`. */
function classesSaying(word: string): readonly string[] {
  const found = [...termSearches].flatMap(([name, search]) => (search(word) === undefined ? [] : [name]));
  const usual = found.filter((name) => !name.startsWith('weaponBeside'));
  return usual.toSorted((a, b) => Number(b === 'weapon') - Number(a === 'weapon'));
}

const subject = textArgument('text');
const code = textArgument('code');
const hs = textArgument('code', hsValues);
const words = nameArgument(
  'class',
  'class of words',
  new Map([...termSearches].map(([query, search]) => [query, { query, search }])),
  ({ query }) => JSON.stringify([termListsOf(query).map(({ phrases }) => phrases), contextsOf(query)]),
  classesSaying,
);
const prefixes = codeListArgument('list', hsFamily, hsValues);
const eccns = codeListArgument('list', (list) => new Set(list), eccnValues);
const codes = codeListArgument('list', (list) => new Set(list), 'argument');
const findings = anyListArgument('findings');
const finding = nameArgument('code', 'finding', same(readFindingCodes));

const textFunctions: readonly RuleFunction[] = [
  function2(
    {
      name: 'says',
      result: bool,
      doc: 'Whether the text speaks of something, in any of six languages; negative contexts such as `nail gun` do not count. The [classes of words](#classes-of-words) stand below.',
    },
    subject,
    words,
    (given, { search }) => search(given) !== undefined,
  ),
  function2(
    {
      name: 'quote',
      result: text,
      doc: 'The words by which the text `says` it, as they stand; absent where it does not.',
    },
    subject,
    words,
    (given, { search }) => search(given),
  ),
  function1(
    {
      name: 'gloss',
      result: text,
      doc: 'What foreign, coded and trade words of the text mean, in brackets after a blank, for a sentence: `{quote(goods.description, "weapon")}{gloss(quote(goods.description, "weapon"))}` says PATRONEN 9MM (Dutch, German: cartridges). Nothing where every word is plain English.',
    },
    subject,
    (given) => {
      const meaning = glossOf(given);
      return meaning === undefined ? '' : ` (${meaning})`;
    },
  ),
  function1(
    {
      name: 'vague',
      result: bool,
      doc: 'Whether the text says nothing but vague words, counts and packages.',
    },
    subject,
    isVague,
  ),
];

const codeFunctions: readonly RuleFunction[] = [
  function2(
    {
      name: 'hsIn',
      result: bool,
      doc: 'Whether an HS or Schedule B code of any length is in the family of the list: it begins with a code of it, or all subheadings below it do (`9302` and `9302.00`). Dots do not matter, and letters are read as the digits that they look like.',
    },
    hs,
    prefixes,
    (given, family) => family.has(given),
  ),
  function2(
    {
      name: 'hsLeavesOpen',
      result: bool,
      doc: 'Whether a code is too short to tell: some subheadings below it are in the list and some may not be, as those of `9303`. What the words say must decide, and the gravest where they say nothing.',
    },
    hs,
    prefixes,
    (given, family) => family.leavesOpen(given),
  ),
  function1(
    { name: 'hsDotted', result: text, doc: 'An HS or Schedule B code as people read it: `7326.90`.' },
    hs,
    hsDotted,
  ),
  function1(
    {
      name: 'hsNamed',
      result: text,
      doc: 'The same, with what its chapter holds: `7326.90 (articles of iron or steel)`.',
    },
    code,
    hsNamed,
  ),
  function2(
    { name: 'eccnIn', result: bool, doc: 'Whether an ECCN is in the list, its paragraph (`.a`) left out.' },
    textArgument('code', eccnValues),
    eccns,
    (given, list) => list.has(readEccn(given).entry),
  ),
  function2(
    { name: 'listed', result: bool, doc: 'Whether a code (a port, a country) is in the list.' },
    code,
    codes,
    (given, list) => list.has(given) || list.has(locodeOf(given)),
  ),
  function1(
    {
      name: 'isLicense',
      result: bool,
      doc: 'Whether a license code claims a license, a license exception or an ITAR exemption; C32 and C33 do not.',
    },
    textArgument('code', licenseCodeValues),
    isLicense,
  ),
  function1(
    {
      name: 'portCountry',
      result: textOf(countryValues),
      doc: 'Country of a UN/LOCODE; absent where the text is none.',
    },
    textArgument('port', portValues),
    portCountry,
  ),
  function1(
    {
      name: 'portName',
      result: text,
      doc: 'Name of a port with its UN/LOCODE, `Miami (USMIA)`; the code alone where the product has no name for it.',
    },
    textArgument('port'),
    portName,
  ),
  function1(
    {
      name: 'countryName',
      result: textOf(countryNameValues),
      doc: 'Name of a country, or its code where the product has no name for it.',
    },
    textArgument('country', countryValues),
    countryName,
  ),
  function2(
    {
      name: 'regimeIn',
      result: bool,
      doc: 'Whether a law is among those in force: `regimeIn(regime, "interim2024")`.',
    },
    textsArgument('regime'),
    nameArgument('code', 'regime', same(regimes.map((regime) => regime.code))),
    (inForce, wanted) => inForce.includes(wanted),
  ),
];

type FindingView = { readonly code: unknown; readonly message: unknown };
const isFinding = (item: unknown): item is FindingView =>
  typeof item === 'object' && item !== null && 'code' in item && 'message' in item;

const firstOf = (list: readonly unknown[], wanted: string): FindingView | undefined =>
  list.filter(isFinding).find((item) => item.code === wanted);

const findingFunctions: readonly RuleFunction[] = [
  function2(
    { name: 'found', result: bool, doc: 'Whether a finding was made: `found(findings, "port_unknown")`.' },
    findings,
    finding,
    (list, wanted) => firstOf(list, wanted) !== undefined,
  ),
  function2(
    {
      name: 'findingText',
      result: text,
      doc: 'The sentence of the first such finding; absent where there is none.',
    },
    findings,
    finding,
    (list, wanted) => firstOf(list, wanted)?.message,
  ),
];

/** The functions that rules may call besides the built-in ones. */
export const functions: readonly RuleFunction[] = [
  ...textFunctions,
  ...goodsFunctions,
  ...codeFunctions,
  ...findingFunctions,
];
