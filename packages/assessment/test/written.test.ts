import { traps as feedTraps } from '@hammerhead/synthetic';
import t from 'tap';
import { assess } from '../src/index.js';
import { defaultSource, load } from './rule-set.js';
import { subject } from './subjects.js';

/* Descriptions that are written so that a search misses them, by intent or by the way they came. */
const ruleSet = load(defaultSource);

const plain = { packages: 2, packageType: 'CT', weightKg: 20, valueUsd: 800 };
const assessed = (description: string, hs: string | null = '7326.90') =>
  assess(ruleSet, subject({ goods: [{ ...plain, description, hs }] }, { portOfExport: 'USCHS' }));
const tierOf = (description: string, hs?: string | null): number | null => assessed(description, hs).tier;
const isDisguised = (description: string): boolean =>
  assessed(description).evidence.some(({ id, outcome }) => id === 'CMD-02-DISGUISED' && outcome === 'hit');

/** What is written, and what is meant. */
const accidents: [written: string, meant: string][] = [
  ['GLOCK\u200bSLIDE', 'GLOCK SLIDE'],
  ['Glock\u200bSlide', 'GLOCK SLIDE'],
  ['GLOCK\u2060SLIDE', 'GLOCK SLIDE'],
  ['PIS\u200bTOLS', 'PISTOLS'],
  ['PIS\u00adTOLS', 'PISTOLS'],
  ['\u202ePISTOLS', 'PISTOLS'],
  ['CAR PARTS AND AMMU-\nNITION 9MM', 'CAR PARTS AND AMMUNITION 9MM'],
  ['CAR PARTS AND AMMU-\r\n  NITION 9MM', 'CAR PARTS AND AMMUNITION 9MM'],
  ['CAR PARTS AND AMMU- NITION 9MM', 'CAR PARTS AND AMMUNITION 9MM'],
  ['CAR PARTS AND AMMU NITION 9MM', 'CAR PARTS AND AMMUNITION 9MM'],
  ['CAR PARTS AND AMMU\nNITION 9MM', 'CAR PARTS AND AMMUNITION 9MM'],
  ['PIS TOLS', 'PISTOLS'],
  ['PIS-TOLS', 'PISTOLS'],
  ['REVOL VERS', 'REVOLVERS'],
  ['ESCO PETAS', 'ESCOPETAS'],
  ['GUNPARTS', 'GUN PARTS'],
  ['GUNPARTSKIT', 'GUN PARTS KIT'],
  ['GLOCKSLIDE', 'GLOCK SLIDE'],
  ['GlockSlides', 'GLOCK SLIDES'],
  ['RIFLEBARREL', 'RIFLE BARREL'],
  ['AMMOBOX', 'AMMO BOX'],
  ['PISTOLGRIP', 'PISTOL GRIP'],
  ['CLOTHESPISTOLS', 'CLOTHES PISTOLS'],
  ['PISTOLSCLOTHES', 'PISTOLS CLOTHES'],
  ['USEDCLOTHINGANDPISTOLS', 'USED CLOTHING AND PISTOLS'],
  ['HUNTINGRIFLES', 'HUNTING RIFLES'],
  ['GUNSANDAMMO', 'GUNS AND AMMO'],
  ['2PISTOLS', '2 PISTOLS'],
  ['9MMPISTOLS', '9MM PISTOLS'],
  ['9MMAMMO', '9MM AMMO'],
  ['GLOCK19', 'GLOCK 19'],
  ['GLOCK19SLIDE', 'GLOCK 19 SLIDE'],
  ['AR15LOWER', 'AR15 LOWER'],
  ['RUGERPISTOLS', 'RUGER PISTOLS'],
  ['P&#73;STOLS', 'PISTOLS'],
  ['PISTOLS&nbsp;&amp;&nbsp;AMMO', 'PISTOLS & AMMO'],
  ['ＰＩＳＴＯＬＳ', 'PISTOLS'],
  ['GLOCK\tSLIDE', 'GLOCK SLIDE'],
  ['GLOCK\nSLIDE', 'GLOCK SLIDE'],
  ['GLOCK&amp;SLIDE', 'GLOCK SLIDE'],
  ['GLOCK/SLIDE', 'GLOCK SLIDE'],
  ['PISTOLSX2', 'PISTOLS X2'],
  ['PISTOLS2', 'PISTOLS 2'],
  ['PISTOL9MM', 'PISTOL 9MM'],
  ['QTY2PISTOLS', 'QTY2 PISTOLS'],
  ['GUNPARTSX2', 'GUN PARTS X2'],
  ['WEAPONPARTS', 'WEAPON PARTS'],
  ['PARTESDEARMAS', 'PARTES DE ARMAS'],
  ['RlFLES', 'RIFLES'],
  ['GIOCK SLIDE', 'GLOCK SLIDE'],
  ['PIS_\nTOLS', 'PISTOLS'],
  ['PIS=\nTOLS', 'PISTOLS'],
];

