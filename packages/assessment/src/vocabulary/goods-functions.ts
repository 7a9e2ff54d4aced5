import {
  chaptersAgree,
  familyOf,
  goodsFamilies,
  hintsIn,
  hintWordsIn,
  hsContradicts,
} from '@hammerhead/reference';
import {
  bool,
  codeListArgument,
  function1,
  function2,
  function3,
  nameArgument,
  number,
  type RuleFunction,
  text,
  textArgument,
  textOf,
} from '@hammerhead/rules';
import { laneTest, placedPrefixTest } from './lanes.js';
import { namesAgree } from './names-agree.js';
import {
  countryValues,
  goodsKindValues,
  hsValues,
  laneValues,
  placedHsValues,
  portValues,
} from './values.js';

const subject = textArgument('text');
const code = textArgument('code', hsValues);
const lanes = codeListArgument('list', laneTest, laneValues);
const goodsByPlace = codeListArgument('list', placedPrefixTest, placedHsValues);
const kinds = new Map(goodsFamilies.map(({ name }) => [name, name]));

/** The functions that rules may call on goods, lanes and names together. */
export const goodsFunctions: readonly RuleFunction[] = [
  function1(
    {
      name: 'hints',
      result: number,
      doc: 'How many kinds of words point to firearms where each alone might mean something else: maker, model or caliber, and the ambiguous name of a part or cartridge; 0 where no maker, model or caliber is named.',
    },
    subject,
    (given) => hintsIn(given).length,
  ),
  function1({ name: 'hintWords', result: text, doc: 'Those words, separated by commas.' }, subject, (given) =>
    hintWordsIn(given).join(', '),
  ),
  function2(
    {
      name: 'hsContradicts',
      result: bool,
      doc: 'Whether the HS code stands in a chapter where the goods of the description cannot be; false where the description is not wholly about one kind of goods.',
    },
    subject,
    code,
    hsContradicts,
  ),
  function1(
    {
      name: 'goodsKind',
      result: textOf(goodsKindValues),
      doc: 'The kind of goods that a description is wholly about (`food`, `clothing` …); absent where it cannot be told.',
    },
    subject,
    (given) => familyOf(given)?.name,
  ),
  function2(
    {
      name: 'kindIs',
      result: bool,
      doc: 'Whether a description is wholly about one kind of goods, and this one: `kindIs(goods.description, "food")`.',
    },
    subject,
    nameArgument('kind', 'kind of goods', kinds),
    (given, kind) => familyOf(given)?.name === kind,
  ),
  function2(
    {
      name: 'chaptersAgree',
      result: bool,
      doc: 'Whether two HS codes are of one chapter; true where one of them is of chapter 98 or 99, which names no goods.',
    },
    textArgument('one', hsValues),
    textArgument('other', hsValues),
    chaptersAgree,
  ),
  function2(
    {
      name: 'kindsDiffer',
      result: bool,
      doc: 'Whether two descriptions are wholly about different kinds of goods; false where that of one cannot be told.',
    },
    textArgument('one'),
    textArgument('other'),
    (one, other) => {
      const first = familyOf(one)?.name;
      const second = familyOf(other)?.name;
      return first !== undefined && second !== undefined && first !== second;
    },
  ),
  function3(
    {
      name: 'hsOnLane',
      result: bool,
      doc: 'Whether a list of destinations and HS prefixes (`JM:9804`) has the goods for the destination.',
    },
    code,
    textArgument('destination', countryValues),
    goodsByPlace,
    (given, destination, test) => test(given, destination),
  ),
  function3(
    {
      name: 'laneIn',
      result: bool,
      doc: 'Whether a list of lanes has the one between two ports; a side may name a country: `USMIA-HT`.',
    },
    textArgument('export', portValues),
    textArgument('unlading', portValues),
    lanes,
    (from, to, test) => test(from, to),
  ),
  function2(
    {
      name: 'namesAgree',
      result: bool,
      doc: 'Whether two names can be one party: half of the words of the shorter are in the longer, initials and one wrong letter allowed; absent where one names nobody.',
    },
    textArgument('one'),
    textArgument('other'),
    namesAgree,
  ),
];
