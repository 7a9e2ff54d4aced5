import { traps as feedTraps } from '@hammerhead/synthetic';
import t from 'tap';
import { assess } from '../src/index.js';
import { defaultSource, load } from './rule-set.js';
import { subject } from './subjects.js';

/*
 * Innocent goods whose words sound like weapons. Each refers nobody by itself, in a lawful ordinary shipment,
 * whether its HS code is declared or not.
 */
const ruleSet = load(defaultSource);

const traps: Readonly<Record<string, readonly (readonly [hs: string, ...descriptions: string[]])[]>> = {
  'nail, glue and other tool guns': [
    ['846711', 'NAIL GUN', 'PNEUMATIC NAIL GUNS AND STAPLE GUNS', 'Framing nailer gun, 21 degree'],
    ['846789', 'HOT GLUE GUN WITH STICKS', 'glue guns', 'GLUE GUN'],
    ['820559', 'GREASE GUN', 'CAULKING GUN 10 OZ', 'Heavy duty staple gun'],
    ['842420', 'SPRAY GUN FOR PAINT', 'HVLP SPRAY GUNS AND HOSE'],
    ['851629', 'HEAT GUN 1500W'],
    ['851511', 'SOLDERING GUN'],
    ['901910', 'MASSAGE GUN'],
    ['902519', 'INFRARED THERMOMETER GUN'],
    ['847190', 'BARCODE SCANNER GUN'],
    ['846729', 'CORDLESS DRILL, PISTOL GRIP'],
    ['842481', 'PISTOL GRIP HOSE NOZZLE'],
  ],
  'toner and ink cartridges': [
    ['844399', 'TONER CARTRIDGES', 'INK CARTRIDGE HP 63XL', 'Epson ink cartridges black and color'],
    ['842199', 'WATER FILTER CARTRIDGES', 'SHOWER CARTRIDGE'],
  ],
  'automotive silencers': [
    [
      '870892',
      'AUTOMOTIVE SILENCERS',
      'EXHAUST SILENCER',
      'SILENCER FOR TOYOTA COROLLA',
      'MUFFLERS / SILENCERS',
    ],
    ['870892', 'SILENCERS'],
    ['853630', 'SURGE SUPPRESSOR'],
  ],
  'drums called barrels': [
    ['392330', 'EMPTY PLASTIC DRUMS (BARRELS)', 'BLUE BARRELS EMPTY', 'RAIN BARREL', '2 BARRELS CLOTHES'],
    ['830241', 'BARREL BOLT, ZINC'],
  ],
  '9 mm tools and sizes': [
    ['820411', '9MM WRENCH', '9 mm combination wrenches', '9MM SPANNER'],
    ['820420', '9MM SOCKET SET, 1/4 DRIVE'],
    ['820750', '9MM DRILL BITS'],
    ['441233', '9MM PLYWOOD SHEETS'],
    ['854449', '12 GAUGE WIRE'],
    ['731815', 'M4 BOLT AND NUT', 'M16 ANCHOR BOLTS', 'M4 X 20 MM SCREWS'],
  ],
  'printed magazines': [
    [
      '490290',
      'PRINTED MAGAZINES',
      'FASHION MAGAZINES AND CATALOGS',
      'MAGAZINES FOR CHURCH',
      'OLD MAGAZINES AND BOOKS',
    ],
    ['940389', 'MAGAZINE RACK', 'DRUM MAGAZINE RACK'],
  ],
  'toy rifles': [
    [
      '950300',
      'TOY RIFLES',
      'TOY RIFLES AND PISTOLS',
      'Plastic toy guns',
      'WATER GUNS',
      'NERF GUN AND DARTS',
    ],
    ['950300', 'TOY RIFLE, PLASTIC', 'BUBBLE GUN'],
  ],
  'flare guns and other goods that need a license at most': [
    [
      '930390',
      'FLARE GUNS',
      'FLARE GUN KIT, MARINE SAFETY EQUIPMENT',
      '12 GAUGE FLARE GUN AND SIGNAL FLARES',
    ],
    ['360490', 'MARINE FLARES', 'FLARE GUN AND DISTRESS SIGNALS'],
    ['930629', 'AIRGUN PELLETS .177'],
    ['930400', 'BB GUN'],
    ['930310', 'MUZZLE LOADERS, ANTIQUE REPLICA'],
  ],
  'furniture in dozens': [['940360', '12 ROUND TABLES', '30 round tables and chairs', '100 ROUND PLATES']],
  'makers that share their names': [
    ['870829', 'FORD TAURUS DOOR PANEL', 'TAURUS 2010 BUMPER'],
    ['851220', 'CHEVROLET BERETTA HEADLIGHT'],
    ['847130', 'MACBOOK AIR M4', 'APPLE IPAD PRO M4'],
    ['401110', 'DRACO TIRES'],
  ],
  'words of other things': [
    ['850940', 'MAGIC BULLET BLENDER'],
    ['050800', 'SEA SHELLS'],
    ['190590', 'TACO SHELLS'],
    ['271019', 'SHELL OIL 5W30'],
    ['940520', 'GUN METAL COLOR LAMP'],
    ['851810', 'SHOTGUN MICROPHONE'],
    ['482010', 'RIFLE PAPER CO NOTEBOOKS'],
    ['610910', "GUNS N' ROSES T-SHIRTS"],
    ['640419', 'AMMO SNEAKERS'],
    ['090210', 'GUNPOWDER GREEN TEA'],
    ['840991', 'PISTON RINGS', 'PISTONS FOR ENGINE'],
    ['820790', 'CARBIDE CUTTING TOOLS'],
    ['902110', 'FOREARM SUPPORT'],
    ['870899', 'MITSUBISHI SHOGUN PARTS'],
    ['841490', 'LOWER RECEIVER DRIER'],
    ['320890', 'PRIMER PAINT GALLON'],
  ],
  Spanish: [
    ['850440', 'cargador de celular', 'CARGADORES PARA LAPTOP', 'CARGADOR DE BATERIA'],
    ['853610', 'FUSIBLES AUTOMOTRICES', 'fusibles'],
    ['520100', 'balas de algodón'],
    ['851680', 'pistola de silicona', 'PISTOLAS DE SILICONA Y BARRAS'],
    ['842420', 'PISTOLA PARA PINTURA', 'pistola de pintar eléctrica'],
    ['950300', 'PISTOLA DE JUGUETE', 'PISTOLAS DE AGUA', 'ARMAS DE JUGUETE'],
    ['844399', 'CARTUCHO DE TINTA'],
    ['090121', 'CAPSULAS DE CAFE'],
  ],
  French: [
    ['850440', 'chargeur téléphone', 'CHARGEURS DE TÉLÉPHONE', 'CHARGEUR DE BATTERIE'],
    ['844399', "cartouche d'encre", 'CARTOUCHES DE TONER'],
    ['851680', 'pistolet à colle'],
    ['842420', 'PISTOLET À PEINTURE'],
    ['950300', 'PISTOLETS À EAU', 'Fusil à eau'],
    ['630900', 'BALLES DE VETEMENTS'],
  ],
  'Haitian Creole': [
    ['630900', 'BAL RAD', '2 bal rad ak soulye'],
    ['870899', 'pyès machin'],
    ['845011', 'machin lave'],
    ['850440', 'CHAJE TELEFON', 'chajè telefòn'],
    ['844399', 'KATOUCH LANK'],
    ['950300', 'PISTOLE DLO'],
    ['220110', 'ZAM ZAM WATER'],
  ],
};

