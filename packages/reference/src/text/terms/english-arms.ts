import type { TermList } from './term-list.js';

/** Tools, toys and instruments that are called guns. */
const toolGuns =
  '(?:NAIL(?:ER)?|GLUE|HOT MELT|HEAT|HOT AIR|CAULK(?:ING)?|SEALANT|SILICONE|FOAM|SPRAY(?:ER)?|PAINT(?: ?SPRAYER)?|FUEL|FUEL NOZZLE|NOZZLE|PUMP|GREASE|MASSAGE|STAPLER?|BRAD|RIVET|SCREW|IMPACT|SOLDER(?:ING)?|TATTOO(?: MACHINE)?|PIERCING|HAIR DRYER|HAIR BRAIDING|HAIR|SEWING|PRICE|PRICING|TAG|TAGGING|LABEL|SCAN(?:NER|NING)?|BARCODE|RADAR|TEMPERATURE|THERMOMETER|INFRARED|THERMAL|WATER|SQUIRT|BUBBLE|TOY|NERF|CAP|POP|SPEAR|HARPOON|STUN|TASER|AIR|AIR BLOW|BLOW|DUST|SAND ?BLAST(?:ING|ER)?|PRESSURE WASHER|WASH(?:ER)?|INSULATION|TEXTURE|INK|TOP|PAINT ?BALL|AIR ?SOFT|BB|GEL BLASTER|GEL BALL|FLARE|SIGNAL|LINE THROWING|DISPENSING|APPLICATOR|UPHOLSTERY|CONFETTI|MONEY|SNOW|FOG|UNDERCOATING|ADHESIVE|CABLE TIE|ZIP TIE|BANDING|RF|PLASTIC|FOAM DART|DART|LASER TAG|PELLET|MIST|MEAT|JERKY|COOKIE|T SHIRT|(?!HUNTING|SHOOTING|FIRING|STARTING|CARRYING)[A-Z]{3,12}ING)';

const longArms = '(?:HAND ?GUN|SHOT ?GUN|GUN|PISTOL|RIFLE|REVOLVER|FIRE ?ARM)';
/** What has small arms and is none. */
const armed = '(?:CHAIR|SOFA|COUCH|RECLINER|BENCH|LAMP|SEAT|SWING|ROBOT|PUPPET|DOLL)S?';

/** What goes with firearms but is none; classes of their own look for these. */
const belongings =
  '(?:SCOPE|SIGHT|CASE|BAG|SAFE|CABINET|RACK|SLING|HOLSTER|BELT|OIL|MOUNT|CLEANING KIT|CLEANING|CLEANER|VISE|TARGET)S?';

const toolsAndToys = [
  `${toolGuns} (?:GUN|PISTOL|RIFLE)S?(?: (?:AND|&|OR) (?:GUN|PISTOL|RIFLE)S?)?`,
  `${longArms}S? (?:TOY|FOR KIDS|POSTER|BOOK|DECAL|STICKER|DVD|MUG|PUZZLE|SAFETY POSTER)S?`,
  `${longArms} ${belongings}`,
  `${belongings} FOR (?:(?:AN?|THE|YOUR) )?${longArms}S?`,
];

/** Words that tools and toys share with firearms. */
export const gun: TermList = {
  class: 'gun',
  language: 'en',
  alone: true,
  phrases: ['PISTOLS?', 'GUNS?'],
  not: [
    ...toolsAndToys,
    'GUN METAL(?: COLOU?R)?',
    'GUN (?:GREY|GRAY|POWDER|THERMOMETER|MASSAGER|NOZZLE|TOY)S?',
    "GUNS (?:'?N'?|AND|&) ROSES",
    'TOP GUN',
    'PISTOL GRIPS?',
    'PISTOL (?:PETE|SQUATS?)',
    'GUN (?:SLINGER|DOG)S?',
  ],
  unverified: 'the bare word gun and the negative contexts beyond the published cases',
};

