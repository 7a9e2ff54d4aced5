import type { FindingCode } from '@hammerhead/contracts';
import t from 'tap';
import { findingsOf } from '../../src/index.js';
import { manifestWith, receivedAt } from './manifest.js';

type Case = {
  name: string;
  shipment?: object;
  transport?: object;
  expected: [code: FindingCode, path: string, message: string][];
};

const party = (address: object, ids: object[] = []): object => ({
  shipper: { name: 'Sunrise', ids },
  consignee: { name: 'Marcia Brown', address },
});
const pepper = { description: 'Pepper sauce' };

const ofShipment: Case[] = [
  { name: 'nothing odd', expected: [] },
  {
    name: 'container',
    shipment: {
      equipment: [{ container: 'MSCU1000070' }, { container: 'CSQU3054384' }, { container: ' ' }, {}],
    },
    expected: [
      [
        'container_check_digit',
        'equipment[1].container',
        'container CSQU3054384: the check digit should be 3',
      ],
    ],
  },
  {
    name: 'ITN malformed; legends may stand in its place',
    shipment: {
      itns: ['X2023091501234', 'NOEEI 30.37(a)', 'AESPOST 123456789 09/14/2023', 'AES X20230912004521'],
    },
    expected: [
      ['itn_malformed', 'itns[0]', 'ITN X2023091501234: it is not X, a date (YYYYMMDD) and six digits'],
    ],
  },
  {
    name: 'ITN after departure and long before it',
    shipment: { itns: ['X20230915000001', 'X20230916000001', 'X20230301000001'] },
    expected: [
      ['itn_date_implausible', 'itns[1]', 'ITN X20230916000001 is dated 2023-09-16, departure 2023-09-14'],
      ['itn_date_implausible', 'itns[2]', 'ITN X20230301000001 is dated 2023-03-01, departure 2023-09-14'],
    ],
  },
  {
    name: 'VIN; a shorter chassis number is none',
    shipment: {
      goods: [
        { ...pepper, vin: '1M8GDM9AXKP042789' },
        { ...pepper, vin: '1M8GDM9AXKP042788' },
        { ...pepper, vin: 'NZE121-3012345' },
      ],
    },
    expected: [['vin_check_digit', 'goods[0].vin', 'VIN 1M8GDM9AXKP042789: the check digit should be 1']],
  },
  {
    name: 'EIN, in the EEI too',
    shipment: {
      parties: party({}, [
        { type: 'ein', value: '07-3456789' },
        { type: 'DUNS', value: '07-3456789' },
      ]),
      eei: { usppi: { name: 'Devon Clarke', ids: [{ type: 'EIN', value: '123' }] } },
    },
    expected: [
      ['ein_malformed', 'parties.shipper.ids[0].value', 'EIN 07-3456789: no number begins with 07'],
      ['ein_malformed', 'eei.usppi.ids[0].value', 'EIN 123: it is not nine digits'],
    ],
  },
  {
    name: 'air waybills by air, in their own form only',
    shipment: { bill: '020-12345674', masterBill: '02012345674', equipment: [] },
    transport: { mode: 'air' },
    expected: [
      ['awb_check_digit', 'masterBill', 'air waybill 02012345674: the check digit should be 5'],
      ['awb_check_digit', 'bill', 'air waybill 020-12345674: the check digit should be 5'],
    ],
  },
  {
    name: 'a house bill of eleven digits need not be an air waybill',
    shipment: { bill: '02012345674', masterBill: 'AMQT23091187', equipment: [] },
    transport: { mode: 'air' },
    expected: [],
  },
  { name: 'by sea nothing is an air waybill', shipment: { bill: '020-12345674' }, expected: [] },
  {
    name: 'HS codes',
    shipment: {
      goods: [
        { ...pepper, hs: '7326.90' },
        { ...pepper, hs: '7700.00' },
        { ...pepper, hs: 'N/A' },
        { ...pepper, hs: '73269' },
        { ...pepper, hs: '' },
      ],
    },
    expected: [
      ['hs_malformed', 'goods[1].hs', 'HS code 7700.00 is not 4, 6, 8 or 10 digits of an existing chapter'],
      ['hs_malformed', 'goods[2].hs', 'HS code N/A is not 4, 6, 8 or 10 digits of an existing chapter'],
      ['hs_malformed', 'goods[3].hs', 'HS code 73269 is not 4, 6, 8 or 10 digits of an existing chapter'],
    ],
  },
  {
    name: 'codes that are read as what they look like',
    shipment: {
      goods: [
        { ...pepper, hs: '93O200' },
        { ...pepper, hs: '９３０２．００' },
        { ...pepper, hs: 'HS 2103.90' },
        { ...pepper, hs: '2103-90' },
      ],
      eei: {
        lines: [
          { scheduleB: '21O3909O91', eccn: 'EAR 99', licenseCode: 'c33' },
          { scheduleB: '2103.90.9091', eccn: 'OA501', licenseCode: 'C3O' },
        ],
      },
    },
    expected: [
      ['hs_misread', 'goods[0].hs', 'HS code 93O200 is not written in digits; it is read as 9302.00'],
      ['hs_misread', 'goods[1].hs', 'HS code ９３０２．００ is not written in digits; it is read as 9302.00'],
      ['hs_misread', 'goods[2].hs', 'HS code HS 2103.90 is not written in digits; it is read as 2103.90'],
      [
        'hs_misread',
        'eei.lines[0].scheduleB',
        'HS code 21O3909O91 is not written in digits; it is read as 2103.90.9091',
      ],
      ['code_misread', 'eei.lines[1].eccn', 'ECCN OA501 is read as 0A501'],
      ['code_misread', 'eei.lines[1].licenseCode', 'license code C3O is read as C30'],
    ],
  },
  {
    name: 'texts of several scripts, with invisible characters, in a broken encoding',
    shipment: {
      goods: [
        { description: 'РISTOLS' },
        { description: 'GLOCK\u200bSLIDE' },
        { description: 'CafÃ© au lait' },
        { description: 'Caf\ufffd au lait' },
        { description: 'Café au lait' },
        { description: 'soft\u00adware' },
        { description: 'ПЕРСОНАЛЬНЫЕ ВЕЩИ' },
        { description: 'Clarke &amp; Brown sauce' },
      ],
      parties: {
        shipper: { name: 'Реdrо Castillo' },
        consignee: { name: 'JosÃ© PÃ©rez', address: { lines: ['Calle 1'], city: 'Bogot\ufffd' } },
      },
      eei: { lines: [{ description: 'АMMO' }] },
    },
    expected: [
      ['text_disguised', 'goods[0].description', 'the word PISTOLS mixes letters of several scripts'],
      ['text_disguised', 'goods[1].description', 'GLOCKSLIDE has characters within a word that nobody sees'],
      [
        'text_broken_encoding',
        'goods[2].description',
        'CafÃ© au lait was read in the wrong encoding; it says Café au lait',
      ],
      ['text_broken_encoding', 'goods[3].description', 'Caf\ufffd au lait has lost characters on its way'],
      ['text_disguised', 'eei.lines[0].description', 'the word AMMO mixes letters of several scripts'],
      ['text_disguised', 'parties.shipper.name', 'the word Pedro mixes letters of several scripts'],
      [
        'text_broken_encoding',
        'parties.consignee.name',
        'JosÃ© PÃ©rez was read in the wrong encoding; it says José Pérez',
      ],
      [
        'text_broken_encoding',
        'parties.consignee.address.city',
        'Bogot\ufffd has lost characters on its way',
      ],
    ],
  },
  {
    name: 'ports with their blank',
    transport: { portOfExport: 'US MIA', portOfUnlading: 'jm-kin' },
    expected: [],
  },
  {
    name: 'a country that does not exist disagrees with no port',
    shipment: { destination: 'XX' },
    expected: [['country_unknown', 'destination', 'country XX is not assigned in ISO 3166-1']],
  },
  {
    name: 'destination and port disagree',
    shipment: { destination: 'HT' },
    transport: { portOfUnlading: 'DOHAI' },
    expected: [
      [
        'port_country_mismatch',
        'destination',
        'destination is Haiti (HT), the port of unlading DOHAI lies in Dominican Republic (DO)',
      ],
    ],
  },
  {
    name: 'Saint Martin and Sint Maarten do not disagree',
    shipment: { destination: 'MF' },
    transport: { portOfUnlading: 'SXPHI' },
    expected: [],
  },
  {
    name: 'Dominica by way of a Dominican Republic port',
    shipment: { destination: 'DM' },
    transport: { portOfUnlading: 'DOCAU' },
    expected: [
      [
        'port_country_mismatch',
        'destination',
        'destination is Dominica (DM), the port of unlading DOCAU lies in Dominican Republic (DO)',
      ],
      [
        'dominica_dominican_republic',
        'destination',
        'destination is Dominica (DM), but the port of unlading DOCAU lies in Dominican Republic (DO)',
      ],
    ],
  },
  {
    name: 'a consignee in Santo Domingo, Dominica',
    shipment: { destination: 'DM', parties: party({ city: 'Santo Domingo Este', country: 'DM' }) },
    transport: { portOfUnlading: 'DMRSU' },
    expected: [
      [
        'dominica_dominican_republic',
        'parties.consignee.address.city',
        "destination is Dominica (DM), but the consignee's address says Santo Domingo Este, which is in Dominican Republic (DO)",
      ],
    ],
  },
  {
    name: 'a consignee in Roseau, Dominican Republic',
    shipment: { destination: 'DO', parties: party({ city: 'Roseau' }) },
    transport: { portOfUnlading: 'DOHAI' },
    expected: [
      [
        'dominica_dominican_republic',
        'parties.consignee.address.city',
        "destination is Dominican Republic (DO), but the consignee's address says Roseau, which is in Dominica (DM)",
      ],
    ],
  },
  {
    name: 'Roseau, Dominica, and a consignee in Portsmouth, England',
    shipment: { destination: 'DM', parties: party({ city: 'Roseau', country: 'DM' }) },
    transport: { portOfUnlading: 'DMRSU' },
    expected: [],
  },
  {
    name: 'goods heavier than the whole',
    shipment: {
      grossWeightKg: 100,
      goods: [{ ...pepper, weightKg: 80 }, { ...pepper, weightKg: 30 }, pepper],
    },
    expected: [['weight_sum_mismatch', 'grossWeightKg', 'goods weigh 110 kg together, the shipment 100 kg']],
  },
  {
    name: 'goods much lighter than the whole, all weights given',
    shipment: { grossWeightKg: 200, goods: [{ ...pepper, weightKg: 100 }] },
    expected: [['weight_sum_mismatch', 'grossWeightKg', 'goods weigh 100 kg together, the shipment 200 kg']],
  },
  {
    name: 'the same with a weight missing, and net weights',
    shipment: { grossWeightKg: 200, goods: [{ ...pepper, weightKg: 100 }, pepper] },
    expected: [],
  },
  {
    name: 'net weights',
    shipment: { grossWeightKg: 40, goods: [{ ...pepper, weightKg: 31 }] },
    expected: [],
  },
  {
    name: 'packages',
    shipment: {
      goods: [
        { ...pepper, packages: 1 },
        { ...pepper, packages: 2 },
      ],
    },
    expected: [['package_sum_mismatch', 'packages', 'goods have 3 packages together, the shipment 2']],
  },
  {
    name: 'cartons on pallets are not compared',
    shipment: {
      packages: [{ count: 1, type: 'PX' }],
      goods: [{ ...pepper, packages: 40, packageType: 'CT' }],
    },
    expected: [],
  },
];

