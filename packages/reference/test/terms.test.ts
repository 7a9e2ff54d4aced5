import t from 'tap';
import { findTerm, fold, hintsIn, isVague, normalizeText, type TermQuery, termLists } from '../src/index.js';

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
  ['2 WEAPONS', 'firearm', 'WEAPONS'],
  ['weapon parts', 'firearm', 'weapon parts'],
  ['small arms', 'firearm', 'small arms'],
  ['live rounds', 'ammunition', 'live rounds'],
  ['500 .223 ROUNDS', 'ammunition', '.223 ROUNDS'],
  ['Partes de armas', 'firearm', 'Partes de armas'],
  ['SUBAMETRALLADORA', 'firearm', 'SUBAMETRALLADORA'],
  ['armamento', 'firearm', 'armamento'],
  ['cartuchos calibre 12', 'ammunition', 'cartuchos calibre 12'],
  ["pièces d'armes", 'firearm', "pièces d'armes"],
  ['MITRAILLEUSES', 'firearm', 'MITRAILLEUSES'],
  ['hagelgeweren', 'firearm', 'hagelgeweren'],
  ['WAPENS', 'firearm', 'WAPENS'],
  ['pistoolonderdelen', 'firearm', 'pistoolonderdelen'],
  ['mitrayèt', 'firearm', 'mitrayèt'],
  ['munição', 'ammunition', 'munição'],
  ['ARMAS DE FOGO', 'firearm', 'ARMAS DE FOGO'],
  ['espingardas', 'firearm', 'espingardas'],
  ['fuzil', 'firearm', 'fuzil'],
  ['armes à feu', 'firearm', 'armes à feu'],
  ['pistolè', 'gun', 'pistolè'],
  ['PIST0L', 'weapon', 'PIST0L'],
  ['2 boxes of AMMUNITON', 'weapon', 'AMMUNITON'],
  ['G.L.O.C.K slide', 'disguised', 'G.L.O.C.K'],
  ['Gl0ck sl1de', 'firearmPart', 'Gl0ck sl1de'],
  ['p i s t o l s', 'disguised', 'p i s t o l s'],
  ['Ｐ1ＳＴＯＬ', 'disguised', 'Ｐ1ＳＴＯＬ'],
  ['100 balas calibre 38', 'weapon', 'balas calibre 38'],
  ['cargador de pistola', 'weapon', 'cargador de pistola'],
  ['CHARGEUR DE PISTOLET', 'magazine', 'CHARGEUR DE PISTOLET'],
  ['cartouches 9mm', 'weapon', 'cartouches 9mm'],
  ['bal fizi', 'ammunition', 'bal fizi'],
  ['M4 UPPER', 'firearmPart', 'M4 UPPER'],
  ['Miami PMB 12', 'mailbox', 'PMB'],
  ['Carib Freight Forwarders', 'forwarding', 'Freight'],
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
  ['CARBINER CLIPS', 'weapon'],
  ['CARBINE HOOKS', 'weapon'],
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
  ['WATER P1STOL', 'disguised'],
  ['PISTOL', 'disguised'],
  ['AMMUNITON', 'disguised'],
  ['A B C D E F G', 'disguised'],
  ['PISTOL GRIP', 'weapon'],
  ['pistola de calor', 'weapon'],
  ['pistolet thermique', 'weapon'],
  ['fizi dlo', 'weapon'],
  ['balas de heno', 'ammunitionAmbiguous'],
  ['balles de coton', 'ammunitionAmbiguous'],
  ['bal rad', 'ammunitionAmbiguous'],
  ['CALIBRE 12', 'caliber'],
  ['40 MAG WHEELS AND 9MM HOSE', 'firearm'],
];

await t.test('what is found is quoted as it stands', async (t) => {
  for (const [text, query, quote] of found) t.equal(findTerm(text, query), quote, `${query}: ${text}`);
});

await t.test('negative contexts and chance resemblances are not found', async (t) => {
  for (const [text, query] of absent) t.equal(findTerm(text, query), undefined, `${query}: ${text}`);
});

/** One letter from a strong word, and something else: checked against word lists of three languages. */
await t.test('ordinary words are no misspellings', async (t) => {
  const words =
    'PISTON PISTONS PISTIL PISTOU PISTOLERO RIFFLE TRIFLE RUFFLE STIFLE CLOCK BLOCK FLOCK GROCK SHOGUN HANDGRIP ' +
    'FOREARM FOREARMS REVOLVING REVOLVE REVOLVED RESOLVER REVOLTER CARBIDE CARBIDES CARBON CARMINE CARLINE ' +
    'CARABINER CARABINERS CABINE CABINES SILENCE SILENCED SUPPRESS SUPPRESSED SUPPRESSION ADMONITION AMMONIA ' +
    'AMMONITE MONITION MUTATION MINUTIA BIRETTA BARRETTE MOSSBACK ESCOBETA ENCOPETA PISCOLA PISTACHO FUSIBLE ' +
    'FUSIBLES FUTILES FOSILES MEDICION MUNICIPAL MUNICIPIO PATOUCHE CARTOUCHIERE FIREARMOR HANDGUARD';
  for (const word of words.split(' ')) t.equal(findTerm(word, 'weapon'), undefined, word);
});

await t.test('codes and sizes are no disguises', async (t) => {
  for (const text of [
    'S10 R1 T00L',
    'PART NO 5L1D3R',
    '0W20 5W30',
    'A4 B5 C6 D7 E8',
    'X 1 2 3 4 5',
    'GT7 M0D3L',
    '1 0 0 0 0 0',
  ])
    t.equal(findTerm(text, 'disguised'), undefined, text);
});

await t.test('hints need a maker, a model or a caliber', async (t) => {
  t.same(hintsIn('TAURUS 9MM'), ['TAURUS', '9MM']);
  t.same(hintsIn('barrel and trigger kit'), []);
  t.same(hintsIn('12 gauge wire and barrel'), []);
  t.same(hintsIn('AR-15'), ['AR-15']);
});

await t.test('each language has lists of arms, and every such list its own negative contexts', async (t) => {
  for (const language of ['en', 'es', 'fr', 'ht'] as const)
    for (const list of ['gun', 'firearm', 'ammunition', 'ammunitionAmbiguous'] as const) {
      const own = termLists.filter((one) => one.language === language && one.class === list);
      t.ok(own.length > 0, `${language} ${list}`);
      t.ok(
        own.some(({ not }) => not.length > 0),
        `${language} ${list}: negative contexts`,
      );
    }
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
