import { factSources } from '@hammerhead/contracts';
import { readFile } from 'node:fs/promises';
import { type Field, loadRuleSet, type Type } from '@hammerhead/rules';
import t from 'tap';
import { defaultRuleSetUrl, featuresOf, vocabulary } from '../src/index.js';
import { viewOf } from '../src/view/view-of.js';
import { subject } from './subjects.js';
import { everything } from './surroundings.js';

const party = {
  name: 'Marcia Brown',
  kind: 'person',
  address: { lines: ['14 Molynes Rd'], city: 'Kingston', region: 'KN', postalCode: '10', country: 'JM' },
  phone: '+18765550188',
  email: 'm@example.com',
  ids: [{ type: 'EIN', value: '12-3456789' }],
};
const full = {
  masterBill: 'AMQT23091187',
  part: { number: 1, of: 2 },
  itns: ['X20230912004521'],
  exemption: 'NOEEI 30.37(a)',
  parties: {
    shipper: party,
    consignee: party,
    notify: party,
    forwarder: party,
    intermediateConsignee: party,
  },
  equipment: [{ container: 'MSCU1000070', type: '22G1', load: 'LCL', seals: ['ML-1'] }],
  goods: [
    {
      description: 'HOLSTERS',
      hs: '901310',
      packages: 2,
      packageType: 'BA',
      weightKg: 1,
      valueUsd: 1,
      hazmat: 'N',
      vin: 'X',
    },
  ],
  eei: {
    itn: 'X20230912004521',
    filedAt: '2023-09-12T15:04:00Z',
    stateOfOrigin: 'FL',
    ultimateConsigneeType: 'D',
    routed: false,
    related: false,
    usppi: party,
    ultimateConsignee: party,
    intermediateConsignee: party,
    forwarder: party,
    countryOfDestination: 'JM',
    lines: [
      {
        line: 1,
        scheduleB: '9013100000',
        description: 'scope',
        quantity: 2,
        unit: 'NO',
        valueUsd: 1,
        weightKg: 1,
        origin: 'D',
        exportCode: 'OS',
        eccn: '0A504',
        // An exception that covers no such goods, and its symbol where the number of a license would stand.
        licenseCode: 'C36',
        licenseNumber: 'GBS',
        vin: 'X',
      },
    ],
  },
};
const conveyance = {
  carrier: 'AMQT',
  conveyance: 'Caribe Pioneer',
  imo: '9074729',
  voyage: '0123W',
  ladingAt: '2023-09-14T06:00:00Z',
  arrivalAt: '2023-09-16T11:00:00Z',
};

/** Paths at which a value is not what its type says; with `whole`, also those that are declared and absent. */
const disagreements = (value: unknown, type: Type, path: string, whole: boolean): string[] => {
  if (type.kind === 'list')
    return Array.isArray(value)
      ? value.flatMap((item, index) => disagreements(item, type.of, `${path}[${index}]`, whole))
      : [path];
  if (type.kind !== 'object')
    return typeof value === (type.kind === 'text' ? 'string' : type.kind === 'bool' ? 'boolean' : 'number')
      ? []
      : [path];
  if (typeof value !== 'object' || value === null) return [path];
  const entries = new Map<string, unknown>(Object.entries(value));
  return Object.entries(type.fields).flatMap(([name, field]) => {
    const inner = entries.get(name);
    if (inner !== undefined) return disagreements(inner, field.type, `${path}.${name}`, whole);
    return field.optional && !whole ? [] : [`${path}.${name}`];
  });
};

const check = (
  whole: boolean,
  of = whole ? subject(full, conveyance, [], everything) : subject({ packages: null, freightUsd: null }),
): string[] => {
  const findings = whole
    ? [{ code: 'port_unknown' as const, path: 'transport.portOfExport', message: 'unknown' }]
    : [];
  const features = featuresOf(of.shipment, of.transport, findings, of.surroundings);
  const variables = { kind: 'object', fields: vocabulary.variables } as const;
  return disagreements(viewOf(of.shipment, of.transport, findings, features), variables, '', whole);
};

await t.test('what is declared is there, and of the declared type', async (t) => {
  t.same(check(true), [], 'a shipment with everything');
  t.same(check(false), [], 'a shipment with little');
});

await t.test('every field rests on known sources, those of its own or of what holds it', async (t) => {
  const known: readonly string[] = factSources;
  const wrong: string[] = [];
  const look = (path: string, { type, sources }: Field, held: readonly string[]): void => {
    const here = sources ?? held;
    if (here.length === 0 || here.some((source) => !known.includes(source))) wrong.push(path);
    const inner = type.kind === 'list' ? type.of : type;
    if (inner.kind !== 'object') return;
    for (const [name, field] of Object.entries(inner.fields)) look(`${path}.${name}`, field, here);
  };
  for (const [name, field] of Object.entries(vocabulary.variables)) look(name, field, []);
  t.same(wrong, []);
});

