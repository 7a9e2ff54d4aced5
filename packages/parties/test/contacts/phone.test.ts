import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import t from 'tap';
import { keysOf, normalizePhones, readPhones } from '../../src/index.js';
import { usualPhone } from '../../src/contacts/phone.js';
import { readPhone } from '../../src/contacts/phone/number.js';

t.test('lengths and trunk zeros are those of the country', async (t) => {
  const table: readonly (readonly [string, string | undefined, string])[] = [
    ['461 2913', 'CW', '+59994612913'],
    ['+599 461 2913', undefined, '+59994612913'],
    ['9 461 2913', 'CW', '+59994612913'],
    ['717 1234', 'BQ', '+5997171234'],
    ['423414', 'SR', '+597423414'],
    ['+597 (0)423414', undefined, '+597423414'],
    ['07 830 2094', 'CU', '+5378302094'],
    ['+31 (0)20 555 1394', undefined, '+31205551394'],
    ['020 555 1394', 'NL', '+31205551394'],
    ['0414-6612345', 'VE', '+584146612345'],
    ['305 555 0134', 'HT', '+13055550134'],
    ['300 555 0134', 'CO', '+573005550134'],
    ['3O5-555-6296', 'US', '+13055556296'],
    ['876 55O 0188', 'JM', '+18765500188'],
    ['0041 44 668 18 00', 'US', '+41446681800'],
    ['0690 12 34 56', 'MQ', '+590690123456'],
    ['06 12 34 56 78', 'NL', '+31612345678'],
    ['555-0188', 'JM', '+18765550188'],
    ['+305 555 0134', 'US', '+13055550134'],
  ];
  for (const [phone, country, number] of table)
    t.same(normalizePhones(phone, country), [number], `${phone} ${country ?? ''}`);
});

t.test('extensions in the languages of the region are none of the number', async (t) => {
  for (const extension of [
    'extension 12',
    'ext. 12',
    'ext: 12',
    'int. 12',
    'interno 12',
    'anexo 4',
    'poste 12',
    'toestel 7',
    'ramal 3',
    'x12',
    'x 12',
    '#12',
    '# 1234',
    ', ext 12',
  ])
    t.same(normalizePhones(`305-555-6296 ${extension}`, 'US'), ['+13055556296'], extension);
  t.same(normalizePhones('305-555-6296x12'), ['+13055556296']);
  t.same(normalizePhones('Tel # 305-555-6296'), ['+13055556296'], 'what comes first is no extension');
});

t.test('a field may hold several numbers', async (t) => {
  const both = ['+13055554718', '+18095550199'];
  for (const between of [
    ' & ',
    ' &amp; ',
    ' y ',
    ' and ',
    ' / ',
    '/',
    ' or ',
    '; ',
    ', ',
    ' e ',
    ' et ',
    ' ou ',
    ' o ',
    ' en ',
    '\n',
    ' cell, ',
  ])
    t.same(normalizePhones(`305-555-4718${between}809-555-0199`, 'US'), both, JSON.stringify(between));
  t.same(normalizePhones('3055554718 8095550199'), both, 'that nothing but a blank parts');
  t.same(normalizePhones('305-555-4718 - 809-555-0199'), both);
  t.same(normalizePhones('305-555-4718 ext. 3, 809-555-0199 poste 12'), both);
  t.same(
    normalizePhones('305-555-4718 / 555-0199', 'US'),
    ['+13055554718', '+13055550199'],
    'of the same area',
  );
  t.same(normalizePhones('305/555-4718', 'US'), ['+13055554718'], 'a slash within a number');
  t.same(normalizePhones('Tel/Fax: 305.555.4718'), ['+13055554718']);
  t.same(normalizePhones('+50937123456 / +18095550199', 'HT'), ['+50937123456', '+18095550199']);
  t.same(normalizePhones('305-555-4718, 305-555-4718'), ['+13055554718'], 'each once');
});

t.test('marks that nobody sees and forms of digits change nothing', async (t) => {
  for (const phone of [
    '\u200e+501 223 4567',
    '+501\u00a0223\u00a04567',
    '\u202a+501 223-4567\u202c',
    '＋５０１ ２２３ ４５６７',
    '+501 223‑4567',
  ])
    t.same(normalizePhones(phone), ['+5012234567'], JSON.stringify(phone));
  t.same(normalizePhones('５５５－０１８８', 'JM'), ['+18765550188']);
});

