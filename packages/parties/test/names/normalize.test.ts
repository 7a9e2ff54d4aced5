import t from 'tap';
import {
  normalizeAddress,
  normalizeEmail,
  normalizeIdentifier,
  normalizeName,
  normalizePhone,
  phonesInName,
} from '../../src/index.js';

t.test('names that mean the same have one key', async (t) => {
  const table: readonly (readonly [string, string])[] = [
    ['Sunrise Barrel Shipping', 'SUNRISE BARREL SHIPPING'],
    ['  sunrise   barrel\tshipping ', 'SUNRISE BARREL SHIPPING'],
    ['Caribe Foods, Ltd.', 'CARIBE FOODS'],
    ['CARIBE FOODS LIMITED', 'CARIBE FOODS'],
    ['Caribe Foods', 'CARIBE FOODS'],
    ['Jamaica Trading Company Inc', 'JAMAICA TRADING'],
    ['Smith & Co.', 'SMITH'],
    ['Smith and Sons', 'SMITH AND SONS'],
    ["Pat O'Brien", 'PAT OBRIEN'],
    ['Ferretería López, S.A.', 'FERRETERIA LOPEZ'],
    ['Jose\u0301 Nu\u00f1ez', 'JOSE NUNEZ'],
    ['José Núñez', 'JOSE NUNEZ'],
    ['Brown, Marcia', 'BROWN MARCIA'],
    ['LTD', 'LTD'],
    ['Société Générale d’Haïti', 'SOCIETE GENERALE DHAITI'],
    ['Ferretería La Fe, C. por A.', 'FERRETERIA LA FE'],
    ['Almacén Don Julio E.I.R.L.', 'ALMACEN DON JULIO'],
    ['López y Hermanos, S.R.L.', 'LOPEZ AND HNOS'],
    ['LOPEZ & HNOS. SRL', 'LOPEZ AND HNOS'],
    ['Laguerre et Fils S A', 'LAGUERRE AND FILS'],
    ['Quincaillerie Toussaint Ltée', 'QUINCAILLERIE TOUSSAINT'],
    ['Janga en Zonen N.V.', 'JANGA AND ZONEN'],
    ['Fritz Saint-Louis', 'FRITZ ST LOUIS'],
    ['FRITZ ST. LOUIS', 'FRITZ ST LOUIS'],
    ['Wilner Jn-Baptiste', 'WILNER JEAN BAPTISTE'],
    ['C. A. Smith', 'C A SMITH'],
    ['Ramón y Cajal', 'RAMON Y CAJAL'],
    ['Dr. Juan Perez PhD', 'JUAN PEREZ'],
    ['Capt. Juan Perez', 'JUAN PEREZ'],
    ['Pastor Perez', 'PASTOR PEREZ'],
    ['Minister of Health', 'MINISTER OF HEALTH'],
    ['Dr. Auto Glass', 'DR AUTO GLASS'],
    ['General Trading', 'GENERAL TRADING'],
    ['Marcia Brown c/o Devon Clarke', 'MARCIA BROWN'],
    ['c/o Devon Clarke', 'C O DEVON CLARKE'],
    ['Juan Perez 809-555-0101', 'JUAN PEREZ'],
    ['Juan Perez (cell 809-555-0101)', 'JUAN PEREZ'],
    ['1234567 Ontario Inc', '1234567 ONTARIO'],
    ['JUAN PEREZ JUAN PEREZ', 'JUAN PEREZ'],
    ['Caribe Foods Ltd Caribe Foods Ltd', 'CARIBE FOODS'],
    ['Hamed Hamed', 'HAMED HAMED'],
    ['Juan Perez Perez', 'JUAN PEREZ PEREZ'],
    ['Nordhafen Aktiengesellschaft', 'NORDHAFEN'],
    ['Acme Sp. z o.o.', 'ACME'],
    ['Textiles Anacaona Sociedad de Responsabilidad Limitada', 'TEXTILES ANACAONA'],
    ['1st Caribbean Shipping', 'FIRST CARIBBEAN SHIPPING'],
  ];
  for (const [name, key] of table) t.equal(normalizeName(name), key, name);
});

t.test('what stands for a missing name names nobody', async (t) => {
  for (const name of ['N/A', 'none', 'To the order of', 'SAME AS CONSIGNEE', '***', '-', '']) {
    t.equal(normalizeName(name), '', name);
  }
});

t.test('normalizing a name twice changes nothing', async (t) => {
  for (const name of [
    'Smith & Co. Ltd',
    'A.B. Núñez S.A.',
    '株式会社 Toyota',
    'x'.repeat(512),
    'Dr. Dr. Juan Perez PhD MD',
    'Pastor Juan Perez c/o Marcia Brown',
    'Juan Perez Juan Perez Juan Perez Juan Perez',
    'Acme Sp. z o.o. Ltd',
  ]) {
    t.equal(normalizeName(normalizeName(name)), normalizeName(name), name);
  }
});

t.test('phones that stand in a name', async (t) => {
  const table: readonly (readonly [string, readonly string[]])[] = [
    ['Juan Perez 8095550101', ['8095550101']],
    ['Juan Perez8095550101', ['8095550101']],
    ['Juan Perez (cell 809-555-0101)', ['809-555-0101']],
    ['Juan Perez +1 (809) 555-0101', ['+1 (809) 555-0101']],
    ['Juan Perez 809-555-0101 / 809-555-0102', ['809-555-0101', '809-555-0102']],
    ['Mackenson Dorcely 50937015566', ['50937015566']],
    ['Caribe Foods Tel: 876 555 0101', ['876 555 0101']],
    ['1234567 Ontario Inc', []],
    ['Studio 54', []],
    ['Marcia Brown', []],
    ['', []],
  ];
  for (const [name, phones] of table) t.same(phonesInName(name), phones, name);
});

