import t from 'tap';
import { type AcceptedManifest, findingsOf, readManifest } from '../../src/index.js';
import { bytesOf, sampleManifest } from './sample.js';

const accepted = (text: string): AcceptedManifest => {
  const result = readManifest(bytesOf(text));
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result;
};
const sample = JSON.stringify(sampleManifest())
  .replace('"name":"Márcia Brown",', '"name":"Márcia Brown","address":{"country":"JM"},')
  .replace('"hs":"980400",', '"hs":"980400","packageType":"BA",')
  .replace('"scheduleB":"9804000000",', '"scheduleB":"9804000000","origin":"D",');
const changed = (...changes: readonly (readonly [string, string])[]): string =>
  changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`the sample has no ${from}`);
    return text.replace(from, to);
  }, sample);
const findings = ({ manifest, spellings }: AcceptedManifest) => {
  const { transport, shipments } = findingsOf(manifest, '2023-09-13T12:00:00Z', spellings);
  return [...transport, ...shipments.flat()].flatMap(({ code, path, message }) =>
    code === 'code_spelling' ? [[path, message]] : [],
  );
};

t.test(
  'a code in another case, or with blanks, is read as its list has it, and its feed is told',
  async (t) => {
    const expected = accepted(sample);
    t.same(findings(expected), []);
    for (const [from, to, path, message] of [
      ['"USMIA"', '"usmia"', 'portOfExport', 'usmia is read as USMIA'],
      ['"USMIA"', '" us mia "', 'portOfExport', 'us mia is read as USMIA'],
      ['"USMIA"', '"US-MIA (Miami)"', 'portOfExport', 'US-MIA (Miami) is read as USMIA'],
      ['"JMKIN"', '"jmkin"', 'portOfUnlading', 'jmkin is read as JMKIN'],
      ['"vessel"', '"VESSEL"', 'mode', 'VESSEL is read as vessel'],
      ['"destination":"JM"', '"destination":"jm"', 'destination', 'jm is read as JM'],
      ['"destination":"JM"', '"destination":"J M"', 'destination', 'J M is read as JM'],
      ['"country":"JM"', '"country":"jm"', 'parties.consignee.address.country', 'jm is read as JM'],
      ['"business"', '"Business"', 'parties.shipper.kind', 'Business is read as business'],
      [
        '"packages":[{"count":2,"type":"BA"}]',
        '"packages":[{"count":2,"type":"ba"}]',
        'packages[0].type',
        'ba is read as BA',
      ],
      ['"packageType":"BA"', '"packageType":"Ba"', 'goods[0].packageType', 'Ba is read as BA'],
      ['"22G1"', '"22g1"', 'equipment[0].type', '22g1 is read as 22G1'],
      ['"LCL"', '"lcl"', 'equipment[0].load', 'lcl is read as LCL'],
      ['"origin":"D"', '"origin":"d"', 'eei.lines[0].origin', 'd is read as D'],
    ] as const) {
      const read = accepted(changed([from, to]));
      t.same(read.manifest, expected.manifest, `${to}: the same is scored`);
      t.equal(read.content.transport, expected.content.transport, `${to}: the same is stored`);
      t.same(
        read.content.shipments.map(({ text }) => text),
        expected.content.shipments.map(({ text }) => text),
      );
      t.same(findings(read), [[path, message]], to);
    }
  },
);

t.test('what means no code of the list stays as it is written', async (t) => {
  for (const [from, to] of [
    ['"BA"', '"barrels"'],
    ['"22G1"', '"20 foot"'],
    ['"USMIA"', '"Miami"'],
    ['"USMIA"', '"USM1A"'],
    ['"AMQT"', '"Amerijet"'],
  ] as const) {
    const read = accepted(changed([from, to]));
    t.same(findings(read), [], to);
    t.ok(`${read.content.transport}${read.content.shipments[0]?.text}`.includes(to), `${to} is stored`);
  }
  const refused = readManifest(bytesOf(changed(['"destination":"JM"', '"destination":"Jamaica"'])));
  t.match(refused, { ok: false, faults: [{ path: 'shipments[0].destination' }] });
});

t.test('content is told by what the feed states, as it was before codes were read', async (t) => {
  const text = changed(['"USMIA"', '" usmia"'], ['"22G1"', '"22g1"']);
  const { content } = accepted(text);
  t.equal(content.written, content.transport.replace('"USMIA"', '"usmia"'), 'blanks at its ends are none');
  t.equal(content.shipments[0]?.written, content.shipments[0]?.text.replace('"22G1"', '"22g1"'));
  t.equal(accepted(sample).content.written, accepted(sample).content.transport);
});

t.test('a time with an offset is the same instant in UTC', async (t) => {
  const read = accepted(changed(['"2023-09-14T18:00:00Z"', '"2023-09-14T14:00:00.000-04:00"']));
  t.same(read.content, accepted(sample).content);
  for (const [written, message] of [
    [
      '01/12/2026 14:00',
      'must be a time that exists, in UTC or with an offset, such as 2023-09-14T18:00:00Z',
    ],
    ['9999-12-31T23:59:59-05:00', 'must lie in the years 1 to 9999 (UTC)'],
    ['2101-01-01T00:00:00+00:00', 'must lie from the year 1970 to 2100'],
  ] as const) {
    const refused = readManifest(bytesOf(changed(['"2023-09-14T18:00:00Z"', `"${written}"`])));
    t.match(refused, { ok: false, faults: [{ path: 'transport.departureAt', message }] }, written);
    t.equal(refused.ok || refused.faults.length, 1, 'one fault, one message');
  }
});
