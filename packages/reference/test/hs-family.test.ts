import t from 'tap';
import { chaptersAgree, hsContradicts, hsDotted, hsFamily, hsLists, hsRisks, readHs } from '../src/index.js';

/** Digits of a prefix filled up with zeros or sevens, as longer codes of one family. */
const longer = (prefix: string, to: number, digit: string): string => prefix.padEnd(to, digit);

await t.test('every list knows its codes of four, six, eight and ten digits', async (t) => {
  for (const [name, prefixes] of hsLists) {
    const family = hsFamily(prefixes);
    for (const prefix of prefixes) {
      for (const length of [4, 6, 8, 10]) {
        if (length < prefix.length) continue;
        for (const code of [longer(prefix, length, '0'), longer(prefix, length, '7')]) {
          t.equal(family.has(code), true, `${name}: ${code}`);
          t.equal(family.has(hsDotted(code)), true, `${name}: ${hsDotted(code)}`);
          t.equal(family.leavesOpen(code), false, `${name}: ${code}`);
        }
      }
      const heading = prefix.slice(0, 4);
      t.equal(
        family.has(heading) || family.leavesOpen(heading),
        true,
        `${name}: ${heading} is in the family, or leaves it open`,
      );
    }
  }
});

await t.test('a heading is in a list where all of its subheadings are', async (t) => {
  const standing = (list: string, code: string): string => {
    const family = hsFamily(hsLists.get(list) ?? []);
    return family.has(code) ? 'in' : family.leavesOpen(code) ? 'open' : 'out';
  };
  const expected: [list: string, standing: string, ...codes: string[]][] = [
    [
      'licenseGate',
      'in',
      '9301',
      '9302',
      '9302.00',
      '93020',
      '9305',
      '9305.1',
      '930500',
      '3602',
      '9302000000',
    ],
    ['licenseGate', 'open', '93', '930', '9300', '9303', '9303.00', '9306', '93062', '36', '9303000000'],
    ['licenseGate', 'out', '9304', '930400', '9307', '9', '', '36.04', '8708', '0', '00'],
    ['licenseGateLow', 'open', '9303', '9306', '93'],
    ['score', 'in', '9304', '9304.00', '3601', '3603'],
    ['score', 'open', '9013', '6506', '36', '93'],
    ['declaredPart', 'in', '9305', '930510'],
    ['armsChapters', 'in', '93', '36', '9302', '9302.00.0040'],
    ['armsChapters', 'out', '9', '3', '9403'],
    ['vehicleParts', 'in', '8708', '8708.92'],
    ['vehicleParts', 'open', '87', '8700'],
    ['vehicleParts', 'out', '8703', '8'],
    ['toyHeadings', 'open', '95'],
    ['coverCommodities', 'in', '61', '6109.10', '7326'],
  ];
  for (const [list, wanted, ...codes] of expected)
    for (const code of codes) t.equal(standing(list, code), wanted, `${list}: ${code}`);
});

await t.test(
  'every heading of chapter 93 that is gated in part or whole is reported by four digits',
  async (t) => {
    const gated = hsFamily(hsLists.get('licenseGate') ?? []);
    for (const { prefix, treatment } of hsRisks) {
      if (treatment !== 'licenseGate') continue;
      const heading = prefix.slice(0, 4);
      t.equal(gated.has(heading) || gated.leavesOpen(heading), true, heading);
    }
  },
);

await t.test('prefixes of ten digits leave six open', async (t) => {
  const family = hsFamily(['9302.00.0040']);
  t.equal(family.has('9302000040'), true);
  t.equal(family.has('930200'), false);
  t.equal(family.leavesOpen('930200'), true);
  t.equal(family.leavesOpen('9302.00.0020'), false);
});

await t.test('letters for digits, full-width digits and labels are read', async (t) => {
  const read: [written: string, digits: string, misread: boolean][] = [
    ['9302.00', '930200', false],
    ['9302 00-0040', '9302000040', false],
    ['93O200', '930200', true],
    ['9302.OO', '930200', true],
    ['93o2.oo', '930200', true],
    ['93О200', '930200', true], // the letter is Cyrillic
    ['９３０２．００', '930200', true],
    ['93\u200b0200', '930200', true],
    ['93O5.I0', '930510', true],
    ['93O5.l0', '930510', true],
    ['9303.3O.8OIO', '9303308010', true],
    ['B708.92', '870892', true],
    ['9S03.00', '950300', true],
    ['HS 9302.00', '930200', true],
    ['HTSUS: 9302.00.0040', '9302000040', true],
    ['SCHEDULE B 9302.00', '930200', true],
    ['N/A', '', false],
    ['BOOBS', '', false],
    ['SOLO', '', false],
    ['9302 PISTOLS', '9302', false],
    ['7700.OO', '7700', false],
    ['', '', false],
  ];
  for (const [written, digits, misread] of read) t.same(readHs(written), { digits, misread }, written);
  const gated = hsFamily(hsLists.get('licenseGate') ?? []);
  for (const code of ['93O200', '９３０２．００', 'HS 9302', '93O2']) t.equal(gated.has(code), true, code);
  t.equal(hsDotted('93O200'), '9302.00');
});

await t.test('words and codes are compared whatever the code is written with', async (t) => {
  t.equal(hsContradicts('USED CLOTHING AND SHOES', 'HS 8483.9O'), true);
  t.equal(hsContradicts('USED CLOTHING AND SHOES', '8483'), true, 'a heading');
  t.equal(hsContradicts('USED CLOTHING AND SHOES', '63O9.00'), false);
  t.equal(chaptersAgree('93O200', '9305'), true);
  t.equal(chaptersAgree('８７０８', '9302'), false);
});
