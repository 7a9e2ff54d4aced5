import t from 'tap';
import { readManifest } from '../../src/index.js';
import { bytesOf, sampleManifest } from './sample.js';

interface Refusal {
  readonly name: string;
  readonly text: string | Uint8Array;
  readonly code: string;
  /** `path: message` of each fault, in order. */
  readonly faults: readonly string[];
}

const sample = JSON.stringify(sampleManifest());
/** The sample with its first `find` replaced. */
const changed = (find: string, replace: string): string => {
  const text = sample.replace(find, () => replace);
  if (text === sample) throw new Error(`${find} does not stand in the sample`);
  return text;
};

const table: readonly Refusal[] = [
  {
    name: 'empty body',
    text: '',
    code: 'json_malformed',
    faults: [': line 1, column 1 (offset 0): expected a value, the text ends'],
  },
  {
    name: 'truncated',
    text: '{\n  "manifestNumber": "A",\n  "rev',
    code: 'json_malformed',
    faults: [': line 3, column 7 (offset 33): expected a closing quote, the text ends'],
  },
  {
    name: 'comma before the end',
    text: '{"a": 1,}',
    code: 'json_malformed',
    faults: [': line 1, column 9 (offset 8): expected a key in double quotes, found "}"'],
  },
  {
    name: 'two documents',
    text: '{} {}',
    code: 'json_malformed',
    faults: [': line 1, column 4 (offset 3): expected the end of the text, found "{"'],
  },
  {
    name: 'NaN',
    text: '{"a": NaN}',
    code: 'json_malformed',
    faults: [': line 1, column 7 (offset 6): expected a value, found "N"'],
  },
  {
    name: 'a line break in a text',
    text: '["a\nb"]',
    code: 'json_malformed',
    faults: [': line 1, column 4 (offset 3): expected an escape for this character, found "\\n"'],
  },
  {
    name: 'bad escape',
    text: '["\\x"]',
    code: 'json_malformed',
    faults: [': line 1, column 3 (offset 2): expected a valid escape, found "\\\\"'],
  },
  {
    name: 'invalid UTF-8',
    text: new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x7d]),
    code: 'invalid_utf8',
    faults: [': is not valid UTF-8'],
  },
  {
    name: 'a surrogate encoded in UTF-8',
    text: new Uint8Array([0x22, 0xed, 0xa0, 0x80, 0x22]),
    code: 'invalid_utf8',
    faults: [': is not valid UTF-8'],
  },
  {
    name: '65 levels',
    text: '['.repeat(65) + ']'.repeat(65),
    code: 'json_too_deep',
    faults: [': is nested deeper than 64 levels'],
  },
  {
    name: '100,000 levels, never closed',
    text: '{"a":['.repeat(50_000),
    code: 'json_too_deep',
    faults: [': is nested deeper than 64 levels'],
  },
  {
    name: 'duplicate keys, one of them escaped',
    text: changed('"bill":"MIAKIN2300412"', '"bill":"x","b\\u0069ll":"y"'),
    code: 'json_duplicate_key',
    faults: ['shipments[0].bill: stands twice in this object'],
  },
  {
    name: 'duplicate keys with the same value, twice',
    text: '{"a": [{"b": 1, "b": 1}], "c d": 1, "c d": 1}',
    code: 'json_duplicate_key',
    faults: ['a[0].b: stands twice in this object', '"c d": stands twice in this object'],
  },
  {
    name: 'duplicate __proto__',
    text: '{"__proto__": 1, "__proto__": 2}',
    code: 'json_duplicate_key',
    faults: ['__proto__: stands twice in this object'],
  },
  ...(
    [
      ['null', 'null'],
      ['[]', 'a list'],
      ['"text"', 'text'],
      ['1', '1'],
      ['true', 'true or false'],
    ] as const
  ).map(([text, received]) => ({
    name: text,
    text,
    code: 'invalid_manifest',
    faults: [`: expected an object, received ${received}`],
  })),
  {
    name: 'empty object',
    text: '{}',
    code: 'invalid_manifest',
    faults: [
      'manifestNumber: is required',
      'revision: is required',
      'transport: is required',
      'shipments: is required',
    ],
  },
  ...(
    [
      ['1.5', 'expected a whole number, received 1.5'],
      ['-0', 'must be at least 1'],
      ['0', 'must be at least 1'],
      ['1e999', 'expected a number, received a number too large to represent'],
      ['"1"', 'expected a number, received text'],
      ['null', 'expected a number, received null'],
      ['2147483648', 'must be at most 2147483647'],
    ] as const
  ).map(([revision, message]) => ({
    name: `revision ${revision}`,
    text: changed('"revision":1', `"revision":${revision}`),
    code: 'invalid_manifest',
    faults: [`revision: ${message}`],
  })),
  {
    name: 'a weight too large for a number',
    text: changed('118.5', '-1e999'),
    code: 'invalid_manifest',
    faults: ['shipments[0].grossWeightKg: expected a number, received a number too large to represent'],
  },
  {
    name: 'NUL and lone surrogate in texts',
    text: changed('PERSONAL EFFECTS', 'A\\u0000').replace('Devon', '\\ud800'),
    code: 'invalid_manifest',
    faults: [
      'shipments[0].goods[0].description: must not contain NUL or a lone surrogate',
      'shipments[0].eei.usppi.name: must not contain NUL or a lone surrogate',
    ],
  },
  {
    name: 'unknown keys, strange ones too',
    text: changed(
      '"destination"',
      '"weigth":1,"a b":2,"\\ud800\\u0000":{"deep":1},"__proto__":{"x":1},"destination"',
    ),
    code: 'invalid_manifest',
    faults: [
      'shipments[0].weigth: is not a key of a manifest',
      'shipments[0]."a b": is not a key of a manifest',
      'shipments[0]."\\ud800\\u0000": is not a key of a manifest',
      'shipments[0].__proto__: is not a key of a manifest',
    ],
  },
  {
    name: '__proto__ in the header',
    text: changed('"revision"', '"__proto__":{"shipments":[]},"revision"'),
    code: 'invalid_manifest',
    faults: ['__proto__: is not a key of a manifest'],
  },
  {
    name: 'empty required texts',
    text: changed('"MIAKIN2300412"', '""').replace('PERSONAL EFFECTS', '  '),
    code: 'invalid_manifest',
    faults: ['shipments[0].bill: must not be empty', 'shipments[0].goods[0].description: must not be empty'],
  },
  {
    name: 'a date that does not exist',
    text: changed('2023-09-14T18:00:00Z', '2023-02-29T18:00:00Z'),
    code: 'invalid_manifest',
    faults: [
      'transport.departureAt: must be a time that exists, in UTC or with an offset, such as 2023-09-14T18:00:00Z',
    ],
  },
  {
    name: 'no shipments',
    text: JSON.stringify({ ...sampleManifest(), shipments: [] }),
    code: 'invalid_manifest',
    faults: ['shipments: must have at least 1 entry'],
  },
  {
    name: 'a bill twice, and other faults beside it',
    text: changed('"MIAKIN2300413"', '"MIAKIN2300412"').replace('"revision":1', '"revision":0'),
    code: 'invalid_manifest',
    faults: [
      'revision: must be at least 1',
      'shipments[1].bill: stands twice in this manifest: also at shipments[0]',
    ],
  },
  {
    name: 'canceled is neither true nor false',
    text: changed('"canceled":true', '"canceled":"yes"'),
    code: 'invalid_manifest',
    faults: ['shipments[1].canceled: must be true or false'],
  },
];