const tierOf = (description: string, hs: string | null): string => {
  const goods = [{ description, hs, packages: 2, packageType: 'CT', weightKg: 20, valueUsd: 800 }];
  const { tier, headline } = assess(ruleSet, subject({ goods }));
  return tier === null ? 'unreferred' : `tier ${tier}: ${headline}`;
};

for (const [kind, entries] of Object.entries(traps)) {
  await t.test(kind, async (t) => {
    for (const [hs, ...descriptions] of entries)
      for (const description of descriptions) {
        t.equal(tierOf(description, hs), 'unreferred', `${description} (${hs})`);
        t.equal(tierOf(description, null), 'unreferred', `${description} (no HS code)`);
      }
  });
}

await t.test('the same words without their innocent context do refer', async (t) => {
  for (const description of ['GUNS', 'pistolas', 'PISTOLETS', 'pistolè'])
    t.match(tierOf(description, '732690'), /^tier 3/, description);
  for (const description of ['9MM ROUNDS', 'MUNICIONES', 'KATOUCH 9MM', 'PISTOLAS 9MM', 'GLOCK 19 PISTOLET'])
    t.match(tierOf(description, '732690'), /^tier [12]/, `${description}: no tool, and not filed`);
});

await t.test('the traps of the synthetic feed', async (t) => {
  t.ok(feedTraps.length > 100);
  for (const { id, hs, descriptions } of feedTraps)
    for (const description of descriptions) {
      t.equal(tierOf(description, hs), 'unreferred', `${id}: ${description} (${hs})`);
      t.equal(tierOf(description, null), 'unreferred', `${id}: ${description} (no HS code)`);
    }
});
