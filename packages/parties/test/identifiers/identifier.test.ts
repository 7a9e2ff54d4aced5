import t from 'tap';
import { identifierKind, listedIdentifierKeys, normalizeIdentifier } from '../../src/index.js';

t.test('one kind has one name, however lists and feeds word it', async (t) => {
  const table: readonly (readonly [kind: string, ...(readonly string[])])[] = [
    // The Consolidated Screening List, OFAC's remarks, then feeds.
    [
      'NATIONALID',
      'Cedula No.',
      'National ID No.',
      'National Foreign ID Number',
      'C.U.R.P.',
      'D.N.I.',
      'C.U.I.',
      'N.I.E.',
      'Personal ID Card',
      "Citizen's Card Number",
      'Numero de Identidad',
      'Cédula',
      'CEDULA DE IDENTIDAD Y ELECTORAL',
      'cédula de ciudadanía',
      'nationalId',
      'NATIONAL_ID',
      "Carte d'identité nationale",
      'CIN',
      'Sédula',
      'ID card',
      'Matrícula consular',
    ],
    [
      'TAXID',
      'Tax ID No.',
      'RUC #',
      'NIT #',
      'RIF #',
      'R.F.C.',
      'RFC',
      'C.U.I.T.',
      'V.A.T. Number',
      'Numero Unico de Identificacao Tributaria (NUIT)',
      'Italian Fiscal Code',
      'RNC',
      'TRN',
      'Taxpayer Registration Number',
      'NIF',
      'TIN',
      'tax-id',
      'taxIdNo',
      'TAXID',
      'Cédula jurídica',
    ],
    ['EIN', 'US FEIN', 'EIN', 'fein', 'IRS No.', 'Employer Identification Number', 'Federal Tax ID'],
    ['SSN', 'SSN', 'Social Security No.', 'NIS', 'National Insurance Number'],
    [
      'PASSPORT',
      'Passport',
      'Diplomatic Passport',
      'Stateless Person Passport',
      'British National Overseas Passport',
      'Travel Document Number',
      'PASSPORT #',
      'passportNumber',
      'Pasaporte No.',
      'Passeport',
      'Paspoort',
    ],
    ['DRIVERSLICENSE', "Driver's License No.", 'DRIVERS LICENCE', 'Licencia de conducir', 'Driver’s Permit'],
    [
      'REGISTRATION',
      'Registration Number',
      'Registration ID',
      'Commercial Registry Number',
      'Company Number',
      'Business Registration Document #',
      'Folio Mercantil No.',
      'Matricula Mercantil No',
      'Unified Social Credit Code (USCC)',
      'C.R. No.',
      'Istanbul Chamber of Comm. No.',
      'KvK-nummer',
    ],
    ['DUNS', 'D-U-N-S Number', 'DUNS', 'DUNS No', 'dunsNumber'],
    ['VOTER', 'Electoral Registry No.', 'Credencial electoral', 'I.F.E.'],
    ['IMO', 'IMO', 'imo number'],
    ['MMSI', 'MMSI'],
    ['CALLSIGN', 'CALLSIGN', 'Other Vessel Call Sign'],
    ['TAILNUMBER', 'Aircraft Tail Number'],
    ['ID', 'ID', 'Identification Number', 'Document No.', 'id', '#', 'OTHER'],
    ['CUSTOMERNO', 'Customer No.'],
  ];
  for (const [kind, ...types] of table) for (const type of types) t.equal(identifierKind(type), kind, type);
});

t.test('the same number of one kind is one, and its form is not compared', async (t) => {
  t.equal(normalizeIdentifier('Cédula', '001-1234567-8'), 'NATIONALID:00112345678');
  t.equal(normalizeIdentifier('Cedula No.', '00112345678'), 'NATIONALID:00112345678');
  t.equal(normalizeIdentifier('IMO', 'IMO 9074729'), 'IMO:9074729');
  for (const value of [
    'Passport A1234587',
    'PASSPORT NO. A1234587',
    'No. A1234587',
    'A1234587 (JM)',
    'a 1234587',
  ])
    t.equal(normalizeIdentifier('PASSPORT', value), 'PASSPORT:A1234587', value);
  t.equal(normalizeIdentifier('TRN', 'TRN: 123-456-780'), 'TAXID:123456780');
  t.equal(normalizeIdentifier('EIN', 'EIN 65-4301278'), 'EIN:654301278');
  t.equal(normalizeIdentifier('PASSPORT', 'V 12345670'), 'PASSPORT:V12345670', 'a letter is of the number');
  t.equal(normalizeIdentifier('PASSPORT', 'CIT IUS33'), 'PASSPORT:CITIUS33', 'a word that is no label');
  t.equal(normalizeIdentifier('EIN', 'EIN 123456789'), undefined);
  t.not(normalizeIdentifier('Passport', '00112345678'), normalizeIdentifier('Cedula', '00112345678'));
});

t.test('a listed number is looked for under the kinds that may mean it', async (t) => {
  const found = (listed: string, onShipment: string, number = '00112345678'): boolean => {
    const key = normalizeIdentifier(onShipment, number);
    return key !== undefined && listedIdentifierKeys(listed, number).includes(key);
  };
  t.ok(found('Cedula No.', 'RNC'), 'a Dominican’s cedula is his RNC');
  t.ok(found('Tax ID No.', 'EIN'));
  t.ok(found('Tax ID No.', 'EIN', '65430127800'), 'with the digits that AES appends');
  t.ok(found('Passport', 'ID'), 'the shipment says no kind');
  t.ok(found('Identification Number', 'Passport'), 'the list says none');
  t.ok(found('Seafarer’s Identification Document', 'Passport'), 'nor one that is known');
  t.notOk(found('Passport', 'Cedula'));
  t.notOk(found('Passport', 'Customer No.'), 'the shipment says what nobody knows');
  t.notOk(found('Passport', 'ID', '83124'), 'short numbers are the same by chance');
  t.ok(found('Passport', 'Pasaporte', '83124'));
  t.same(listedIdentifierKeys('Passport', 'n/a'), []);
});
