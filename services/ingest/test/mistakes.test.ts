import type { Buffer } from 'node:buffer';
import { gzipSync } from 'node:zlib';
import { manifestReceiptSchema, problemSchema, submissionReceiptSchema } from '@hammerhead/contracts';
import t from 'tap';
import { runIngest } from './running.js';

/*
 * A feed's script makes each mistake that integrators make, and must learn of it from the answer that it gets anyway:
 * the receipt or the problem of a single post, and the receipt of a stream.
 */

const day = 86_400_000;
/** One instant for all: what is sent again must say the same. */
const now = Date.now();
const at = (days: number): string => new Date(now + days * day).toISOString().slice(0, 19);

const ordinary = () => ({
  manifestNumber: 'ORDINARY',
  revision: 1,
  transport: {
    mode: 'vessel',
    carrier: 'AMQT',
    imo: '9074729',
    portOfExport: 'USMIA',
    portOfUnlading: 'JMKIN',
    ladingAt: `${at(2)}Z`,
    departureAt: `${at(3)}Z`,
    arrivalAt: `${at(5)}Z`,
  },
  shipments: [
    {
      bill: 'MIAKIN2300412',
      destination: 'JM',
      parties: {
        shipper: {
          name: 'Sunrise Barrel Shipping',
          phone: '+13055550134',
          ids: [{ type: 'EIN', value: '65-4301278' }],
        },
        consignee: {
          name: 'Marcia Brown',
          email: 'marcia@brown.example',
          address: { city: 'Kingston', country: 'JM' },
        },
      },
      packages: [{ count: 2, type: 'BA' }],
      grossWeightKg: 118,
      equipment: [{ container: 'MSCU1000070' }],
      goods: [
        {
          description: 'PERSONAL EFFECTS',
          hs: '980400',
          packages: 2,
          packageType: 'BA',
          weightKg: 118,
          valueUsd: 300,
        },
      ],
    },
  ],
});

/** What a feed must be told: a fault, a finding, or what its revision brought about. */
interface Told {
  readonly fault?: readonly [path: string, message: string | RegExp];
  readonly finding?: readonly [code: string, path: string, message: string | RegExp];
  readonly notice?: object;
  readonly conflict?: true;
  readonly duplicate?: true;
}

/** Changes the text of the ordinary manifest; each replacement must find something. */
type Change = readonly (readonly [from: string | RegExp, to: string])[];

const departure = /"departureAt":"[^"]+"/;
const text = (number: string, change: Change): string =>
  change.reduce(
    (before, [from, to]) => {
      const after = before.replace(from, to);
      if (after === before) throw new Error(`${from} is not in the manifest, or is the same`);
      return after;
    },
    JSON.stringify({ ...ordinary(), manifestNumber: number }),
  );

const shipper = '"shipper":{"name":"Sunrise Barrel Shipping"';

/** Adds an EEI with these members. */
const eei = (members: string): readonly [string, string] => ['"goods":[', `"eei":{${members}},"goods":[`];