t.test('phones', async (t) => {
  const table: readonly (readonly [string, string | undefined])[] = [
    ['+1 (305) 555-0134', '+13055550134'],
    ['305.555.0134', '+13055550134'],
    ['1-876-555-0188', '+18765550188'],
    ['011 592 225 1234', '+5922251234'],
    ['00 509 3712 3456', '+50937123456'],
    ['+592 225 1234', '+5922251234'],
    ['305-555-0134 / 305-555-0135', '+13055550134'],
    ['(305) 555-0134 ext. 12', '+13055550134'],
    ['+590 (0)690 12 34 56', '+590690123456'],
    ['0696 12 34 56', '+596696123456'],
    ['592 225 1234', '+5922251234'],
    ['501 223 4567', '+15012234567'],
    ['0000000000', undefined],
    ['555-01', undefined],
    ['call me', undefined],
  ];
  for (const [phone, key] of table) t.equal(normalizePhone(phone), key, phone);
});

t.test('phones as they are dialed at home', async (t) => {
  const table: readonly (readonly [string, string, string | undefined])[] = [
    ['225 1234', 'GY', '+5922251234'],
    ['3712 3456', 'HT', '+50937123456'],
    ['555-0188', 'JM', '+18765550188'],
    ['876-555-0188', 'JM', '+18765550188'],
    ['9 461 2345', 'CW', '+59994612345'],
    ['501 223 4567', 'BZ', '+5012234567'],
    ['0690 12 34 56', 'GP', '+590690123456'],
    ['8612345', 'SR', '+5978612345'],
    ['+1 305 555 0134', 'HT', '+13055550134'],
    ['305 555 0134', 'HT', '+13055550134'],
    ['555-01', 'JM', undefined],
  ];
  for (const [phone, country, key] of table)
    t.equal(normalizePhone(phone, country), key, `${phone} ${country}`);
});

t.test('emails and identifiers', async (t) => {
  t.equal(normalizeEmail(' Ops@Sunrise.Example '), 'ops@sunrise.example');
  t.equal(normalizeEmail('none'), undefined);
  t.equal(normalizeIdentifier('EIN', '65-4301278'), 'EIN:654301278');
  t.equal(normalizeIdentifier('ein', '65430127800'), 'EIN:654301278', 'AES appends two digits');
  t.equal(normalizeEmail('mailto:ops@sunrise.example'), 'ops@sunrise.example');
  t.equal(normalizeIdentifier('Passport', 'a 123-4567'), 'PASSPORT:A1234567');
  t.equal(normalizeIdentifier('Passport No.', 'A1234567'), 'PASSPORT:A1234567');
  t.equal(normalizeIdentifier('FEIN', '65-4301278'), 'EIN:654301278');
  t.equal(normalizeIdentifier('EIN', '000000000'), undefined);
  t.equal(normalizeIdentifier('EIN', 'N/A'), undefined);
});

t.test('addresses', async (t) => {
  const key = '7801 NW 37TH ST|DORAL|US';
  t.equal(normalizeAddress({ lines: ['7801 NW 37th St'], city: 'Doral', country: 'US' }), key);
  t.equal(
    normalizeAddress({
      lines: ['7801 Northwest', '37th Street.'],
      city: 'DORAL',
      region: 'FL',
      postalCode: '33166',
      country: 'US',
    }),
    key,
  );
  t.equal(normalizeAddress({ city: 'Kingston', country: 'JM' }), undefined, 'a city alone links strangers');
});

t.test('addresses of the Caribbean', async (t) => {
  type Address = Parameters<typeof normalizeAddress>[0];
  const kingston = { city: 'Kingston', country: 'JM' };
  const santiago = { city: 'Santiago', country: 'DO' };
  const table: readonly (readonly [string | undefined, ...(readonly Address[])])[] = [
    [
      '14 MOLYNES RD|KINGSTON|JM',
      { ...kingston, lines: ['14 Molynes Road'] },
      { ...kingston, lines: ['No. 14 Molynes Rd.'], city: 'Kingston 10' },
      { ...kingston, lines: ['#14 Molynes Rd', 'Kingston 10', 'St. Andrew'], region: 'St Andrew' },
      { ...kingston, lines: ['14 Molynes Rd', 'Parish of St. Andrew'] },
      { ...kingston, lines: ['c/o Marcia Brown, 14 Molynes Rd'] },
      { ...kingston, lines: ['C/O Sunrise Barrel Shipping', '14 Molynes Rd'] },
    ],
    [
      'C DUARTE 12|SANTIAGO|DO',
      { ...santiago, lines: ['Calle Duarte No. 12'] },
      { ...santiago, lines: ['C/ Duarte #12'] },
      { ...santiago, lines: ['Calle Duarte, número 12'] },
    ],
    [
      'LOT 5 CNR MAIN AND CHURCH ST|GEORGETOWN|GY',
      { lines: ['Lot 5 Corner of Main & Church Streets'], city: 'Georgetown', country: 'GY' },
      { lines: ['Lot 5, Cnr. Main and Church Street'], city: 'GEORGETOWN', country: 'GY' },
    ],
    [
      '12 RUE CAPOIS|PORT AU PRINCE|HT',
      { lines: ['12, Rue Capois'], city: 'Port-au-Prince', country: 'HT' },
      { lines: ['#12 Ri Capois'], city: 'Port au Prince', country: 'HT' },
    ],
    [undefined, { lines: ['c/o Gulf Forwarding'], city: 'Doral', country: 'US' }, { lines: ['', '-'] }],
  ];
  for (const [key, ...addresses] of table)
    for (const address of addresses) t.equal(normalizeAddress(address), key, JSON.stringify(address));
});
