import t from 'tap';
import {
  normalizeAddress,
  normalizeEmail,
  normalizeIdentifier,
  normalizeName,
  normalizePhone,
} from '../src/index.js';

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
  ];
  for (const [name, key] of table) t.equal(normalizeName(name), key, name);
});

t.test('what stands for a missing name names nobody', async (t) => {
  for (const name of ['N/A', 'none', 'To the order of', 'SAME AS CONSIGNEE', '***', '-', '']) {
    t.equal(normalizeName(name), '', name);
  }
});

t.test('normalizing a name twice changes nothing', async (t) => {
  for (const name of ['Smith & Co. Ltd', 'A.B. Núñez S.A.', '株式会社 Toyota', 'x'.repeat(512)]) {
    t.equal(normalizeName(normalizeName(name)), normalizeName(name), name);
  }
});

t.test('phones', async (t) => {
  const table: readonly (readonly [string, string | undefined])[] = [
    ['+1 (305) 555-0134', '+13055550134'],
    ['305.555.0134', '+13055550134'],
    ['1-876-555-0188', '+18765550188'],
    ['011 592 225 1234', '+5922251234'],
    ['00 509 3712 3456', '+50937123456'],
    ['+592 225 1234', '+5922251234'],
    ['0000000000', undefined],
    ['555-01', undefined],
    ['call me', undefined],
  ];
  for (const [phone, key] of table) t.equal(normalizePhone(phone), key, phone);
});

t.test('emails and identifiers', async (t) => {
  t.equal(normalizeEmail(' Ops@Sunrise.Example '), 'ops@sunrise.example');
  t.equal(normalizeEmail('none'), undefined);
  t.equal(normalizeIdentifier('EIN', '12-3456789'), 'EIN:123456789');
  t.equal(normalizeIdentifier('ein', '12345678900'), 'EIN:123456789', 'AES appends two digits');
  t.equal(normalizeIdentifier('Passport', 'a 123-4567'), 'PASSPORT:A1234567');
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