const mistakes: Readonly<Record<string, readonly [Change, Told]>> = {
  'the year 2062': [
    [
      [departure, '"departureAt":"2062-12-01T18:00:00Z"'],
      [/,"arrivalAt":"[^"]+"/, ''],
    ],
    { finding: ['departure_implausible', 'departureAt', /more than 370 days from receipt/] },
  ],
  'an unknown port': [
    [['JMKIN', 'JMXXX']],
    { finding: ['port_unknown', 'portOfUnlading', 'port JMXXX is not in the port table'] },
  ],
  'a Schedule D code for a port': [
    [['USMIA', '5201']],
    { finding: ['port_unknown', 'portOfExport', 'port 5201 is not in the port table'] },
  ],
  'DM for DO': [
    [
      ['JMKIN', 'DOHAI'],
      ['"destination":"JM"', '"destination":"DM"'],
      ['"country":"JM"', '"country":"DO"'],
    ],
    { finding: ['dominica_dominican_republic', 'destination', /Dominica \(DM\)/] },
  ],
  'a wrong check digit of a container': [
    [['MSCU1000070', 'MSCU1000071']],
    { finding: ['container_check_digit', 'equipment[0].container', /the check digit should be 0/] },
  ],
  'a port in small letters': [
    [['USMIA', 'us mia']],
    { finding: ['code_spelling', 'portOfExport', 'us mia is read as USMIA'] },
  ],
  'a destination in small letters': [
    [['"destination":"JM"', '"destination":"jm"']],
    { finding: ['code_spelling', 'destination', 'jm is read as JM'] },
  ],
  'a mode in capitals': [
    [['vessel', 'VESSEL']],
    { finding: ['code_spelling', 'mode', 'VESSEL is read as vessel'] },
  ],
  'a package type in small letters': [
    [['"type":"BA"', '"type":"ba"']],
    { finding: ['code_spelling', 'packages[0].type', 'ba is read as BA'] },
  ],
  'a country by its name': [
    [['"destination":"JM"', '"destination":"Jamaica"']],
    { fault: ['shipments[0].destination', 'expected two letters (ISO 3166-1 alpha-2); Jamaica is JM'] },
  ],
  'a country of three letters': [
    [['"destination":"JM"', '"destination":"JAM"']],
    { fault: ['shipments[0].destination', 'expected two letters (ISO 3166-1 alpha-2); JAM is JM'] },
  ],
  'USA for a country': [
    [['"country":"JM"', '"country":"USA"']],
    { fault: ['shipments[0].parties.consignee.address.country', /; USA is US$/] },
  ],
  'a country that nobody knows': [
    [['"destination":"JM"', '"destination":"Atlantis"']],
    { fault: ['shipments[0].destination', 'must be two capital letters (ISO 3166-1 alpha-2)'] },
  ],
  'sea for a mode': [
    [['vessel', 'sea']],
    { fault: ['transport.mode', /^must be one of vessel, .*; did you mean vessel\?$/] },
  ],
  cancelled: [
    [['"shipments":[', '"shipments":[{"bill":"B2","cancelled":true},']],
    { fault: ['shipments[0].cancelled', 'is not a key of a manifest; did you mean canceled?'] },
  ],
  'an ITN under the name of one': [
    [['"destination":"JM"', '"destination":"JM","itn":"X20260912004521"']],
    { fault: ['shipments[0].itn', 'is not a key of a manifest; did you mean itns?'] },
  ],
  'a zip': [
    [['"city":"Kingston"', '"city":"Kingston","zip":"33166"']],
    { fault: ['shipments[0].parties.consignee.address.zip', /; did you mean postalCode\?$/] },
  ],
  'a key in other words': [
    [['"revision":1', '"revision":1,"manifest_number":"X"']],
    { fault: ['manifest_number', /; did you mean manifestNumber\?$/] },
  ],
  'the kind of an identifier': [
    [['"value":"65-4301278"', '"value":"65-4301278","kind":"EIN"']],
    { fault: ['shipments[0].parties.shipper.ids[0].kind', /; did you mean type\?$/] },
  ],
  'a country that does not exist': [
    [['"country":"JM"', '"country":"JA"']],
    { finding: ['country_unknown', 'parties.consignee.address.country', /JA is not assigned/] },
  ],
  'a date as Americans write it': [
    [[departure, '"departureAt":"01/12/2026 14:00"']],
    { fault: ['transport.departureAt', /^must be a time that exists, in UTC or with an offset/] },
  ],
  'a local time without its offset': [
    [[departure, `"departureAt":"${at(3)}"`]],
    { fault: ['transport.departureAt', /^must be a time that exists, in UTC or with an offset/] },
  ],
  'a bill canceled that was never sent': [
    [['"shipments":[', '"shipments":[{"bill":"NEVERSEEN","canceled":true},']],
    {
      finding: ['cancels_nothing', 'canceled', 'no earlier revision of this manifest has the bill NEVERSEEN'],
    },
  ],
  'n/a for a phone': [
    [['+13055550134', 'n/a']],
    { finding: ['phone_unusable', 'parties.shipper.phone', 'phone n/a stands where none is known'] },
  ],
  'an empty email': [
    [['marcia@brown.example', '']],
    {
      finding: [
        'email_unusable',
        'parties.consignee.email',
        'email is empty; leave it out where there is none',
      ],
    },
  ],
  'an email without its host': [
    [['marcia@brown.example', 'marcia']],
    { finding: ['email_unusable', 'parties.consignee.email', /has not the form name@host.domain/] },
  ],
  'a bill twice': [
    [[/"shipments":\[(.*)\]\}$/, '"shipments":[$1,$1]}']],
    { fault: ['shipments[1].bill', 'stands twice in this manifest: also at shipments[0]'] },
  ],
  'a negative weight': [
    [['"weightKg":118', '"weightKg":-118']],
    { fault: ['shipments[0].goods[0].weightKg', 'must be at least 0'] },
  ],
  'a number as a text': [
    [['"weightKg":118', '"weightKg":"118"']],
    { fault: ['shipments[0].goods[0].weightKg', 'expected a number, received text'] },
  ],
  'an unknown key': [
    [['"weightKg":118', '"weigthKg":118']],
    { fault: ['shipments[0].goods[0].weigthKg', 'is not a key of a manifest; did you mean weightKg?'] },
  ],
  'no consignee': [
    [[/,"consignee":\{.*?\}\}/, '']],
    { fault: ['shipments[0].parties.consignee', 'is required'] },
  ],
  'UNKNOWN for a name': [
    [['Marcia Brown', 'UNKNOWN']],
    { finding: ['name_placeholder', 'parties.consignee.name', 'name UNKNOWN names nobody'] },
  ],
  'a bad ITN': [
    [['"destination":"JM"', '"destination":"JM","itns":["X2026"]']],
    { finding: ['itn_malformed', 'itns[0]', /^ITN X2026: /] },
  ],
  'letters in an HS code': [
    [['"980400"', '"98O400"']],
    { finding: ['hs_misread', 'goods[0].hs', /98O400 is not written in digits; it is read as 9804.00/] },
  ],
  'an HS code of no chapter': [
    [['"980400"', '"0000"']],
    { finding: ['hs_malformed', 'goods[0].hs', /^HS code 0000 is not/] },
  ],
  'a wrong check digit of an IMO number': [
    [['9074729', '9074728']],
    { finding: ['imo_check_digit', 'imo', /^IMO number 9074728: /] },
  ],
  'a wrong check digit of an air waybill': [
    [
      ['vessel', 'air'],
      ['"destination":"JM"', '"destination":"JM","masterBill":"729-12345670"'],
    ],
    { finding: ['awb_check_digit', 'masterBill', /^air waybill 729-12345670: /] },
  ],
  'a wrong check digit of a VIN': [
    [['"valueUsd":300', '"valueUsd":300,"vin":"1HGCM82633A004353"']],
    { finding: ['vin_check_digit', 'goods[0].vin', /^VIN 1HGCM82633A004353: /] },
  ],
  'an EIN of eight digits': [
    [['65-4301278', '65-430127']],
    { finding: ['ein_malformed', 'parties.shipper.ids[0].value', /^EIN 65-430127: it is not nine digits/] },
  ],
  'weights that do not add up': [
    [['"grossWeightKg":118', '"grossWeightKg":18']],
    { finding: ['weight_sum_mismatch', 'grossWeightKg', 'goods weigh 118 kg together, the shipment 18 kg'] },
  ],
  'packages that do not add up': [
    [['"count":2', '"count":3']],
    { finding: ['package_sum_mismatch', 'packages', 'goods have 2 packages together, the shipment 3'] },
  ],
  'departure before lading': [
    [[departure, `"departureAt":"${at(1)}Z"`]],
    { finding: ['departure_before_lading', 'departureAt', /comes before lading/] },
  ],
  'arrival before departure': [
    [[/"arrivalAt":"[^"]+"/, `"arrivalAt":"${at(2)}Z"`]],
    { finding: ['arrival_before_departure', 'arrivalAt', /comes before departure/] },
  ],
  'no goods': [
    [[/"goods":\[.*?\]/, '"goods":[]']],
    { fault: ['shipments[0].goods', 'must have at least 1 entry'] },
  ],
  'goods that say nothing': [
    [['PERSONAL EFFECTS', ' ']],
    { fault: ['shipments[0].goods[0].description', 'must not be empty'] },
  ],
  'a destination that is not the port’s country': [
    [['JMKIN', 'TTPOS']],
    { finding: ['port_country_mismatch', 'destination', /lies in Trinidad and Tobago/] },
  ],
  'a barrel by its name': [
    [['"type":"BA"', '"type":"BARREL"']],
    {
      finding: [
        'code_unknown',
        'packages[0].type',
        'BARREL is no package type of UN/ECE Recommendation 21; a barrel is BA',
      ],
    },
  ],
  'a carrier by its name': [
    [['AMQT', 'Seaboard Marine']],
    { finding: ['code_unknown', 'carrier', /^Seaboard Marine is no SCAC/] },
  ],
  'a container type that is none': [
    [['"MSCU1000070"', '"MSCU1000070","type":"banana"']],
    { finding: ['code_unknown', 'equipment[0].type', /^banana is no size and type of ISO 6346/] },
  ],
  'an exemption that cites no section': [
    [['"destination":"JM"', '"destination":"JM","exemption":"NOEEI"']],
    { finding: ['code_unknown', 'exemption', /^NOEEI is no legend .*; it cites no section$/] },
  ],
  'an exemption that is none': [
    [['"destination":"JM"', '"destination":"JM","exemption":"banana"']],
    { finding: ['code_unknown', 'exemption', /^banana is no legend/] },
  ],
  'a unit in words': [
    [eei('"lines":[{"unit":"POUNDS"}]')],
    { finding: ['code_unknown', 'eei.lines[0].unit', /^POUNDS is no unit of Schedule B .*KG$/] },
  ],
  'a Schedule B code of six digits': [
    [eei('"lines":[{"scheduleB":"200540"}]')],
    { finding: ['code_unknown', 'eei.lines[0].scheduleB', /^200540 has 6 digits, .* has ten$/] },
  ],
  'an export code that is none': [
    [eei('"lines":[{"exportCode":"HHG"}]')],
    { finding: ['code_unknown', 'eei.lines[0].exportCode', /^HHG is no export information code/] },
  ],
  'a license code that is none': [
    [eei('"lines":[{"licenseCode":"NLR-99"}]')],
    { finding: ['code_unknown', 'eei.lines[0].licenseCode', /^NLR-99 is no license code/] },
  ],
  'an ECCN that is none': [
    [eei('"lines":[{"eccn":"banana"}]')],
    { finding: ['code_unknown', 'eei.lines[0].eccn', /^banana is no ECCN/] },
  ],
  'a state by its name': [
    [eei('"stateOfOrigin":"Florida"')],
    { finding: ['code_unknown', 'eei.stateOfOrigin', /; Florida is FL$/] },
  ],
  'a type of consignee that is none': [
    [eei('"ultimateConsigneeType":"X"')],
    { finding: ['code_unknown', 'eei.ultimateConsigneeType', /^X is none of D, G, R and O/] },
  ],
  'an ITN of the EEI that the manifest lacks': [
    [
      [
        '"destination":"JM"',
        `"destination":"JM","itns":["X${at(0).slice(0, 10).replaceAll('-', '')}000001"]`,
      ],
      eei(`"itn":"X${at(0).slice(0, 10).replaceAll('-', '')}000002"`),
    ],
    { finding: ['eei_mismatch', 'eei.itn', /is not among those of the manifest$/] },
  ],
  'a billion kilograms': [
    [
      ['"weightKg":118', '"weightKg":1000000000'],
      ['"grossWeightKg":118', '"grossWeightKg":1000000000'],
    ],
    { finding: ['amount_implausible', 'goods[0].weightKg', '1000000000 kg is more than 100 million'] },
  ],
  'a value of a fleet': [
    [['"valueUsd":300', '"valueUsd":900000000']],
    { finding: ['amount_implausible', 'goods[0].valueUsd', '900000000 US dollars is more than 500 million'] },
  ],
  'no weight': [
    [['"weightKg":118', '"weightKg":0']],
    { finding: ['amount_implausible', 'goods[0].weightKg', /^no cargo has 0 kg/] },
  ],
  'no packages': [
    [['"count":2', '"count":0']],
    { finding: ['amount_implausible', 'packages[0].count', /^no cargo has 0 packages/] },
  ],
  'a port of export abroad': [
    [['USMIA', 'JMMBJ']],
    { finding: ['port_of_export_abroad', 'portOfExport', /lies in Jamaica \(JM\)$/] },
  ],
  'an aircraft with an IMO number': [
    [['vessel', 'air']],
    { finding: ['mode_mismatch', 'imo', /by air, and has the IMO number of a vessel/] },
  ],
  'a sea container by air': [
    [['vessel', 'air']],
    { finding: ['mode_mismatch', 'equipment[0].container', /MSCU1000070 is a sea container$/] },
  ],
  'JSON that ends too early': [[[/\}\]\}$/, '']], { fault: ['', /^line [0-9]+, column [0-9]+/] }],
  'a key twice': [
    [['"revision":1', '"revision":1,"revision":1']],
    { fault: ['revision', /twice|repeated|more than once/] },
  ],
};