const ofTransport: Case[] = [
  { name: 'nothing odd', expected: [] },
  {
    name: 'IMO number',
    transport: { imo: '9074728' },
    expected: [['imo_check_digit', 'imo', 'IMO number 9074728: the check digit should be 9']],
  },
  {
    name: 'unknown ports',
    transport: { portOfExport: 'USZZZ', portOfUnlading: 'Kingston' },
    expected: [
      ['port_unknown', 'portOfExport', 'port USZZZ is not in the port table'],
      ['port_unknown', 'portOfUnlading', 'port Kingston is not in the port table'],
    ],
  },
  {
    name: 'ports with a blank',
    transport: { portOfExport: 'US MIA', portOfUnlading: 'jm-kin' },
    expected: [],
  },
  {
    name: 'a port with a figure for a letter',
    transport: { portOfExport: 'USM1A' },
    expected: [['code_misread', 'portOfExport', 'port USM1A is read as USMIA']],
  },
  {
    name: 'times in the wrong order',
    transport: { ladingAt: '2023-09-14T18:00:00.001Z', arrivalAt: '2023-09-14T17:59:59Z' },
    expected: [
      [
        'departure_before_lading',
        'departureAt',
        'departure 2023-09-14T18:00:00Z comes before lading 2023-09-14T18:00:00.001Z',
      ],
      [
        'arrival_before_departure',
        'arrivalAt',
        'arrival 2023-09-14T17:59:59Z comes before departure 2023-09-14T18:00:00Z',
      ],
    ],
  },
  {
    name: 'a departure in 2032',
    transport: { departureAt: '2032-09-14T18:00:00Z', arrivalAt: null },
    expected: [
      [
        'departure_implausible',
        'departureAt',
        'departure 2032-09-14T18:00:00Z lies more than 370 days from receipt',
      ],
    ],
  },
];

