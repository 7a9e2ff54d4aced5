import t from 'tap';
import { assess } from '../src/index.js';
import { defaultSource, load } from './rule-set.js';
import { subject } from './subjects.js';

/*
 * Firearms and cartridges named by their designation, from one private person to another and declared as something
 * else: each is at least a look. Goods that bear such a name, and names that others share, are none.
 */
const ruleSet = load(defaultSource);

const parcel = (description: string, hs: string, destination: 'HT' | 'JM') =>
  subject(
    {
      destination,
      parties: {
        shipper: { name: 'Devon Clarke', kind: 'person', phone: '+13055550134' },
        consignee: { name: 'Marcia Brown', kind: 'person', phone: '+18765550188' },
      },
      goods: [{ description, hs, packages: 1, packageType: 'CT', weightKg: 20, valueUsd: 200 }],
    },
    { portOfUnlading: destination === 'HT' ? 'HTPAP' : 'JMKIN' },
  );
/** Plastics to Haiti; toys, parts of cars and clothes to Jamaica. */
const covers = [
  ['392690', 'HT'],
  ['950300', 'JM'],
  ['870829', 'JM'],
  ['620342', 'JM'],
] as const;

const looks: Readonly<Record<string, readonly string[]>> = {
  'a maker and a model': [
    'GLOCK 19',
    'GLOCK 43X',
    'Glock gen5 19',
    'GLOCK19',
    'TAURUS G2C',
    'PISTOLA TAURUS G3C',
    'TAURUS PT111',
    'REMINGTON 870',
    'MOSSBERG 590',
    'SMITH & WESSON M&P 9',
    'S&W SD9VE',
    'RUGER LCP',
    'BERETTA 92FS',
    'BERETTA 92',
    'SIG SAUER P365',
    'HK MP5',
    'CZ P10C',
    'DESERT EAGLE .50',
  ],
  'a model that needs no maker': [
    'AK47',
    'AK-47',
    'AR15',
    'AR-15',
    'AR15 .223',
    '2 X AK-47, 1 AR-15',
    'USED CLOTHES SHOES AK47',
  ],
  'beside other goods': [
    'CLOTHES, GLOCK 19',
    'TOYS GLOCK 19',
    'GLOCK 19 IN BAG',
    'AK47 AND MUG',
    'CAPS AND AK47',
  ],
  'under a heading that explains the pistol': ['GLOCK 19 PISTOL'],
  'a cartridge': [
    '7.62X39',
    '7.62 x 39 mm',
    '762X39',
    '5.56X45',
    '5.56 NATO',
    '45 ACP',
    '.45 ACP',
    '380ACP',
    '9X19',
    '9x19mm',
    '50, 9X19',
    '9X19 LUGER',
    '556 ROUNDS',
    '762 ROUNDS',
  ],
  'a part': [
    'CULASSE GLOCK',
    'culasse pour Glock 19',
    'GLOCK 17 CULASSE',
    'CORREDERA GLOCK',
    'CARGADOR PARA GLOCK 19',
    'SIG P320 FCU',
    'P320 FIRE CONTROL UNIT',
    'FRT TRIGGER',
    'WOT TRIGGER',
    'FORCED RESET TRIGGER',
  ],
  'written otherwise': ['GLO CK 19', 'G L O C K 19', 'GL0CK 19', 'MUNISYON', 'FIERROS'],
};

const others: Readonly<Record<string, readonly string[]>> = {
  'pictures of guns, and what is named after them': [
    'AK47 T-SHIRT',
    'T-SHIRTS WITH AK47 PRINT',
    'CAMISETA AK47',
    'AK47 POSTER',
    'POSTER AK-47',
    'AK-47 cap',
    'AK47 MUG',
    'AK47 VODKA',
    'CALL OF DUTY 45 ACP GAME',
    'VIDEO GAME AK47',
  ],
  toys: [
    'AR-15 TOY',
    'AR15 GEL BLASTER',
    'AIRSOFT AR15',
    'GLOCK 19 AIRSOFT',
    'TOY GLOCK 19',
    'JOUET AK47',
    'LEGO AK47 BRICKS',
    'DRACO',
  ],
  'other goods of the makers, and what goes with guns': [
    'GLOCK KNIFE',
    'GLOCK FIELD KNIFE 78',
    'S&W KNIFE',
    'SIG SAUER SCOPE',
    'SIG SAUER ROMEO5 RED DOT',
    'GLOCK 19 HOLSTER',
    'HOLSTER FOR GLOCK 19',
    'RUGER SHOES',
    'BERETTA CLOTHING',

    'REMINGTON',
    'REMINGTON SHAVER',
    'REMINGTON 870 SHAVER',
    'REMINGTON CHAINSAW',
    'REMINGTON 700 SERIES TRIMMER',
  ],
  'makers of other things': [
    'TAURUS',
    'FORD TAURUS 2010',
    'TAURUS SEL 2019 BUMPER',
    'COLT CAR PARTS',
    'MITSUBISHI COLT 1500',
    'CHEVROLET BERETTA 92',
    'BERETTA 92 BRAKE PADS',
    'COLT 45 MALT LIQUOR',
    'CZ 75 EARRINGS',
    'SIG WELDING',
    'SIG WELDER P200',
    'P320',
    'P320 PRINTER',
    'EPSON P320',
    '870',
    '870 DRILL',
    'JOINT DE CULASSE',
    'CULASSE TAURUS',
    'CULASSE TOYOTA',
    'FCU FAN COIL UNIT',
    'FRT',
    'MAC 11 LAPTOP',
  ],
  'sizes, counts and part numbers': [
    '556',
    '556 PART',
    'PART NO 556-22',
    'BARREL 556',
    '762',
    'FILTER 762-39',
    'PANEL 762 X 39 MM',
    'OIL SEAL 9X19X5',
    'PHOTO FRAME 9X19',
    '9X19 CM TRAY',
    '599X19',
    '45 ACP PANELS',
    'AR15-2204',
    'PN AK47',
    'BOX AK47-22',
    'BRAKE PAD AR-15',
    'FILTER 7.62X39',
  ],
  'irons of builders': ['FIERROS DE CONSTRUCCION', 'VARILLAS DE FIERROS'],
};

for (const [kind, descriptions] of Object.entries(looks))
  await t.test(`a look: ${kind}`, async (t) => {
    for (const description of descriptions)
      for (const [hs, destination] of covers)
        t.not(assess(ruleSet, parcel(description, hs, destination)).tier, null, `${description} (${hs})`);
  });

for (const [kind, descriptions] of Object.entries(others))
  await t.test(`none: ${kind}`, async (t) => {
    for (const description of descriptions)
      for (const [hs, destination] of covers)
        t.equal(assess(ruleSet, parcel(description, hs, destination)).tier, null, `${description} (${hs})`);
  });
