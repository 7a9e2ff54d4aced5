import {
  bool,
  closedValues,
  codeListArgument,
  formedValues,
  function1,
  function2,
  list,
  nameArgument,
  number,
  numberFrom,
  object,
  optional,
  required,
  tabledValues,
  text,
  textArgument,
  textOf,
  type Vocabulary,
  wholeFrom,
} from '../../src/index.js';

const modes = closedValues(
  'mode of transport',
  'How it travels.',
  ['vessel', 'air'],
  new Map([['sea', 'vessel']]),
);
const ports = tabledValues('port', 'Ports.', ['JMKIN', 'JMMBJ', 'USMIA']);
const countries = tabledValues('country', 'Countries.', ['JM', 'HT', 'US'], {
  form: /^[A-Z]{2}$/,
  meant: new Map([['jamaica', 'JM']]),
});
const days = formedValues(
  'day as YYYY-MM-DD',
  'Days.',
  (value) => (/^\d{4}-\d\d-\d\d$/.test(value) ? 'known' : 'impossible'),
  { ordered: (value) => /^\d{4}(?:-\d\d){0,2}$/.test(value) },
);
const headings = formedValues('HS code', 'HS codes.', (value) =>
  /^\d{2,10}$/.test(value) ? 'known' : 'unlisted',
);

const goods = object({
  description: required(text, 'As declared.'),
  hs: optional(text, 'Declared code.'),
  weightKg: optional(number, 'Kilograms.'),
  valueUsd: optional(number, 'US dollars.'),
  licenseCode: optional(text, 'License code.', 'eei'),
  marks: optional(list(object({ text: required(text, 'A mark.') })), 'Marks.'),
});

const keywords = new Map([['firearm', ['GLOCK', 'PISTOL', 'RIFLE']]]);

/** A small vocabulary with one of everything that the language knows. */
export const vocabulary: Vocabulary = {
  variables: {
    shipment: required(
      object({
        bill: required(text, 'House bill.'),
        destination: required(textOf(countries), 'Country.'),
        grossWeightKg: optional(number, 'Kilograms.'),
        valueUsd: optional(number, 'US dollars, all goods together.'),
        freightUsd: optional(number, 'US dollars.'),
        hasLicense: required(bool, 'Whether a license is stated.', 'eei'),
        itns: optional(list(text), 'ITNs.'),
        goods: required(list(goods), 'What is in it.'),
      }),
      'The shipment.',
      'manifest',
    ),
    transport: required(
      object({
        mode: required(textOf(modes), 'Mode.'),
        port: optional(textOf(ports), 'Port.'),
        calls: optional(list(textOf(ports)), 'Ports.'),
        day: optional(textOf(days), 'Day.'),
        share: optional(numberFrom(0, 1), 'Share.'),
        month: optional(wholeFrom(1, 12), 'Month.'),
        stops: optional(wholeFrom(0), 'Stops.'),
        departureAt: required(text, 'UTC.'),
        ladingAt: optional(text, 'UTC.'),
      }),
      'How it travels.',
      'manifest',
    ),
    eei: optional(
      object({
        filedAt: optional(text, 'UTC.'),
        lines: required(list(object({ eccn: optional(text, 'ECCN.') })), 'Lines.'),
      }),
      'The filing.',
      'eei',
    ),
    screening: optional(
      object({
        hits: required(list(object({ score: optional(number, 'How alike.') })), 'Hits.'),
        tooOld: required(list(text), 'What was too old.'),
      }),
      'Watchlists.',
      'watchlist',
    ),
    calendar: required(object({ barrelSeason: required(bool, 'November to January.') }), 'Dates.', 'derived'),
  },
  items: {
    goods: { list: 'shipment.goods', doc: 'Each line of goods.' },
    eeiLine: { list: 'eei.lines', doc: 'Each line of the filing.' },
    listHit: { list: 'screening.hits', doc: 'Each hit.' },
  },
  functions: [
    function2(
      { name: 'hsIn', result: bool, doc: 'Whether the code begins with one of the list.' },
      textArgument('hs'),
      codeListArgument('list', (codes) => codes, headings),
      (hs, codes) => codes.some((code) => hs.replaceAll('.', '').startsWith(code)),
    ),
    function2(
      { name: 'listed', result: bool, doc: 'Whether the list has the code.' },
      textArgument('code'),
      codeListArgument('list', (codes) => codes, 'argument'),
      (code, codes) => codes.includes(code),
    ),
    function1(
      { name: 'portCountry', result: textOf(countries), doc: 'The country of a port.' },
      textArgument('port', ports),
      (port) => port.slice(0, 2),
    ),
    function2(
      { name: 'quote', result: text, doc: 'The keyword found.' },
      textArgument('description'),
      nameArgument('keywords', 'keyword list', keywords, (words) => words.join()),
      (description, words) => words.find((word) => description.includes(word)),
    ),
    function1({ name: 'explode', result: bool, doc: 'Throws.' }, textArgument('text'), (given) => {
      if (given.includes('BOOM')) throw new Error('boom');
      return given.includes('HIT');
    }),
  ],
  lists: { licenseGate: { codes: ['9301', '9302', '9305'], doc: 'Needs a license.' } },
  ages: { screening: 'tooOld' },
  modes: ['air', 'vessel'],
};

export interface Goods {
  description: string;
  hs?: string | null;
  weightKg?: number;
  valueUsd?: number;
  licenseCode?: string;
  marks?: { text: string }[];
}

/** An input with what is given, and nothing of what is optional. */
export function input(
  shipment: Record<string, unknown> = {},
  others: Record<string, unknown> = {},
): Record<string, unknown> {
  return {
    shipment: {
      bill: 'B1',
      destination: 'JM',
      hasLicense: false,
      goods: [{ description: 'PERSONAL EFFECTS' }],
      ...shipment,
    },
    transport: { mode: 'vessel', departureAt: '2023-09-14T18:00:00Z' },
    calendar: { barrelSeason: true },
    ...others,
  };
}