export const firearm: TermList = {
  class: 'firearm',
  language: 'en',
  alone: true,
  phrases: [
    'HAND GUNS?',
    'REVOLVERS?',
    'RIFLES?',
    'SHOT GUNS?',
    'CARBINES?',
    'FIRE ARMS?',
    'SMALL ARMS',
    'WEAPONS',
    'WEAPONS? (?:PARTS?|SYSTEMS?)',
    '(?:MACHINE|SUB ?MACHINE) GUNS?',
  ],
  not: [
    ...toolsAndToys,
    '(?:TOY|NERF|FOAM|PLASTIC|COSPLAY|COSTUME|HALLOWEEN|PLAY|PROP|LEGO|FAKE|LASER TAG|NINJA|MARTIAL ARTS|AIR SOFT|RUBBER|ACTION FIGURE|SECRET|LETHAL) WEAPONS?(?: (?:PARTS?|SETS?))?',
    `SMALL ARMS (?:FOR |OF )?${armed}`,
    `${armed},? (?:WITH |W/ )?SMALL ARMS`,
    'WEAPONS (?:TOY|POSTER|BOOK|DVD|STICKER|PUZZLE)S?',
    'RIFLE PAPER',
    'SHOT GUN (?:MIC|MICROPHONE|HOUSE|STYLE|SEAT|WEDDING)S?',
    'RIFLE (?:GREEN|KHAKI|BAR STOOLS?)',
    'FIRE ARMS? SAFETY (?:POSTER|BOOK|COURSE)S?',
    '(?:FLOOR|DOOR|CHAIR|STOOL) REVOLVERS?',
    // Snap hooks, by their older name.
    'CARBINE (?:SNAP )?(?:HOOK|CLIP|SNAP)S?',
  ],
  unverified: 'machine guns and the negative contexts beyond the published cases',
};

/** Makers of firearms alone. */
const makers =
  '(?:GLOCK|RUGER|SIG SAUER|SMITH (?:&|AND) WESSON|CENTURY ARMS|MOSSBERG|SPRINGFIELD ARMORY|POLYMER 80)';
/** Makers that share their name with cars, phones, people or trees. */
const sharedMakers = '(?:TAURUS|BERETTA|DRACO|BARRETT|PALMETTO(?: STATE)?(?: ARMORY)?|P80)';
const homonyms = [
  'FORD TAURUS',
  'CHEV(?:Y|ROLET) BERETTA',
  'PALMETTO (?:TREE|PALM|BAY|LEAF)S?',
  'HUAWEI P80',
  'DRACO (?:TIRE|TYRE|MALFOY)S?',
  '(?:TIRE|TYRE)S? DRACO',
];

export const firearmBrand: TermList = {
  class: 'firearmBrand',
  language: 'en',
  alone: false,
  phrases: [makers],
  not: [],
};

export const sharedBrand: TermList = {
  class: 'sharedBrand',
  language: 'en',
  alone: false,
  phrases: [sharedMakers],
  not: homonyms,
  unverified: 'the homonyms besides Ford Taurus and Chevrolet Beretta',
};

const models = '(?:AR 1[05]|AK 47|AK 74|TEC 9|UZI|MAC 1[01])';
const sharedModels = '(?:M16|M4|M 1A|G ?(?:17|19|22|23|26|27|43X?|45))';
/** Metric threads. */
const threads = '(?:M4|M16)(?: X ?[0-9]{1,3})?(?: MM)? (?:BOLT|SCREW|NUT|THREAD|TAP|WASHER|STUD|ANCHOR)S?';

export const firearmModel: TermList = {
  class: 'firearmModel',
  language: 'en',
  alone: false,
  phrases: [models],
  not: ['MAC 1[01] (?:LAPTOP|PRO|OS|COMPUTER|BOOK)S?'],
  unverified: 'AK-74, AR-10 and MAC-10, which no cited case names',
};

/** Models whose names are threads, cars and processors too. */
export const sharedModel: TermList = {
  class: 'sharedModel',
  language: 'en',
  alone: false,
  phrases: [sharedModels],
  not: [
    threads,
    'BMW M4',
    '(?:IPAD|MACBOOK|IMAC|MAC MINI|APPLE)(?:[\\s,_-]{1,3}[A-Z0-9]{1,10}){0,3}[\\s,_-]{1,3}M4',
  ],
  unverified: 'the negative contexts',
};