for (const { name, text, code, faults } of table) {
  t.test(name, async (t) => {
    const result = readManifest(typeof text === 'string' ? bytesOf(text) : text);
    if (result.ok) throw new Error('was accepted');
    t.equal(result.code, code);
    t.same(
      result.faults.map((fault) => `${fault.path}: ${fault.message}`),
      faults,
    );
  });
}

t.test('millions of wrong entries cost little and are not all listed', async (t) => {
  const wrong = '1,'.repeat(1_000_000);
  const texts = [
    changed('"shipments":[', `"shipments":[${wrong}`),
    changed('"goods":[', `"goods":[${wrong}`),
    changed('"goods":[', `"goods":[${'[],'.repeat(9_000)}`),
    `${changed('"lines":[{"line"', `"lines":[${'{"a":0,"line":"","unit":0,"eccn":0,"origin":0,"vin":0},'.repeat(9_999)}{"line"`)}`,
    changed('"seals":[', `"seals":[${'['.repeat(50)}${wrong}1${']'.repeat(50)},`),
  ];
  for (const text of texts) {
    const result = readManifest(bytesOf(text));
    if (result.ok) throw new Error('was accepted');
    t.equal(result.code, 'invalid_manifest');
    t.ok(result.faults.length > 0 && result.faults.length <= 1_000);
  }
});
