import { readFileSync } from 'node:fs';
import t from 'tap';
import { loadSchemes, SchemeFault } from '../src/index.js';
import { schemes } from './feeds.js';

const one = (change: string): string => `schemes:
  - id: one
    case: analyst's judgement
    kind: concealed
    lanes: [{ mode: vessel, from: USMIA, unlading: JMKIN, destination: JM }]
    shipper: person
    consignee: person
    loads: [{ goods: [{ description: RICE, packageType: BG, packages: [1, 1], weightKg: [1, 2], valueUsd: [1, 2] }] }]
    hidden: { what: a pistol }
${change}`;

t.test('both scheme files that come with Hammerhead can be used', async (t) => {
  t.ok(schemes.length >= 40);
  const heldOut = loadSchemes(readFileSync(new URL('../../schemes/held-out.yaml', import.meta.url), 'utf8'));
  t.ok(heldOut.length >= 20);
  const ids = new Set(schemes.map(({ id }) => id));
  t.same(
    heldOut.filter(({ id }) => ids.has(id)),
    [],
    'they have no scheme in common',
  );
  const kinds = new Set(schemes.map(({ kind }) => kind));
  t.equal(kinds.size, 10, [...kinds].join(' '));
});

t.test('what is left out has its default', async (t) => {
  t.match(loadSchemes(one('')), [
    {
      weight: 1,
      known: 0,
      rotate: false,
      eei: 'none',
      spread: { shipments: [1, 1], shippers: 'same', states: 1 },
    },
  ]);
});

t.test('a fault is reported with its path', async (t) => {
  const faults: readonly (readonly [string, RegExp])[] = [
    [one('    colour: red'), /^schemes\[0\]: .*"colour"/],
    [one('    weight: 0'), /^schemes\[0\]\.weight: /],
    [
      one('    spread: { shipments: [3, 1] }'),
      /^schemes\[0\]\.spread\.shipments: the first must not be above the second/,
    ],
    [one('    spread: { shipments: [1.5, 2] }'), /must be whole numbers/],
    [one('    evasions: { noPhone: 2 }'), /^schemes\[0\]\.evasions\.noPhone: /],
    [one('').replace('JMKIN', 'JMXXX'), /^schemes\[0\]\.lanes\[0\]: no such port: JMXXX/],
    [
      one('').replace('destination: JM', 'destination: DE'),
      /^schemes\[0\]\.lanes\[0\]\.destination: nothing goes to DE/,
    ],
    [one('    consigneeCountry: FR'), /^schemes\[0\]\.consigneeCountry: nothing goes to FR/],
    [`${one('')}${one('').replace('schemes:\n', '')}`, /^schemes\[1\]\.id: stands twice: one/],
    ['schemes: [', /./],
    ['- 1', /^the file: /],
  ];
  for (const [text, message] of faults) {
    t.throws(() => loadSchemes(text), { constructor: SchemeFault, message });
  }
});
