import type { TermList } from './term-list.js';

const calibers =
  '(?:9 MM|\\.?(?:40|45|38|380|357|22|223|308|50) ?(?:CAL(?:IBER|IBRE)?|ACP|LR|MAG|BMG|S&W|SPECIAL|SPL|WIN|REM)|300 (?:BLACKOUT|BLK)|5[.,]56(?: ?X ?45)?|7[.,]62(?: ?X ?(?:39|51))?|9 ?X ?19|12 (?:GA|GAUGE)|(?:CAL(?:IBER|IBRE)?|KALIB)[ .]{0,2}(?:9 ?MM|22|223|308|357|380?|40|45|50))';

/** What the same figures measure in tools, wire and timber. */
const sizes = [
  '9 MM (?:WRENCH(?:ES)?|SOCKET|DRILL|SPOT|BEAD|SEED BEAD|HEX KEY|TUBING|PLY|THICK|DIA|DIAMETER|BRAID|ROD|STRIP|TAPE|RIVET|EYELET|GRAVEL|SPANNER|WIRE|PLYWOOD|BOLT|SCREW|NUT|HEX|BIT|CABLE|HOSE|ROPE|CHAIN|GLASS|PIPE|TUBE|NEEDLE|LENS|BELT|KEY|STAPLE|TILE|FILM)(?:S|ES)?',
  '12 (?:GA|GAUGE) (?:WIRE|CABLE|STEEL|SHEET|EXTENSION|CORD|SPEAKER|GALVANI[SZ]ED|NAIL|METAL)S?',
  '(?:5[.,]56|7[.,]62) (?:KGS?|LBS?|CM|MM|M|M3|CBM|USD|OZ|IN|FT)',
];

export const caliber: TermList = {
  class: 'caliber',
  language: 'en',
  alone: false,
  phrases: [calibers],
  not: sizes,
  unverified: 'sizes beyond 9 mm wrench, socket, drill, spanner, wire and plywood',
};

const rounds =
  '(?:ROUNDS|CARTRIDGES?|BULLETS?|SHELLS|AMMO|AMMUNITION|FMJ|HOLLOW POINTS?|LUGER|PARABELLUM|BALAS?|TIROS|CARTUCHOS?|BALLES|CARTOUCHES?|KATOUCH|PATRONEN|KOGELS)';
const between = '(?:[\\s,_-]{1,3}[A-Z0-9.&]{1,12})?[\\s,_-]{0,3}';

/** Ammunition, by its name or by a caliber beside a word for rounds. */
export const ammunition: TermList = {
  class: 'ammunition',
  language: 'en',
  alone: true,
  phrases: [
    'AMMUNITION',
    'AMMO',
    'LIVE ROUNDS',
    // The point tells a caliber from a count.
    '\\.(?:22|223|308|357|380?|40|45|50)[\\s-]{0,2}(?:ROUNDS|BULLETS?|FMJ|CARTRIDGES)',
    // Without their point; 223 and 308 are counts as well.
    '(?:556|762) (?:ROUNDS|RDS|BULLETS|FMJ)',
    '(?:ROUNDS|BULLETS) (?:OF )?(?:556|762)',
    `${calibers}${between}${rounds}`,
    `(?:ROUNDS|CARTRIDGES|BULLETS|BALAS?|TIROS|CARTUCHOS?|BALLES|CARTOUCHES?|BAL|CAPSULAS|PATRONEN|KOGELS)(?: OF| DE| CALIBRE| CAL)?[\\s,._-]{0,3}${calibers}`,
  ],
  not: [
    ...sizes,
    'AMMO (?:SHOE|SNEAKER|CAN|POWDER|SUPPLEMENT|PRE ?WORKOUT)S?',
    'BULLET BLENDERS?',
    'MAGIC BULLETS?',
  ],
  unverified: 'the negative contexts, 556 and 762',
};

export const ammunitionAmbiguous: TermList = {
  class: 'ammunitionAmbiguous',
  language: 'en',
  alone: false,
  phrases: ['CARTRIDGES?', 'BULLETS?', 'ROUNDS?', 'SHELLS?', 'PRIMERS?', 'RELOADING'],
  not: [
    '(?:INK|TONER|FILTER|WATER FILTER|SHOWER|FAUCET|GAS|PRINTER|GREASE|CAULK) CARTRIDGES?',
    'CARTRIDGE FILTERS?',
    'SEA SHELLS?',
    '(?:NUT|EGG|TACO|CLAM|COCONUT) SHELLS?',
    'SHELL (?:GAS|OIL)',
    'BULLET BLENDERS?',
    'MAGIC BULLETS?',
    'BULLET PROOF',
    'PAINT PRIMERS?',
  ],
};

export const reloading: TermList = {
  class: 'reloading',
  language: 'en',
  alone: false,
  phrases: [
    'RELOADING (?:PRESS|DIES?|BENCH|POWDER|KIT|SUPPLIES|EQUIPMENT|COMPONENTS?)(?:ES|S)?',
    '(?:SMOKELESS|GUN) POWDERS?',
    '(?:PISTOL|RIFLE|SHOT ?GUN) PRIMERS?',
    'PERCUSSION CAPS?',
  ],
  not: ['GUN POWDER (?:GREEN )?TEA'],
  unverified: 'the whole list',
};