await t.test('as what is meant', async (t) => {
  for (const [written, meant] of accidents) {
    const [one, other] = [assessed(written), assessed(meant)];
    t.same(
      { tier: one.tier, score: one.score },
      { tier: other.tier, score: other.score },
      JSON.stringify(written),
    );
    t.equal(isDisguised(written), false, JSON.stringify(written));
  }
  t.equal(tierOf('GLOCK SLIDE'), 2);
  t.equal(tierOf('CAR PARTS AND AMMUNITION 9MM'), 2);
  t.equal(tierOf('GUN PARTS'), 3);
});

await t.test('what is hardly an accident is a disguise', async (t) => {
  for (const written of [
    'РISTOLS', // a Cyrillic Er
    'PІSTOLS', // a Ukrainian I
    'ΡISTOLS', // a Greek Rho
    'АММО AND SHOES', // four Cyrillic letters
    'P I S T O L S',
    'P.I.S.T.O.L.S',
    'P - I - S - T - O - L',
    'P,I,S,T,O,L',
    'QTY 2 P I S T O L S',
    'G U N S',
    'A M M O',
    'G-U-N-S',
    'PIS.TOLS',
    'PIS~TOLS',
    "PIS'TOLS",
    'P1STOLS',
    '𝐏𝐈𝐒𝐓𝐎𝐋𝐒',
    'P\u0336I\u0336S\u0336T\u0336O\u0336L\u0336S',
  ]) {
    t.equal(isDisguised(written), true, written);
    t.ok((tierOf(written) ?? 9) <= 2, written);
  }
});

await t.test('words that only look so', async (t) => {
  for (const description of [
    'GUNWALE PAINT',
    'TOY WEAPONS',
    'COSPLAY WEAPONS',
    'CHAIR WITH SMALL ARMS',
    'SMALL ARMS FOR SOFA',
    'FIREARM SAFE',
    'NAILGUNSX2',
    'TOYPISTOLS2',
    '.45 MICRON CARTRIDGE',
    '.50 INCH SHELLS',
    'ALARMAS',
    'ARMARIOS',
    'STUN GUN',
    'HARPOON GUN FOR FISHING',
    'GUNSMITH TOOLS',
    'GUNMETAL LAMP',
    'GUNSTOCK FINISHING OIL',
    'GUNNY SACKS',
    'BURGUNDY DRESS',
    'BEGUN',
    'CARABINERS',
    'PISTOLLED',
    'PISTONS',
    'GLOCKENSPIEL',
    'NAILGUNS',
    'TOYGUNS',
    'WATERGUNS',
    'SPRAYGUNS',
    'GLUEGUN',
    'MASSAGEGUN',
    'PISTOLGRIP',
    'AMMONIA',
    'AMMONIUM',
    'FUSILLI PASTA',
    'BARRELS',
    'BERET TAN',
    'TO SUPPRESS OR DELAY',
    'KA TOUCH SCREEN',
    'A B C D E F G',
    'S M L X',
    'X 1 2 3 4 5',
    'USED CLOTHES AND SHOES',
    'Café crème, Ñame, Coração',
    'КОСМЕТИКА И ОДЕЖДА',
    'μm filter 5μm',
  ])
    t.equal(tierOf(description), null, description);
});

await t.test('innocent goods of the feed stay quiet however their words are joined', async (t) => {
  const referred: string[] = [];
  for (const { descriptions, hs } of feedTraps)
    for (const description of descriptions)
      for (const written of [description.replaceAll(' ', ''), description.replaceAll(' ', '\n')])
        if (tierOf(written, hs) !== null) referred.push(`${JSON.stringify(written)} ${hs}`);
  t.same(referred, []);
});