await t.test('whatever may rest on EEI says so', async (t) => {
  const { history, graph, watchlists, shipment, findings } = vocabulary.variables;
  const sourcesIn = (of: Field | undefined, name: string): readonly string[] | undefined =>
    of?.type.kind === 'object' ? of.type.fields[name]?.sources : undefined;
  t.same(
    [history?.sources, graph?.sources],
    [
      ['eei', 'manifest'],
      ['eei', 'manifest'],
    ],
  );
  t.same(findings?.sources, ['manifest'], 'those of the EEI stand in eei.findings');
  // The only parts of the past that rest on manifests alone, and on what people recorded.
  t.same(sourcesIn(history, 'lateChanges'), ['manifest']);
  t.same(sourcesIn(history, 'between'), undefined);
  t.same(sourcesIn(graph, 'seizureHops'), ['analyst', 'eei', 'manifest', 'partner']);
  t.same(sourcesIn(graph, 'besideSeizure'), ['analyst', 'manifest', 'partner']);
  t.same(sourcesIn(watchlists, 'eeiHits'), ['eei', 'manifest', 'watchlist']);
  t.same(sourcesIn(shipment, 'hasLicense'), ['eei', 'manifest']);
});

/** What is told of a condition. */
const told = (when: string): readonly string[] => {
  const file = `ruleset: test
tiers: [{ tier: 1, name: critical, from: 80 }]
families: { one: { combine: sum, limit: [0, 45] } }
rules: [{ id: R, title: A test, family: one, points: 1, when: ${JSON.stringify(when)} }]
`;
  const loaded = loadRuleSet(file, vocabulary);
  const faults = loaded.ok ? [] : loaded.faults.map(({ message }) => `fault: ${message}`);
  return [...faults, ...loaded.warnings.map(({ message }) => `warning: ${message}`)];
};

await t.test('a value that no shipment has is told with the one that was meant', async (t) => {
  const expected: readonly (readonly [when: string, message: string])[] = [
    ['transport.mode == "sea"', 'fault: sea is no mode of transport; did you mean vessel?'],
    ['parties.shipper.kind == "company"', 'fault: company is no kind of party; did you mean business?'],
    ['shipment.destination == "Jamaica"', 'fault: Jamaica is no country known here; did you mean JM?'],
    ['shipment.destination == "JAM"', 'fault: JAM is no country known here; did you mean JM?'],
    [
      'shipment.parties.exists(p, p.role == "exporter")',
      'fault: exporter is no role of a party; did you mean shipper?',
    ],
    ['transport.portOfUnlading == "JMKN"', 'warning: JMKN is no port known here; did you mean JMKIN?'],
    [
      'transport.portOfUnlading == "Kingston"',
      'warning: Kingston is no port known here; did you mean JMKIN?',
    ],
    ['transport.portOfExport == "us mia"', 'warning: us mia is no port known here; did you mean USMIA?'],
    [
      'shipment.packages.exists(p, p.type == "barrel")',
      'warning: barrel is no package type known here; did you mean BA?',
    ],
    [
      'shipment.goods.exists(g, g.heading == "9302.00")',
      'fault: 9302.00 is no heading of the HS; did you mean 9302?',
    ],
    [
      'shipment.eeiLines.exists(l, l.eccn == "0A51")',
      'warning: 0A51 is no ECCN known here; did you mean 0A501?',
    ],
    [
      'shipment.eeiLines.exists(l, l.licenseCode == "C3")',
      'warning: C3 is no license code known here; did you mean C30?',
    ],
    [
      'text(shipment.exemptionCited) == "30.37 (a)"',
      'fault: 30.37 (a) is no section such as 30.37(a); did you mean 30.37(a)?',
    ],
    [
      'watchlists.hits.exists(h, h.score >= 85)',
      'warning: h.score is a number from 0 to 1: this never holds',
    ],
    [
      'history.shipper.shipments > 100',
      'warning: history.shipper.shipments is a whole number from 0 to 64: this never holds',
    ],
    ['calendar.day == "11/30/2026"', 'fault: 11/30/2026 is no day as YYYY-MM-DD'],
  ];
  for (const [when, message] of expected) t.same(told(when), [message], when);
});

await t.test('the rule set that comes with it compares nothing that is not known', async (t) => {
  const loaded = loadRuleSet(await readFile(defaultRuleSetUrl, 'utf8'), vocabulary);
  t.ok(loaded.ok);
  t.same(loaded.warnings, []);
});

await t.test('a shipment with everything has the values that its fields are said to have', async (t) => {
  const strange: string[] = [];
  const look = (value: unknown, type: Type, path: string): void => {
    if (type.kind === 'list' && Array.isArray(value))
      value.forEach((item) => look(item, type.of, `${path}[]`));
    if (type.kind === 'text' && typeof value === 'string' && type.values?.judge(value) === 'impossible')
      strange.push(`${path}: ${value}`);
    if (type.kind === 'number' && typeof value === 'number' && type.range !== undefined) {
      const { least, most, whole } = type.range;
      if (value < least || value > most || (whole && !Number.isInteger(value)))
        strange.push(`${path}: ${value}`);
    }
    if (type.kind !== 'object' || typeof value !== 'object' || value === null) return;
    const entries = new Map<string, unknown>(Object.entries(value));
    for (const [name, field] of Object.entries(type.fields))
      look(entries.get(name), field.type, `${path}.${name}`);
  };
  const { shipment, transport, surroundings } = subject(full, conveyance, [], everything);
  const features = featuresOf(shipment, transport, [], surroundings);
  look(viewOf(shipment, transport, [], features), { kind: 'object', fields: vocabulary.variables }, '');
  t.same(strange, []);
});