/** Mistakes about what was sent before: the number says what stands. */
const revisions: Readonly<Record<string, readonly [body: (number: string) => string, Told]>> = {
  'a bill left out of a revision': [
    (number) =>
      text(number, [
        ['"revision":1', '"revision":3'],
        ['MIAKIN2300412', 'OTHER'],
      ]),
    { notice: { status: 'received', omitted: { count: 1, bills: ['MIAKIN2300412'] } } },
  ],
  'a revision that comes too late': [
    (number) => text(number, [['PERSONAL', 'HOUSEHOLD']]),
    { notice: { status: 'superseded', supersededBy: { revision: 2 } } },
  ],
  'the same revision with other content': [
    (number) =>
      text(number, [
        ['"revision":1', '"revision":2'],
        ['PERSONAL', 'OTHER'],
      ]),
    { conflict: true },
  ],
  'the same again': [(number) => text(number, [['"revision":1', '"revision":2']]), { duplicate: true }],
};

/** What is no mistake, although it looks like one: nothing is told. */
const fine: Readonly<Record<string, Change>> = {
  'a time with an offset': [[departure, `"departureAt":"${at(3)}-01:00"`]],
  'a phone with an extension': [['+13055550134', '305-555-0134 x12']],
  'codes that the tables here lack': [
    ['"type":"BA"', '"type":"ZZ"'],
    ['"packageType":"BA"', '"packageType":"ZZ"'],
    eei(
      '"stateOfOrigin":"PR","lines":[{"unit":"X","exportCode":"ZD","licenseCode":"T10","eccn":"5a992.c","scheduleB":"2005.40.0000"}]',
    ),
  ],
  'a legend as people write it': [
    ['"destination":"JM"', '"destination":"JM","exemption":"no eei § 30.37 (h)"'],
  ],
  'San Juan for a port of export': [['USMIA', 'PRSJU']],
  'null for what is absent': [[shipper, `${shipper},"email":null`]],
};

