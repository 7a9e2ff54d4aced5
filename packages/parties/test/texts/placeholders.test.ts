import t from 'tap';
import {
  isPlaceholderIdentifier,
  keysOf,
  listedIdentifierKeys,
  normalizeAddress,
  normalizeIdentifier,
  normalizeName,
} from '../../src/index.js';

/** Said by whoever fills in a form and does not know, in the languages of the region. */
const unknown =
  'UNKNOWN|none|Pending|N/A|n.a.|TBA|to be advised|not provided|no data|on file|desconocido|No tiene|sin datos|s/n|' +
  'por confirmar|en trámite|inconnu|Néant|sans numéro|non communiqué|onbekend|geen|niet bekend|n.v.t.|pa konnen|' +
  'pa genyen|enkoni|desconhecido|não tem|***|-|XXXX';

t.test('one table lists the placeholders for what is not known', async (t) => {
  for (const text of unknown.split('|')) {
    t.equal(normalizeName(text), '', `name ${text}`);
    t.equal(normalizeIdentifier('PASSPORT', text), undefined, `passport ${text}`);
    t.ok(isPlaceholderIdentifier(text), `passport ${text}`);
    t.equal(
      normalizeAddress({ lines: [text], city: 'Kingston', country: 'JM' }),
      undefined,
      `address ${text}`,
    );
    t.same(
      keysOf({
        name: text,
        phone: text,
        email: text,
        address: { lines: [text] },
        ids: [{ type: 'EIN', value: text }],
      }),
      [],
      text,
    );
  }
});

t.test('identifiers that are nobody’s', async (t) => {
  for (const value of [
    '123456789',
    '12-3456789',
    '12345678900',
    '000000000',
    '00-0000000',
    '999-99-9999',
    '1234',
    '987654321',
    '1234567890',
    '123123123',
    '0000001',
    'QWERTY',
    'ABCDEF',
    'EIN PENDING',
    'PASSPORT UNKNOWN',
    'Passport No.',
    'no passport',
    'NOTPROVIDED',
    'foreign entity',
    'see attached',
    'ＵＮＫＮＯＷＮ',
    'UNKN\u041eWN',
    'Passport 123456789',
    'A0000000',
    'AA0000000',
    '001-0000000-0',
    'SIN CEDULA',
    'sin pasaporte',
    'volgt',
    'nihil',
    'expired',
  ]) {
    t.equal(normalizeIdentifier('EIN', value), undefined, value);
    t.same(listedIdentifierKeys('EIN', value), [], `${value} on a list`);
    t.ok(isPlaceholderIdentifier(value), value);
  }
  for (const value of [
    'A1234567',
    '001-1234567-8',
    '65-4301278',
    '1234568',
    'CITIUS33',
    '0012',
    '100000',
    'GEEN123',
  ])
    t.notOk(isPlaceholderIdentifier(value), value);
});

t.test('letters of other scripts and full-width digits are Latin in identifiers', async (t) => {
  const key = 'PASSPORT:A1230567';
  t.equal(normalizeIdentifier('PASSPORT', 'А1230567'), key, 'Cyrillic А');
  t.equal(normalizeIdentifier('PASSPORT', 'Α1230567'), key, 'Greek Alpha');
  t.equal(normalizeIdentifier('PASSPORT', 'Ａ１２３０５６７'), key, 'full width');
  t.equal(normalizeIdentifier('PASSPORT', 'A123\u200b0567\u200e'), key, 'invisible marks');
  t.equal(
    normalizeIdentifier('PASSPORT', 'МН305218'),
    'PASSPORT:MH305218',
    'a word of Cyrillic letters alone',
  );
  t.equal(normalizeIdentifier('РASSPORT', 'A1230567'), key, 'in the kind');
  t.ok(listedIdentifierKeys('PASSPORT', 'А1230567').includes(key), 'on a list');
});

t.test('an address without a line that says something is none', async (t) => {
  const at = (lines: string[], city = 'Santiago') => normalizeAddress({ lines, city, country: 'DO' });
  for (const line of [
    'UNKNOWN',
    'N/A',
    's/n',
    'same as above',
    'SIN DIRECCION',
    'sin número',
    'misma dirección',
    'Idem',
  ])
    t.equal(at([line]), undefined, line);
  t.equal(at(['Calle Duarte s/n']), 'C DUARTE S N|SANTIAGO|DO', 'a street without numbers');
  t.equal(at(['N/A', 'Calle Duarte 4']), 'C DUARTE 4|SANTIAGO|DO');
  t.equal(at(['Calle Duarte 4'], 'UNKNOWN'), 'C DUARTE 4||DO', 'nor is a town');
});
