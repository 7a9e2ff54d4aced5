import type { TermList } from './term-list.js';

/*
 * What names one firearm or one cartridge and nothing else: a maker and its model, a model that everybody knows without
 * its maker, the designation of a cartridge. No word here is a weapon by itself, as goods about one (posters, holsters,
 * toys) bear its name; those are left out by what stands beside it.
 */

/** The number or name of a model, as its maker's catalog has it. */
const modelsOf = [
  'GLOCK (?:MODEL |MOD |[A-Z]{3}[3-6][\\s_-]{1,3})?G?(?:1[79]|2[0-9]|3[0-9]|4[0-9])(?:C|L|X|SF|MOS)?',
  'TAURUS (?:G ?[23][CSX]?|G3XL|GX4(?:XL)?|PT ?(?:22|24/7|25|92|99|100|101|111|140|145|738|809|840|845|1911)[A-Z]?|TH ?(?:9|40|45)C?|TS9|TX ?22|RAGING (?:BULL|HUNTER|JUDGE)|JUDGE)',
  '(?:SIG|SIG SAUER) (?:P ?(?:210|220|224|225|226|227|228|229|230|232|238|239|245|250|320|322|365|938)(?:XL|XF|X)?|MCX|MPX|M1[78])',
  // Smith & Wesson and M&P are brands of knives, lights and boots too.
  '(?:SMITH (?:(?:&|AND) )?WESSON|S ?& ?W) (?:M ?& ?P ?(?:9|40|45|380|15|22|10 ?MM)C?|SD ?(?:9|40)(?: ?VE)?|SIGMA|SHIELD(?: PLUS| EZ)?|MODEL (?:10|19|29|36|686)|(?:442|586|629|638|642|686))',
  'RUGER (?:LCP|LCR|LC ?9S?|LC380|EC ?9S?|SR ?(?:9|22|40|45)[CE]?|P ?(?:85|89|90|94|95)|MINI 14|10/22|10 22|AR 556|MAX 9|SECURITY 9|GP100|SP101|MARK (?:II|III|IV)|REDHAWK|BLACKHAWK)',
  'SPRINGFIELD(?: ARMORY)? (?:XD ?(?:9|40|45|M|S|E)?|HELLCAT|HELLION|ECHELON|M1A|1911)',
  'REMINGTON (?:MODEL |M ?)?(?:870|700|1100|11 87|597|783|7400|7600|RM380)',
  'MOSSBERG (?:MODEL )?(?:500|590(?: ?A1|M|S)?|835|88|930|940|MAVERICK|SHOCKWAVE|PATRIOT|MC2C?)',
  'MAVERICK 88',
  'WINCHESTER (?:SXP|MODEL (?:12|70|94|1894|1897)|1300|1897)',
  'SAVAGE (?:AXIS|MODEL (?:10|64|110)|110|MSR)',
  'COLT (?:M ?)?(?:1911(?:A1)?|PYTHON|ANACONDA|LE ?6920)',
  'BERETTA (?:M ?9A[134]|M9|92 ?(?:FS|F|S|X|A1|G)|96A1|PX4(?: STORM)?|APX|CX4(?: STORM)?|1301|A300|A400|BOBCAT|TOMCAT|NANO|PICO)',
  // A Chevrolet Beretta of 1992 has parts.
  '^BERETTA 92$',
  'BENELLI (?:M ?[1-4]|NOVA|SUPER ?NOVA|SBE ?[23]?)',
  'FN (?:FIVE SEVEN|57|509|510|545|FN[XS] ?(?:9|40|45)|SCAR|P90|PS90|FAL|M249|HIGH POWER)',
  '(?:HK|H ?& ?K|HECKLER (?:&|AND|UND)? ?KOCH) (?:VP ?(?:9|40)|P ?30L?|P2000|USP|MP ?[57]|G3|G ?36|UMP|SP5|416|MR556)',
  'WALTHER (?:PPK(?: ?/? ?S)?|PPQ|PDP|PPS|CCP|P ?(?:22|38|99))',
  'CZ (?:75 ?(?:B|BD|D|SP ?01|COMPACT|PCR)|P ?0[1679]|P ?10 ?[CFSM]|SHADOW 2|SCORPION EVO)',
  'CANIK (?:TP ?9[A-Z]{0,4}|METE|RIVAL|MC ?9)',
  'KEL ?TEC (?:SUB ?2000|SU ?16|PF ?9|P ?(?:3AT|11|17|32|50)|PMR ?30|KSG|CP ?33|RDB)',
  'HI ?POINT (?:C ?9|CF ?380|JHP|JCP|JXP|YC9|995|1095|4095|4595)',
  'KIMBER (?:1911|MICRO ?9|CUSTOM II|ULTRA CARRY)',
  'JIMENEZ (?:ARMS|JA ?(?:9|22|25|32|380))',
  'SCCY CPX(?: ?[1-4])?',
  'BERSA (?:THUNDER|TPR ?9|BP ?9)',
  'DIAMONDBACK DB ?(?:9|10|15|380)',
  'BUSHMASTER (?:XM ?15|ACR|M4)',
  'ANDERSON AM ?15',
  'CENTURY ARMS (?:VSKA|C39|WASR|DRACO|BFT ?47|AP5|CANIK)',
  'SAIGA ?12',
  'BARRETT M ?(?:82|95|99|107)(?: ?A1)?',
  'DESERT EAGLE (?:\\.? ?50|\\.? ?44|\\.? ?357|AE|XIX)',
];

