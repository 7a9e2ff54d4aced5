import t from 'tap';
import {
  countryName,
  eccnOn,
  isLicense,
  isLicenseNumber,
  licenseStanding,
  locodeOf,
  hsNamed,
  portCountry,
  portName,
  portOf,
  readEccn,
  readLicenseCode,
  readLocode,
  usPorts,
  caribbeanPorts,
} from '../src/index.js';

await t.test('every port is found with and without its blank or hyphen', async (t) => {
  for (const { code, country } of [...caribbeanPorts, ...usPorts]) {
    const place = code.slice(2);
    for (const written of [
      `${country} ${place}`,
      `${country}-${place}`,
      `${country}/${place}`,
      ` ${country.toLowerCase()} ${place.toLowerCase()} `,
      `${country}\u00a0${place}`,
      `${country}\u200b${place}`,
    ]) {
      t.equal(locodeOf(written), code, written);
      t.equal(portOf(written)?.code, code, written);
      t.equal(portCountry(written), country, written);
    }
  }
});

await t.test('figures for letters in a UN/LOCODE', async (t) => {
  t.same(readLocode('USM1A'), { code: 'USMIA', misread: true });
  t.same(readLocode('us m1a'), { code: 'USMIA', misread: true });
  t.same(readLocode('U5MIA'), { code: 'USMIA', misread: true });
  t.same(readLocode('JMK1N'), { code: 'JMKIN', misread: true });
  t.same(readLocode('ＵＳＭＩＡ'), { code: 'USMIA', misread: false });
  t.same(readLocode('DE HAM'), { code: 'DEHAM', misread: false }, 'not in the table');
  t.same(readLocode('DEH0M'), { code: 'DEH0M', misread: false }, 'no port that is known');
  t.equal(portCountry('DE-HAM'), 'DE');
  t.equal(portCountry('Kingston'), undefined);
  t.equal(portCountry('Port Kaiser'), undefined);
  t.equal(portCountry('SEA PORT'), undefined);
  t.equal(portCountry(''), undefined);
});

await t.test('ECCNs as they are written', async (t) => {
  for (const written of ['0A501', '0a501', 'OA501', '0A5O1', '0A 501', '0A-501', '0A50I', 'ОA501', '０A501'])
    t.equal(readEccn(written).entry, '0A501', written);
  for (const written of ['0A501.a', '0A501a', '0A501(a)', 'OA501.A.1', '0A501 .a'])
    t.equal(readEccn(written).paragraph, 'a', written);
  for (const written of ['EAR99', 'ear 99', 'EAR-99']) t.equal(readEccn(written).entry, 'EAR99', written);
  t.equal(readEccn('OA501').misread, true);
  t.equal(readEccn('0A501.x').misread, false);
  t.equal(readEccn('NONE').entry, 'NONE');
  t.equal(eccnOn('OA507', '2024-05-30')?.eccn, '0A507');
  t.equal(licenseStanding('OA501.a', 'C3З', 'JM', '2023-09-14'), 'required', 'a Cyrillic letter for 3');
  t.equal(licenseStanding('OA501.a', 'C 33', 'JM', '2023-09-14'), 'required');
});

await t.test('license codes and numbers as they are written', async (t) => {
  for (const written of ['C30', 'c30', 'C3O', 'C 30', 'c-30'])
    t.equal(readLicenseCode(written), 'C30', written);
  t.equal(readLicenseCode('SO5'), 'S05');
  t.equal(readLicenseCode('SAG'), 'SAG', 'letters that are meant');
  t.equal(readLicenseCode('X99'), 'X99');
  t.equal(isLicense('C3O'), true);
  for (const number of ['D123456', 'D1', '050123456', 'D-1234567'])
    t.equal(isLicenseNumber(number), true, number);
  for (const symbol of [
    'NLR',
    'LVS',
    'N/A',
    'none',
    '0',
    '000000',
    'C33',
    'C35',
    '740.3',
    '15 CFR 740.3',
    '123.17(a)',
    '',
    ' ',
    'TBD',
    'DY6',
    'pending',
  ])
    t.equal(isLicenseNumber(symbol), false, symbol);
});

await t.test('codes are named by what their chapter holds, arms by their heading', async (t) => {
  for (const [code, named] of [
    ['732690', '7326.90 (articles of iron or steel)'],
    ['9302000040', '9302.00.0040 (revolvers and pistols)'],
    ['93', '93 (arms and ammunition)'],
    ['7700', '7700'],
    ['', ''],
  ] as const)
    t.equal(hsNamed(code), named, code);
});

await t.test('ports and countries are named for sentences', async (t) => {
  t.equal(portName('USMIA'), 'Miami (USMIA)');
  t.equal(portName('ht cap'), 'Cap-Haïtien (HTCAP)');
  t.equal(portName('XXQQQ'), 'XXQQQ');
  t.equal(countryName('US'), 'United States');
  t.equal(countryName('HT'), 'Haiti');
  t.equal(countryName('AQ'), 'AQ');
});