const parts =
  '(?:SLIDE|BARREL|FRAME|RECEIVER|UPPER|LOWER|BOLT CARRIER|BCG|BOLT|TRIGGER|SEAR|SWITCH|BACK ?PLATE|BUFFER TUBE|HAND GUARD|MUZZLE|EXTRACTOR|FIRING PIN|MAG|MAGAZINE|CLIP|GRIP MODULE)(?:S|ES)?';
/** Parts that no car, phone or tree has. */
const ownParts = '(?:SLIDE|UPPER|LOWER|BCG|SEAR|FIRING PIN|MAG|MAGAZINE)S?';

const gap = '[\\s,_/&-]{1,3}';
const words = `(?:${gap}[A-Z0-9./]{1,12}){0,2}?${gap}`;
const link = `(?:${gap}(?:FOR|FITS|OF|DE|PARA|POUR))?${gap}`;

/** A part of a firearm: a part's ambiguous name beside a brand or model, or a name that has no other use. */
export const firearmPart: TermList = {
  class: 'firearmPart',
  language: 'en',
  alone: true,
  phrases: [
    `(?:${makers}|${models})${words}(?:${parts}|PARTS(?: KITS?)?)`,
    `${parts}${link}(?:${makers}|${models}|${sharedModels} (?:CARBINE|RIFLE))`,
    `(?:${sharedMakers}|${sharedModels})${words}${ownParts}`,
    `${ownParts}${link}${sharedMakers}`,
    'BOLT CARRIER(?: GROUP)?S?',
    'BUFFER TUBES?',
    'FIRING PINS?',
    'TRIGGER GROUPS?',
  ],
  not: [...homonyms, threads, 'BMW M4'],
};

/** Parts that have other uses; `barrel` is above all the shipping drum. */
export const partAmbiguous: TermList = {
  class: 'partAmbiguous',
  language: 'en',
  alone: false,
  phrases: [
    'SLIDES?',
    'BARRELS?',
    'BCG',
    'TRIGGER KITS?',
    'HAND GUARDS?',
    'MUZZLES?',
    'CHAMBERS?',
    'EXTRACTORS?',
    'SELECTOR SWITCH(?:ES)?',
    'CONVERSION DEVICES?',
    '[0-9]{2,3} ROUND',
  ],
  not: [
    '[0-9]{2,3} ROUND (?:TABLE|TUBE|BAR|PLATE|CONTAINER|MIRROR|TRAY|BASKET|PIPE|POST|PAN|CAKE|MAT|NECK|LED|LIGHT|GLASS|RUG|STICKER)(?:S|ES)?',
    'BARREL BOLTS?',
    'WINE BARRELS?',
    'RAIN BARRELS?',
  ],
};

/** Unfinished or serial-less parts of privately made firearms. */
export const pmfPart: TermList = {
  class: 'pmfPart',
  language: 'en',
  alone: true,
  phrases: [
    '80 (?:%|PERCENT|PCT) (?:LOWER|FRAME|RECEIVER)S?(?: RECEIVERS?)?',
    '(?:P ?80|POLYMER ?80) (?:PISTOL )?(?:FRAME|LOWER|KIT)S?',
    '(?:LOWER|UPPER) (?:RECEIVERS?|PARTS? KITS?)',
    'LPK',
  ],
  not: ['RECEIVER (?:DRIER|DRYER|TANK|HITCH)(?:S|ES)?', 'LOWER RECEIVER (?:DRIER|DRYER|TANK|HITCH)(?:S|ES)?'],
};

const vehicles =
  '(?:EXHAUST|MUFFLER|CAR|AUTO|AUTOMOTIVE|VEHICLE|TRUCK|BUS|BIKE|MOTOR ?CYCLE|MOTOR ?BIKE|GENERATOR|ENGINE|PUMP|COMPRESSOR|AIR|VALVE|TOYOTA|NISSAN|HONDA|MITSUBISHI|SUZUKI|MAZDA|FORD)';

