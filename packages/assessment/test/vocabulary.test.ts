import { factSources } from '@hammerhead/contracts';
import type { Field, Type } from '@hammerhead/rules';
import t from 'tap';
import { featuresOf, vocabulary } from '../src/index.js';
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
  t.same(sourcesIn(graph, 'seizureHops'), ['analyst', 'eei', 'manifest']);
  t.same(sourcesIn(graph, 'besideSeizure'), ['analyst', 'manifest']);
  t.same(sourcesIn(watchlists, 'eeiHits'), ['eei', 'manifest', 'watchlist']);
  t.same(sourcesIn(shipment, 'hasLicense'), ['eei', 'manifest']);
});
