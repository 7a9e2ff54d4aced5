import t from 'tap';
import { findTerm, fold, isVague, normalizeText, type TermQuery, termLists } from '../src/index.js';

const found: [text: string, query: TermQuery, quote: string][] = [
  ['GLOCK SLIDE', 'weapon', 'GLOCK SLIDE'],
  ['Metal parts, Glock 19 gen5 slides', 'weapon', 'Glock 19 gen5 slides'],
  ['taurus slide', 'weapon', 'taurus slide'],
  ['slide for GLOCK 17', 'firearmPart', 'slide for GLOCK'],
  ['2 pistols and a nail gun', 'weapon', 'pistols'],
  ['NAIL GUN AND 2 GUNS', 'weapon', 'GUNS'],
  ['AR-15 lower parts kit', 'pmfPart', 'lower parts kit'],
  ['80% lower', 'weapon', '80% lower'],
  ['100 Cajas de munición', 'weapon', 'munición'],
  ['REVÓLVER', 'firearm', 'REVÓLVER'],
  ['armes à feu', 'firearm', 'armes à feu'],
  ['pistolè', 'firearm', 'pistolè'],
  ['9mm rounds', 'weapon', '9mm rounds'],
  ['9mm hollow points', 'ammunition', '9mm hollow points'],
  ['12 gauge shells', 'ammunition', '12 gauge shells'],
  ['glock switch', 'conversionDevice', 'glock switch'],
  ['fire\u00adarm', 'weapon', 'fire\u00adarm'],
  ['ＰＩＳＴＯＬ', 'weapon', 'ＰＩＳＴＯＬ'],
  ['hand  gun', 'firearm', 'hand  gun'],
  ['SHOTGUN_SHELLS', 'firearm', 'SHOTGUN'],
  ['9mm suppressor', 'silencer', 'suppressor'],
  ['extended mag', 'magazine', 'extended mag'],
  ['30 round magazines', 'magazine', '30 round magazines'],
  ['rifle scope', 'optic', 'rifle scope'],
  ['gun case', 'gunCase', 'gun case'],
  ['IN TRANSIT TO HAÏTI', 'haiti', 'HAÏTI'],
];
const absent: [text: string, query: TermQuery][] = [
  ['NAIL GUN', 'weapon'],
  ['nail-guns', 'weapon'],
  ['toner cartridge', 'weapon'],
  ['TONER CARTRIDGE', 'ammunitionAmbiguous'],
  ['9MM WRENCH', 'weapon'],
  ['9 mm wrench', 'caliber'],
  ['M4 bolts', 'weapon'],
  ['Ford Taurus slide', 'weapon'],
  ['Taurus window switch', 'weapon'],
  ['EXHAUST SILENCER', 'silencer'],
  ['surge suppressor', 'silencer'],
  ['pistola de silicona', 'weapon'],
  ['pistolet à colle', 'weapon'],
  ['Zam Zam water', 'weapon'],
  ['cargador de celular', 'ammunitionAmbiguous'],
  ['PERSONAL EFFECTS IN 2 BARRELS', 'weapon'],
  ['water pistol', 'weapon'],
  ['rifle scope', 'weapon'],
  ['gun metal color lamp', 'weapon'],
  ['begun', 'weapon'],
  ["Guns N' Roses t-shirt", 'weapon'],
  ['paint sprayer guns', 'weapon'],
  ['Honda lower receiver drier', 'weapon'],
  ['airsoft gun', 'weapon'],
  ['Rifles123', 'weapon'],
  ['magic bullet blender', 'ammunitionAmbiguous'],
  ['12 gauge wire', 'caliber'],
  ['', 'weapon'],
];

await t.test('what is found is quoted as it stands', async (t) => {
  for (const [text, query, quote] of found) t.equal(findTerm(text, query), quote, `${query}: ${text}`);
});

await t.test('negative contexts and chance resemblances are not found', async (t) => {
  for (const [text, query] of absent) t.equal(findTerm(text, query), undefined, `${query}: ${text}`);
});

await t.test('a blanked-out span does not join its neighbors', async (t) => {
  t.equal(findTerm('GLOCK NAIL GUN SLIDE', 'firearmBrand'), 'GLOCK');
  t.equal(findTerm('HAND NAIL GUN', 'weapon'), undefined);
});

await t.test('no phrase repeats without bound, so matching is linear', async (t) => {
  for (const { phrases, not } of termLists) {
    for (const phrase of [...phrases, ...not]) t.notMatch(phrase, /(?<!\\)[*+]|\{\d+,\}/, phrase);
  }
});

await t.test('vague descriptions', async (t) => {
  for (const text of [
    'personal effects',
    '2 BARRELS USED PERSONAL EFFECTS',
    'Groceries and clothing.',
    'foodstuff',
  ])
    t.equal(isVague(text), true, text);
  for (const text of ['personal effects and rifle', 'auto parts: brake pads', 'rice', '', '2 barrels'])
    t.equal(isVague(text), false, text);
});

await t.test('folding keeps places', async (t) => {
  t.equal(normalizeText('  Café \n crème '), 'CAFE CREME');
  t.equal(normalizeText('Straße'), 'STRASSE');
  const { text, origin } = fold('e\u0301a😀b');
  t.equal(text, 'EA😀B');
  t.same(origin, [0, 2, 3, 3, 5, 6]);
});