const expand = (expected: Case['expected']): object[] =>
  expected.map(([code, path, message]) => ({ code, path, message }));

await t.test('of a shipment', async (t) => {
  for (const { name, shipment, transport, expected } of ofShipment) {
    t.same(findingsOf(manifestWith(shipment, transport), receivedAt).shipments, [expand(expected)], name);
  }
});

await t.test('of the transport', async (t) => {
  for (const { name, transport, expected } of ofTransport) {
    t.same(findingsOf(manifestWith({}, transport), receivedAt).transport, expand(expected), name);
  }
});

await t.test('a canceled bill has none', async (t) => {
  t.same(findingsOf(manifestWith({ canceled: true, destination: 'XX' }), receivedAt).shipments, [[]]);
});

await t.test('no text that the schema accepts throws', async (t) => {
  const odd = [
    '',
    ' ',
    '-',
    '0',
    'X',
    '😀',
    'e\u0301',
    '\u200b',
    'İ',
    '%'.repeat(10),
    '9'.repeat(32),
    '$&',
    '__proto__',
  ];
  for (const text of odd) {
    const named = {
      name: `n${text}`,
      address: { city: text, region: text },
      ids: [{ type: 'EIN', value: `v${text}` }],
    };
    const manifest = manifestWith(
      {
        destination: 'DM',
        masterBill: text,
        itns: [text],
        parties: { shipper: named, consignee: named },
        equipment: [{ container: text }],
        packages: [{ count: 0, type: text.slice(0, 16) }],
        goods: [{ description: `d${text}`, hs: text, vin: text, packages: 0, weightKg: 0 }],
        exemption: text,
        eei: {
          itn: text,
          usppi: named,
          stateOfOrigin: text.slice(0, 8),
          ultimateConsigneeType: text.slice(0, 8),
          lines: [
            { scheduleB: text, vin: text, eccn: text, licenseCode: text.slice(0, 8), unit: text.slice(0, 8) },
          ],
        },
      },
      {
        mode: 'air',
        imo: text.slice(0, 16),
        portOfExport: `p${text}`.slice(0, 16),
        portOfUnlading: `p${text}`.slice(0, 16),
      },
    );
    t.equal(findingsOf(manifest, receivedAt).shipments.length, 1, JSON.stringify(text));
  }
});