export const conversionDevice: TermList = {
  class: 'conversionDevice',
  language: 'en',
  alone: true,
  phrases: [
    'GLOCK SWITCH(?:ES)?',
    'GIGGLE SWITCH(?:ES)?',
    'AUTO SEARS?',
    '(?:GLOCK|PISTOL|AUTO|FULL AUTO|MACHINE GUN) CONVERSION (?:DEVICE|KIT|SWITCH)(?:S|ES)?',
    'SOLVENT TRAPS?',
  ],
  not: [],
};

/** Suppressors; in Caribbean usage a silencer is first of all a muffler, so these are weak without context. */
export const silencer: TermList = {
  class: 'silencer',
  language: 'en',
  alone: false,
  // The threads of muzzles: a filter that fits one is a suppressor in parts.
  phrases: [
    'SUPPRESSORS?',
    'SILENCERS?',
    '(?:FILTER|ADAPTER|CUP)S?(?:[\\s,_-]{1,3}[A-Z0-9./]{1,12}){0,4}?[\\s,_-]{1,3}(?:1/2[ X-]{1,3}28|5/8[ X-]{1,3}24)',
  ],
  not: [
    '(?:SURGE|NOISE|SPARK|VOLTAGE|TRANSIENT|ARC|FIRE|WEED|APPETITE|DUST|COUGH|RADIO|RC|EMI|HUM) SUPPRESSORS?',
    `${vehicles} SILENCERS?`,
    `SILENCERS? FOR ${vehicles}`,
    'SILENCERS?[ ,/&-]{1,3}(?:AND |& )?(?:EXHAUST|MUFFLER)S?',
    '(?:EXHAUST(?: PIPE)?|MUFFLER)S?[ ,/&-]{1,3}(?:AND |& )?SILENCERS?',
    'SILENCERS? (?:PIPE|EXHAUST|MUFFLER|BOX|FOR (?:CAR|TRUCK|EXHAUST|GENERATOR|ENGINE))S?',
  ],
  unverified: 'the threads, and the negative contexts besides automotive silencers',
};

export const magazine: TermList = {
  class: 'magazine',
  language: 'en',
  alone: true,
  phrases: [
    '(?:DRUM|EXTENDED|HIGH CAPACITY|HI CAP) MAG(?:AZINE)?S?',
    '(?:PISTOL|RIFLE|GLOCK|GUN) MAG(?:AZINE)?S?',
    'P ?MAGS?',
    '[0-9]{2,3} (?:ROUND|RD)S? (?:MAG|MAGAZINE|DRUM|CLIP)S?',
  ],
  not: ['MAGAZINE RACKS?', '(?:FASHION|PRINTED|NEWS|COMIC) MAGAZINES?'],
};

/** Distress signals: safety equipment of every vessel. */
export const signaling: TermList = {
  class: 'signaling',
  language: 'en',
  alone: false,
  phrases: [
    '(?:FLARE|SIGNAL|SIGNALING|LINE THROWING|VERY) (?:GUN|PISTOL|LAUNCHER|KIT)S?',
    'MARINE FLARES?',
    'DISTRESS (?:SIGNAL|FLARE|ROCKET)S?',
    'PISTOLAS? (?:DE )?(?:BENGALAS?|SENALES)',
    'PISTOLETS? (?:DE )?(?:SIGNALISATION|DETRESSE)',
    'PISTOLETS? LANCE FUSEES?',
  ],
  not: [],
  unverified: 'the whole list',
};

export const semiAutomatic: TermList = {
  class: 'semiAutomatic',
  language: 'en',
  alone: false,
  phrases: ['SEMI AUTO(?:MATIC)?', 'SEMI AUTOMATICAS?', 'SEMI AUTOMATIQUES?'],
  not: ['SEMI AUTO(?:MATIC)? (?:WASHING|WASHER|MACHINE|TRANSMISSION|COFFEE|ESPRESSO)'],
  unverified: 'the negative contexts',
};