/** Models that need no maker. A longer code that has the same signs is one of parts: AR15-2204. */
const known =
  '(?<![-.#])(?<![0-9]/)(?:AK ?47|AK ?74|AKS ?74 ?U?|AR ?15|TEC ?9|WASR ?10|M ?1911 ?A1|(?:MINI|MICRO) DRACO)S?(?![-.][A-Z0-9]|/[0-9])(?! [0-9]{4})';

const apart = '(?<![-.#/X])(?<!X )';
/** No third measure, and no unit but the millimeter of cartridges. */
const noSize = '(?![-/.][A-Z0-9])(?! (?:X|CM|M|IN|INCH|INCHES|FT|FEET)[^A-Z])(?! (?:CM|IN|FT)$)(?! ?["\'])';
const cartridges = [
  `${apart}7[.,]62 ?X ?(?:25|39|51|54 ?R?|63)${noSize}`,
  `${apart}5[.,]56 ?X ?45${noSize}`,
  `${apart}5[.,]45 ?X ?39${noSize}`,
  `${apart}5[.,]7 ?X ?28${noSize}`,
  // With neither point nor blank: 762 X 39 is a size.
  `${apart}(?:762X(?:25|39|51|54R)|556X45|545X39)(?: ?MM)?${noSize}`,
  '(?:7[.,]?62|5[.,]?56) NATO',
  // Nine by nineteen is a size, unless nothing but a count stands beside it.
  '^(?:[0-9]{1,5}[\\s,]{1,3}(?:(?:RDS?|PCS|BOX|BOXES|CAJAS)[\\s,]{1,3})?)?9 ?X ?19(?: ?MM)?$',
  '(?:CAL|CALIBER|CALIBRE|CALIBRO|KALIB)[ .]{0,2}9 ?X ?(?:18|19)(?: ?MM)?',
  '9 ?X ?(?:18|19)(?: ?MM)? (?:NATO|LUGER|PARA|PARABELLUM|MAKAROV|MAK|JHP|GRAIN)',
  '(?<![-/#])\\.?(?:45|380) ?ACP(?![-/.][A-Z0-9])',
  '\\.(?:25|32) ?ACP',
  '\\.?40 ?S ?& ?W',
  '\\.?223 REM(?:INGTON)?',
  '\\.?308 WIN(?:CHESTER)?',
  '\\.?357 SIG',
  '\\.?50 ?BMG',
  '\\.38 ?SPL',
  '\\.(?:357|44) ?MAG(?:NUM)?',
  '\\.?300 AAC(?: BLACKOUT)?',
];

const all = `(?:${[...modelsOf, known, ...cartridges].join('|')})`;
const gap = '[\\s_/&-]{1,3}';
/** What plays a gun. */
const plays =
  '(?:TOY|REPLICA|PROP|COSTUME|MINIATURE|LEGO|BUILDING BLOCK|MODEL KIT|GAME|AIR ?SOFT|GEL|GEL BALL|GEL BLASTER|BLASTER|BB|PELLET|CO2|UMAREX|WATER|NERF|FOAM|BUBBLE|PAINT ?BALL|LASER TAG|JUGUETE|JOUET|JWET)';