const findingsOf = ({
  findings,
  shipmentFindings,
}: Pick<ReturnType<typeof manifestReceiptSchema.parse>, 'findings' | 'shipmentFindings'>) => [
  ...findings,
  ...shipmentFindings.flatMap((one) => one.findings),
];

t.test('more than thirty typical mistakes: each is told in the answer to the single post', async (t) => {
  const { url, token } = await runIngest(t);
  const post = (body: string | Buffer, headers: Readonly<Record<string, string>> = {}) =>
    fetch(`${url}/v1/manifests`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
      body,
    });
  const receipt = async (body: string) => manifestReceiptSchema.parse(await (await post(body)).json());
  t.ok(Object.keys(mistakes).length + Object.keys(revisions).length > 30);

  t.match(await receipt(text('M0', [])), {
    status: 'received',
    findingCount: 0,
    findings: [],
    shipmentFindings: [],
  });
  for (const [name, change] of Object.entries(fine))
    t.match(await receipt(text(name, change)), { status: 'received', findingCount: 0 }, name);

  for (const [name, [change, { fault, finding }]] of Object.entries(mistakes)) {
    const response = await post(text(name, change));
    const answer: unknown = await response.json();
    if (fault) {
      const { errors } = problemSchema.parse(answer);
      t.match(errors, [{ path: fault[0], message: fault[1] }], name);
      t.equal(errors?.length, 1, `${name}: one fault, one message`);
    } else {
      const found = findingsOf(manifestReceiptSchema.parse(answer));
      const [code, path, message] = finding ?? [];
      t.match(
        found.find((one) => one.code === code && one.path === path) ?? found.find((one) => one.code === code),
        { code, path, message },
        `${name}: ${JSON.stringify(answer)}`,
      );
    }
  }
  for (const [name, [body, told]] of Object.entries(revisions)) {
    await receipt(text(name, [['"revision":1', '"revision":2']]));
    const response = await post(body(name));
    const answer: unknown = await response.json();
    if (told.conflict)
      t.match(problemSchema.parse(answer), { code: 'manifest_conflict', detail: /higher revision/ }, name);
    else if (told.duplicate) t.match(manifestReceiptSchema.parse(answer), { status: 'duplicate' }, name);
    else t.match(manifestReceiptSchema.parse(answer), { ...told.notice }, name);
  }
  for (const [name, body, headers, expected] of [
    [
      'a wrong content type',
      text('M0', []),
      { 'content-type': 'text/csv' },
      { status: 415, detail: /^Content-Type must be application/ },
    ],
    ['wrong gzip', text('M0', []), { 'content-encoding': 'gzip' }, { status: 400 }],
    [
      'gzip that is cut',
      gzipSync(text('M0', [])).subarray(0, 80),
      { 'content-encoding': 'gzip' },
      { status: 400 },
    ],
    ['no body', '', {}, { status: 400 }],
    ['a list of manifests', `[${text('M0', [])}]`, {}, { status: 422, errors: [{ path: '' }] }],
  ] as const)
    t.match(problemSchema.parse(await (await post(body, headers)).json()), expected, name);
});