t.test('what stands for a number, or lacks its area, is nobody’s', async (t) => {
  const faultOf = (phone: string, country?: string) =>
    readPhones(phone, country).faults.map(({ fault }) => fault);
  for (const phone of [
    '123-456-7890',
    '(123) 456 7890',
    '+1 123 456 7890',
    '1234567',
    '0123456789',
    '987-654-3210',
    '000-000-0000',
    '999 999 9999',
    '305-555-5555',
    '305-123-4567',
    '555-5555',
    '111-1111',
    'unknown',
    'N/A',
    'desconocido',
    'inconnu',
    'onbekend',
    'pa konnen',
    'no tiene',
    'S/N',
  ]) {
    t.same(normalizePhones(phone, 'US'), [], phone);
    t.same(faultOf(phone, 'US'), ['placeholder'], phone);
  }
  t.same(faultOf('12345678', 'HT'), ['placeholder']);
  t.same(faultOf('+592 111 1111'), ['placeholder']);
  for (const country of ['US', 'CA', 'DO', 'PR', undefined]) {
    t.same(normalizePhones('482-7719', country), []);
    t.same(faultOf('482-7719', country), ['area'], country ?? 'no country');
  }
  for (const phone of ['12', '555-01', 'call me', '305-555-013', '+1 305 555 01345'])
    t.same(faultOf(phone, 'US'), ['impossible'], phone);
  t.same(faultOf('', 'US'), []);
  t.same(
    readPhones('482-7719 / 305-555-0134', 'US'),
    { numbers: ['+13055550134'], faults: [{ written: '482-7719', fault: 'area' }] },
    'what is usable is used',
  );
  t.same(
    normalizePhones('305-555-0134', 'US'),
    ['+13055550134'],
    'numbers of fiction are told apart like others',
  );
});

t.test('a number in a name is a phone of the party', async (t) => {
  const phones = (name: string, country: string, phone?: string) =>
    keysOf({ name, address: { country }, ...(phone !== undefined && { phone }) })
      .filter(({ kind }) => kind === 'phone')
      .map(({ key }) => key);
  t.same(phones('Juan Perez 8095550101', 'DO'), ['+18095550101']);
  t.same(phones('Juan Perez (cell 809-555-0101)', 'DO'), ['+18095550101']);
  t.same(phones('Juan Perez tel. 3712 3456', 'HT'), ['+50937123456']);
  t.same(phones('Marcia Brown 555-0188', 'JM'), ['+18765550188']);
  t.same(phones('Juan Perez 8095550101', 'DO', '829 555 0102'), ['+18295550102', '+18095550101']);
  t.same(phones('Juan Perez 8095550101', 'DO', '809-555-0101'), ['+18095550101']);
  for (const [name, country] of [
    ['9876543 Canada Inc', 'CA'],
    ['Juan Perez 00112345678', 'DO'],
    ['Juan Perez 40212345678', 'DO'],
    ['Barrel No. 1234567 Ltd', 'US'],
    ['3M', 'US'],
  ] as const)
    t.same(phones(name, country), [], name);
});

/** Numbers of all kinds and lengths, always the same ones (a linear congruential generator). */
function* generated(count: number): Generator<readonly [string, string | undefined]> {
  let state = 20_261_130;
  const next = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const countries =
    'AG AI AW BB BL BM BQ BS BZ CU CW DM DO GD GF GP GY HT JM KN KY LC MF MQ MS PR SR SX TC TT US VC VG VI'.split(
      ' ',
    );
  const codes = [
    '1',
    '1',
    '1',
    '297',
    '501',
    '509',
    '53',
    '590',
    '592',
    '594',
    '596',
    '597',
    '599',
    '44',
    '57',
  ];
  const areas = ['', '', '305', '809', '876', '787', '59', '69', '9', '94', '0'];
  for (let at = 0; at < count; at += 1) {
    const plus = next(3) === 0;
    let digits = plus || next(4) === 0 ? (codes[next(codes.length)] ?? '') : '';
    digits += areas[next(areas.length)] ?? '';
    for (let more = 4 + next(7); more > 0; more -= 1) digits += String(next(10));
    const country = next(8) === 0 ? undefined : countries[next(countries.length)];
    const shown = next(2) === 0 ? digits : digits.replace(/(\d{3})(?=\d{4,})/g, '$1-');
    yield [`${plus ? '+' : ''}${shown}`, country];
  }
}

t.test('the short way without the library reads as the library does', async (t) => {
  let usual = 0;
  for (const [phone, country] of generated(60_000)) {
    const number = usualPhone(phone, country);
    if (number === undefined) continue;
    usual += 1;
    const reading = readPhone(phone, country).number;
    if (reading !== number)
      t.fail(`${phone} ${country ?? ''}: ${number}, and ${reading ?? 'none'} by the long way`);
    const local = country !== undefined && isSupportedCountry(country) ? country : undefined;
    const parsed = phone.startsWith('+')
      ? parsePhoneNumberFromString(phone)
      : parsePhoneNumberFromString(phone, local ?? 'US');
    if (parsed?.number !== number || !parsed.isPossible())
      t.fail(`${phone} ${country ?? ''}: ${number}, and ${parsed?.number ?? 'none'} by the library`);
  }
  t.ok(usual > 5_000, `${usual} of them`);
});

t.test('a number read once more stays the same', async (t) => {
  for (const [phone, country] of generated(20_000)) {
    for (const number of normalizePhones(phone, country))
      if (normalizePhones(number)[0] !== number)
        t.fail(`${phone} ${country ?? ''} gives ${number}, which does not stay`);
  }
  t.pass();
});
