import type { Random } from '@hammerhead/primitives';

/** Numbers at the edges of what JSON, JavaScript and PostgreSQL can hold, as JSON texts; some are no JSON. */
export const oddNumbers = [
  '0',
  '-0',
  '-1',
  '1.5',
  '1e3',
  '1E+400',
  '1e-400',
  '5e-324',
  '0.1',
  '2147483647',
  '2147483648',
  '-2147483649',
  '4294967296',
  '9007199254740993',
  '9223372036854775808',
  '1e12',
  '1000000000000.01',
  '123456789012345678901234567890',
  `1${'0'.repeat(400)}`,
  `0.${'3'.repeat(400)}`,
  'NaN',
  'Infinity',
  '0x10',
  '01',
  '+1',
  '.5',
  '1.',
] as const;

/** Texts that readers and databases trip over. */
export const oddTexts = [
  '',
  ' ',
  '\u200b',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\udc00x',
  '\uffff',
  '\u{1f52b}',
  'Jose\u0301 A\u0301lvarez',
  'РISTOLS',
  'GLOCK\u200bSLIDE',
  'AMMU-\nNITION',
  '\u202eSLOTSIP\u202c',
  '\uff30\uff29\uff33\uff34\uff2f\uff2c',
  'Clarke &amp; Brown',
  '&#x47;LOCK',
  'CafÃ©',
  'PASSPORT UNKNOWN',
  '123456789',
  '+1 (305) 555-0134 ext. 12',
  '93O2.00',
  'US MIA',
  'X20230912004521',
  'MSCU1000071',
  '2023-02-30T25:61:00Z',
  '0001-01-01T00:00:00+23:00',
  '9999-12-31T23:59:59.999999999Z',
  '__proto__',
  'constructor',
  "'; drop table party; --",
  '=1+1',
  '%00%ED%A0%80',
  '\\u0000',
  '"',
  ',',
  ';',
  '|',
  '\r\n',
  '\u001a',
  '\u2028',
  '\ufdfa'.repeat(30),
] as const;

const runs = [
  'x',
  ' ',
  '\t',
  'a ',
  '\u0301',
  '\u200b',
  "'",
  '(',
  ',',
  '9',
  '-',
  '.',
  'Я',
  '😀',
  '&amp;',
  '|',
  'A-\n',
] as const;
const lengths = [65, 513, 1_500, 10_001, 70_000] as const;

/** An odd text, a long run, or a text with marks that nobody sees. */
export function oddText(random: Random, text = 'Devon Clarke'): string {
  switch (random.between(0, 5)) {
    case 0: {
      const run = random.pick(runs);
      // Long ones are rare, or nothing else would get through.
      const length = random.chance(0.1) ? random.pick(lengths) : random.between(2, 300);
      return run.repeat(Math.ceil(length / run.length));
    }
    case 1:
      return `${random.pick([' ', '\u00a0', '\u200b', '\ufeff', '\u200e', '\t'])}${text}${random.pick([' ', '\u2060', '\u3000', '\n'])}`;
    case 2: {
      const at = random.between(0, text.length);
      return `${text.slice(0, at)}${random.pick(oddTexts)}${text.slice(at)}`;
    }
    case 3:
      return text.normalize(random.pick(['NFD', 'NFKC']));
    default:
      return random.pick(oddTexts);
  }
}