/** What pictures a gun, or is named after it. */
const pictures =
  '(?:T ?SHIRT|TEE|SHIRT|HOODIE|SWEATER|SWEATSHIRT|JACKET|CAP|HAT|BEANIE|SOCK|SHOE|SNEAKER|BOOT|MUG|CUP|TUMBLER|POSTER|STICKER|DECAL|PATCH|FLAG|BANNER|SIGN|PRINT|PAINTING|CANVAS|WALL ART|KEY ?CHAIN|KEY ?RING|PENDANT|NECKLACE|EARRING|BRACELET|CHARM|CUFF ?LINK|LAPEL PIN|BUCKLE|LIGHTER|LAMP|PILLOW|BLANKET|TOWEL|FIGURE|BRICK|BLOCK SET|PUZZLE|DVD|CD|BOOK|MANUAL|COMIC|VODKA|RUM|TEQUILA|ENERGY DRINK|PERFUME|COLOGNE|SEED|KNIFE|KNIVES|CUTLERY|CIGAR|CAMISETA|GORRA|TAZA|AFICHE|LLAVERO|CASQUETTE|AFFICHE|TASSE|MAILLOT)';
/** What goes with it, or bears its maker's name or number for another trade. */
const besides =
  '(?:HOLSTER|SLING|GRIP TAPE|GRIP SLEEVE|SCOPE|OPTIC|SIGHT|RED DOT|MOUNT|FLASH ?LIGHT|LIGHT|LASER|POUCH|CASE|BAG|BACKPACK|SAFE|RACK|DISPLAY|STAND|HANGER|CLEANING KIT|BORE SNAKE|CLEANER|MAT|PHONE CASE|IPHONE CASE|WATCH|SUNGLASSES|SHAVER|TRIMMER|CLIPPER|RAZOR|HAIR DRYER|CURLING IRON|STRAIGHTENER|GROOMER|CHAIN ?SAW|SAW|PRINTER|WELDER|WELDING|DRILL|MOWER|TIRE|TYRE|PANEL|SHEET|BOARD|CLADDING)(?:S|ES)?';
const after = `(?:${gap}(?!(?:IN|WITH|AND|W|CON|AVEC)[^A-Z0-9])[A-Z0-9'.]{1,12}){0,2}?${gap}`;
const before = `(?:${gap}[A-Z0-9'.]{1,12}){0,2}?${gap}`;

/** Goods that bear the name of a gun; before it in the singular, as TOYS and SHOES may stand beside a gun in a list. */
const goodsAboutGuns = [
  `${all}${after}(?:(?:${plays}|${pictures})(?:S|ES)?|${besides})`,
  `${plays}${before}${all}`,
  `${pictures}${gap}${all}`,
  `${pictures}S? (?:WITH|W/|OF|CON|DE|AVEC|PRINT|PRINTED)${before}${all}`,
  `${besides} (?:FOR|FITS|PARA|POUR) (?:A |THE )?${all}`,
  '(?:FORD|MERCURY) TAURUS',
  'CHEV(?:Y|ROLET) BERETTA',
  // A code of parts.
  `(?:PAD|FILTER|BEARING|SENSOR|PUMP|SEAL|RING|BELT|HOSE|VALVE|GASKET|RELAY|FUSE|BULB|SPARK PLUG)S?${gap}(?:${known}|${cartridges.join('|')})`,
  '(?:P/N|PN|PART (?:NO|NUMBER|NR)|REF|SKU|ITEM(?: NO)?|MODEL NO|OEM)[ .:#]{0,3}(?:AK|AR|TEC) ?[0-9]{1,2}',
  // Composite panels of aluminum.
  'ACP (?:PANEL|SHEET|BOARD|CLADDING|SIGN)S?',
];

export const firearmDesignation: TermList = {
  class: 'designation',
  language: 'en',
  alone: false,
  phrases: [...modelsOf, known],
  not: goodsAboutGuns,
  unverified: "models, which are those of makers' catalogs, and the negative contexts",
};

export const cartridgeDesignation: TermList = {
  class: 'designation',
  language: 'en',
  alone: false,
  phrases: cartridges,
  not: [],
  unverified: "cartridges, which are those of makers' catalogs",
};