t.test('each is told in the answer to a stream as well', async (t) => {
  const { url, token } = await runIngest(t);
  const post = (body: string | Buffer, headers: Readonly<Record<string, string>> = {}) =>
    fetch(`${url}/v1/submissions`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/x-ndjson', ...headers },
      body,
    });
  const stream = async (lines: readonly string[]) =>
    submissionReceiptSchema.parse(await (await post(`${lines.join('\n')}\n`)).json());
  await stream(Object.keys(revisions).map((name) => text(name, [['"revision":1', '"revision":2']])));

  const cases: readonly (readonly [string, string, Told | null])[] = [
    ...Object.entries(fine).map(([name, change]) => [name, text(name, change), null] as const),
    ...Object.entries(mistakes).map(([name, [change, told]]) => [name, text(name, change), told] as const),
    ...Object.entries(revisions).map(([name, [body, told]]) => [name, body(name), told] as const),
  ];
  const receipt = await stream(cases.map(([, body]) => body));
  for (const [index, [name, , told]] of cases.entries()) {
    const line = index + 1;
    const error = receipt.errors.find((one) => one.line === line);
    const notice = receipt.notices.find((one) => one.line === line);
    if (told === null) t.same([error, notice], [undefined, undefined], name);
    else if (told.fault) {
      t.match(error, { reason: String, errors: [{ path: told.fault[0], message: told.fault[1] }] }, name);
      t.equal(error?.errors.length, 1, `${name}: one fault, one message`);
    } else if (told.finding) {
      const [code, path, message] = told.finding;
      const found = notice === undefined ? [] : findingsOf(notice);
      t.match(
        found.find((one) => one.code === code && one.path === path) ?? found.find((one) => one.code === code),
        { code, path, message },
        name,
      );
      t.equal(notice?.manifestNumber, name);
    } else if (told.conflict)
      t.match(
        error,
        { reason: 'manifest_conflict', errors: [{ path: 'revision', message: /higher revision/ }] },
        name,
      );
    else if (told.notice) t.match(notice, { ...told.notice }, name);
  }
  t.equal(receipt.duplicates, Object.values(revisions).filter(([, told]) => told.duplicate).length);
  for (const [name, body, headers, expected] of [
    [
      'a wrong content type',
      text('M0', []),
      { 'content-type': 'text/csv' },
      { status: 415, detail: /^Content-Type must be application/ },
    ],
    ['wrong gzip', text('M0', []), { 'content-encoding': 'gzip' }, { status: 400 }],
    [
      'a reference of its own for an id',
      text('M0', []),
      { 'submission-id': 'file-2026-11-30' },
      { status: 422, errors: [{ message: /Submission-Reference/ }] },
    ],
  ] as const)
    t.match(problemSchema.parse(await (await post(body, headers)).json()), expected, name);
});
