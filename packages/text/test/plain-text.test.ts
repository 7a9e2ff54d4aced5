import t from 'tap';
import { isBlank, latinLookAlikes, plain, plainText, trimmed } from '../src/index.js';

const cases: readonly (readonly [written: string, text: string, undone: string, why: string])[] = [
  ['GLOCK SLIDE', 'GLOCK SLIDE', '', 'plain ASCII'],
  ['AT&T R&D', 'AT&T R&D', '', 'an ampersand is no entity'],
  ['РISTOLS', 'PISTOLS', 'lookAlike', 'a Cyrillic Er'],
  ['pisтol', 'pistol', 'lookAlike', 'a small Cyrillic Te, drawn as a small capital'],
  ['GLΟCK', 'GLOCK', 'lookAlike', 'a Greek Omicron'],
  ['АММО FOR SALE', 'AMMO FOR SALE', 'lookAlike', 'a whole word of Cyrillic letters beside Latin ones'],
  ['Реdrо Саstillо', 'Pedro Castillo', 'lookAlike', 'five Cyrillic letters'],
  ['Путин Vladimir', 'Путин Vladimir', '', 'two scripts, a word each'],
  ['РОСТ', 'РОСТ', '', 'a word of its own script, though every letter looks Latin'],
  ['10 μm', '10 μm', '', 'a unit'],
  ['β-carotene', 'β-carotene', '', 'a letter by itself'],
  ['GLOCK\u200bSLIDE', 'GLOCKSLIDE', 'invisible', 'a zero-width space'],
  ['Juan\u200bPerez', 'Juan Perez', 'invisible', 'a zero-width space between words that case tells apart'],
  ['PIS\u00adTOL', 'PISTOL', 'invisible', 'a soft hyphen'],
  ['\u200e+501 223 4567', '+501 223 4567', 'invisible', 'a direction mark'],
  ['AMMU-\nNITION 9MM', 'AMMUNITION 9MM', 'lineEnd', 'a word cut at the end of a line'],
  ['AMMU-\r\n  NITION', 'AMMUNITION', 'lineEnd', 'the same with a carriage return and an indent'],
  ['AR-\n15', 'AR-\n15', '', 'a number at a new line keeps its hyphen'],
  ['Clarke &amp; Brown', 'Clarke & Brown', 'entity', 'an entity'],
  ['Clarke &amp Brown', 'Clarke & Brown', 'entity', 'an entity that is not closed'],
  ['Clarke &amp;amp; Brown', 'Clarke & Brown', 'entity', 'an entity of an entity'],
  ['Jos&eacute; &#39;Pepe&#x27;', "José 'Pepe'", 'entity', 'named, decimal and hexadecimal'],
  ['CafÃ© MartÃ­nez', 'Café Martínez', 'brokenEncoding', 'UTF-8 read as Windows-1252'],
  ['Ã‰cole', 'École', 'brokenEncoding', 'with a byte that Windows-1252 has elsewhere'],
  ['Caf\ufffd', 'Caf\ufffd', 'brokenEncoding', 'a character that was lost'],
  ['São Tomé', 'São Tomé', '', 'accents as they are'],
  ['Jose\u0301', 'José', 'composed', 'an accent of its own'],
  ['ＧＬＯＣＫ　１９', 'GLOCK 19', 'compatible', 'full width'],
  ['𝐆𝐋𝐎𝐂𝐊', 'GLOCK', 'compatible', 'bold letters of mathematics'],
  ['Ⓖlock ﬁre', 'Glock fire', 'compatible', 'letters in circles, ligatures'],
  ['O’Brien O´Neill – Co', "O'Brien O'Neill - Co", '', 'apostrophes and dashes'],
  ['  X ', 'X', 'blanks', 'blanks at the ends'],
  ['\u00a0X\u200b ', 'X', 'compatible invisible blanks', 'others of them'],
  ['\u1112\u1161\u11ab\u1100\u116e\u11a8', '\ud55c\uad6d', 'composed', 'Hangul letters one by one'],
  ['', '', '', 'nothing'],
  ['\u200b', '', 'invisible', 'nothing that one sees'],
];

t.test('what a text says does not follow from the characters it is written with', async (t) => {
  for (const [written, text, undone, why] of cases) {
    const read = plainText(written);
    t.equal(read.text, text, why);
    t.equal(read.undone.join(' '), undone, `${why}: what was undone`);
    t.equal(plain(written), text);
    if (read.origin !== undefined) t.equal(read.origin.length, read.text.length + 1, `${why}: a place each`);
    t.equal(plain(text), text, `${why}: undone once and for all`);
  }
});

t.test('a word of mixed scripts is reported, where it stands', async (t) => {
  const read = plainText(' &amp; CAR РARTS, РISTOLS');
  t.equal(read.text, '& CAR PARTS, PISTOLS');
  t.same(
    read.disguised.map(([from, to]) => read.text.slice(from, to)),
    ['PARTS', 'PISTOLS'],
  );
});

t.test('so is one of letters in another style, but not of full-width ones', async (t) => {
  const told = (written: string): string[] => {
    const { text, disguised } = plainText(written);
    return disguised.map(([from, to]) => text.slice(from, to));
  };
  t.same(told(' TWO 𝐏𝐈𝐒𝐓𝐎𝐋𝐒, РISTOLS AND Ⓖlock'), ['PISTOLS', 'PISTOLS', 'Glock']);
  t.same(told('P\u0336I\u0336S\u0336TOL'), ['P\u0336I\u0336S\u0336TOL']);
  t.same(told('ＰＩＳＴＯＬＳ'), []);
});

t.test('each character knows where it stood', async (t) => {
  const written = 'x &amp; GLOCK\u200bSLIDE';
  const { text, origin } = plainText(written);
  const at = text.indexOf('SLIDE');
  t.equal(written.slice(origin?.[at]), 'SLIDE');
  t.equal(origin?.at(-1), written.length);
});

t.test('codes and identifiers are Latin', async (t) => {
  t.equal(latinLookAlikes('А123'), 'A123');
  t.equal(latinLookAlikes('１２３'), '123');
  t.equal(latinLookAlikes('MSCU1000070'), 'MSCU1000070');
});

t.test('blank is what shows nothing', async (t) => {
  for (const nothing of ['', ' ', '\u200b', '\u00a0\u3000', '\ufeff\t', '\u2800', '\u3164', '\u0301'])
    t.ok(isBlank(nothing), JSON.stringify(nothing));
  for (const something of ['-', 'a\u200b', '\u0301a']) t.notOk(isBlank(something), JSON.stringify(something));
});

t.test('ends are trimmed of what shows nothing, and nothing else is changed', async (t) => {
  t.equal(trimmed(' \u200bA&amp;\u200bB\u00a0'), 'A&amp;\u200bB');
  t.equal(trimmed('\u200b'), '');
  t.equal(trimmed('A B'), 'A B');
  t.equal(trimmed('Jose\u0301 '), 'Jose\u0301', 'an accent belongs to its letter');
});

t.test('hostile texts take no more than their length', async (t) => {
  for (const part of [' ', '&', '&amp', '-\n', '\u200b', 'Ã', 'Р', 'aР', '\u0301', '\u1100', '&#'])
    t.ok(plainText(`${part.repeat(200_000)}x`).text.length > 0, JSON.stringify(part));
});
