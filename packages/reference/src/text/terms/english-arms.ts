import { makers } from './makers.js';
import { explained, type TermList } from './term-list.js';

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

/** Models by names of their own. Draco is a dragon and a tire, Mini and Micro Draco are pistols of Cugir alone. */
export const firearmModel: TermList = explained({
  class: 'firearmModel',
  language: 'en',
  alone: false,
  phrases: { [models]: '', '(?:MINI|MICRO) DRACO': 'a short Kalashnikov, sold as a pistol' },
  not: [
    'MAC 1[01] (?:LAPTOP|PRO|OS|COMPUTER|BOOK)S?',
    '(?:MINI|MICRO) DRACO (?:MALFOY|FIGURE|DRAGON|PLUSH)S?',
  ],
  unverified: 'AK-74, AR-10 and MAC-10, which no cited case names',
});

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
    // Garland v. Cargill (2024) and the settlement of 2025: no machine guns, yet parts that repeat fire.
    'FORCED RESET TRIGGERS?',
    'WIDE OPEN TRIGGERS?',
    '(?:FRT|WOT)(?: 15)? TRIGGERS?',
    'TRIGGERS? (?:FRT|WOT)(?: 15)?',
    // The serial number of this pistol stands on it.
    'P ?(?:320|365) (?:FCU|FIRE CONTROL UNIT)S?',
    '(?:FCU|FIRE CONTROL UNIT)S? (?:FOR )?(?:SIG (?:SAUER )?)?P ?(?:320|365)',
    'BUMP STOCKS?',
  ],
  not: [...homonyms, threads, 'BMW M4'],
  unverified: 'FRT, WOT and the fire control units of P320 and P365',
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

/** The ways to say that a frame or receiver is not finished. */
const unfinished = '80 (?:%|PERCENT|PCT)';
/** What stands between that and the part. */
const kindsOfFrame =
  '(?:(?:AR 1[05]|AR 9|AK 47|1911|GLOCK|PISTOL|POLYMER|ALUMINUM|BILLET|COMPACT|FULL SIZE) ){0,2}';
const unfinishedParts = '(?:LOWER|FRAME|RECEIVER|JIG|BLANK)S?(?: RECEIVERS?| KITS?)?';

/**
 * Unfinished or serial-less parts of privately made firearms, and kits of them, also by make and model. ATF's rule
 * 2021R-05F (87 FR 24652, 27 CFR 478.11 and 478.12) counts them as frames and receivers where they can readily be
 * finished; its open letter of December 27, 2022 names those of Polymer80 and Lone Wolf, in kits or without. The series
 * PF940 is that of the search warrant of December 2020 against Polymer80, the Buy Build Shoot kit its subject.
 */
export const pmfPart: TermList = explained({
  class: 'pmfPart',
  language: 'en',
  alone: true,
  phrases: {
    [`${unfinished} ${kindsOfFrame}${unfinishedParts}`]:
      'an unfinished frame or receiver, completed at home and without a serial number',
    [`${unfinished} (?:PISTOL|GLOCK|GUN|RIFLE|AR 1[05]|1911)(?: BUILD)? KITS?`]:
      'a kit to make a gun at home, without a serial number',
    [`${unfinished} ARMS`]: 'a maker of unfinished frames and receivers',
    '(?:P ?80|POLYMER ?80)(?: PF ?[0-9]{2,3}[A-Z0-9]{0,6})? (?:PISTOL |GLOCK |BUILD )?(?:FRAME|LOWER|KIT|JIG|BLANK|RECEIVER)S?':
      'an unfinished pistol frame, completed at home and without a serial number',
    '(?:P ?80|POLYMER ?80) PF ?[0-9]{2,3}[A-Z0-9]{0,6}':
      'an unfinished pistol frame, completed at home and without a serial number',
    'PF ?(?:940(?:C|CL|SC|V[12])?|9 ?SS)':
      'a pistol frame of Polymer80, sold unfinished and without a serial number',
    // PF45 is an oil filter, too.
    'PF ?45 (?:FRAME|LOWER|KIT|JIG)S?':
      'a pistol frame of Polymer80, sold unfinished and without a serial number',
    'BUY BUILD SHOOT(?: KITS?)?': 'a kit of Polymer80 to make a pistol at home, without a serial number',
    '(?:LONE|FREEDOM) WOLF (?:PISTOL |GLOCK |COMPACT |FULL SIZE )?FRAMES?':
      'a pistol frame of Lone Wolf, also sold unfinished',
    'TIMBER ?WOLF (?:PISTOL |GLOCK )?FRAMES?': 'a pistol frame of Lone Wolf',
    'GST ?9 (?:FRAME|KIT|JIG|PISTOL|MODULE)S?': 'an unfinished pistol frame of 80 Percent Arms',
    'GHOST GUNNERS?(?: [23])?': 'a milling machine that finishes frames and receivers',
    '(?:LOWER|RECEIVER|AR 1[05]|AR 9|PISTOL FRAME) (?:ROUTER )?JIGS?': 'a jig to finish a receiver with',
    '(?:LOWER|UPPER) (?:RECEIVERS?|PARTS? KITS?)': '',
    LPK: 'lower parts kit: the trigger, hammer and pins of an AR-15',
  },
  not: ['RECEIVER (?:DRIER|DRYER|TANK|HITCH)(?:S|ES)?', 'LOWER RECEIVER (?:DRIER|DRYER|TANK|HITCH)(?:S|ES)?'],
  unverified: 'GST-9, Timberwolf, Ghost Gunner, jigs and PF9SS, which no cited document names',
});

const vehicles =
  '(?:EXHAUST|MUFFLER|CAR|AUTO|AUTOMOTIVE|VEHICLE|TRUCK|BUS|BIKE|MOTOR ?CYCLE|MOTOR ?BIKE|GENERATOR|ENGINE|PUMP|COMPRESSOR|AIR|VALVE|TOYOTA|NISSAN|HONDA|MITSUBISHI|SUZUKI|MAZDA|FORD)';

/** Pistols of Glock as conversion devices are sold for them. */
const glocks = '(?:GLOCKS?(?: (?:17|19|22|23|26|27|43|45))?|G ?(?:17|19|22|23|26|27|43X?|45))';

/**
 * Devices for automatic fire, each a machine gun by itself (26 USC 5845(b)), by the names that ATF lists for them; and
 * solvent traps. A selector switch alone is one of electricians, a chip one of many things, a lightning link a cable.
 */
export const conversionDevice: TermList = explained({
  class: 'conversionDevice',
  language: 'en',
  alone: true,
  phrases: {
    '(?:GLOCK|GIGGLE) (?:SELECTOR )?SWITCH(?:ES)?': 'makes a pistol fire automatically',
    [`(?:SELECTOR )?SWITCH(?:ES)? FOR ${glocks}`]: 'makes a pistol fire automatically',
    '(?:DROP IN )?AUTO SEARS?': 'makes a rifle or pistol fire automatically',
    '(?:AR 15|M16|RIFLE) (?:LIGHTNING|SWIFT) LINKS?': 'makes a rifle fire automatically',
    '(?:LIGHTNING|SWIFT) LINKS? (?:FOR |FITS )?(?:AR 15|M16)': 'makes a rifle fire automatically',
    '(?:GLOCK|PISTOL|AUTO|FULL AUTO|MACHINE GUN) CONVERSION (?:DEVICE|KIT|SWITCH)(?:S|ES)?':
      'makes a gun fire automatically',
    'SOLVENT TRAPS?': 'sold for cleaning; a suppressor once its cups are drilled',
  },
  not: [],
  unverified: 'giggle switch, and what stands beside links',
});

/** The threads of muzzles. */
const muzzleThreads = '(?:1/2[ X-]{1,3}28|5/8[ X-]{1,3}24)';
const fewWords = '(?:[\\s,_-]{1,3}[A-Z0-9./]{1,12}){0,4}?[\\s,_-]{1,3}';

/** Suppressors; in Caribbean usage a silencer is first of all a muffler, so these are weak without context. */
export const silencer: TermList = explained({
  class: 'silencer',
  language: 'en',
  alone: false,
  phrases: {
    'SUPPRESSORS?': '',
    'SILENCERS?': '',
    // A filter, cup or tube that fits a muzzle is a suppressor in parts; coaxial connectors have 5/8-24, too.
    [`(?:FILTER|ADAPTER|CUP)S?${fewWords}1/2[ X-]{1,3}28`]:
      "1/2-28 is the thread of a 9 mm or .22 barrel: a suppressor kit's",
    [`(?:FILTER|ADAPTER|CUP)S?${fewWords}5/8[ X-]{1,3}24`]:
      "5/8-24 is the thread of a .30 barrel: a suppressor kit's",
    [`${muzzleThreads}${fewWords}(?:FILTER|CUP)S?`]: "the thread of a gun's barrel: a suppressor kit's",
    'D CELL (?:SOLVENT|STORAGE|DRY) (?:CUP|TUBE|KIT)S?': 'cups and tubes of which suppressors are made',
  },
  not: [
    '(?:SURGE|NOISE|SPARK|VOLTAGE|TRANSIENT|ARC|FIRE|WEED|APPETITE|DUST|COUGH|RADIO|RC|EMI|HUM) SUPPRESSORS?',
    `${vehicles} SILENCERS?`,
    `SILENCERS? FOR ${vehicles}`,
    'SILENCERS?[ ,/&-]{1,3}(?:AND |& )?(?:EXHAUST|MUFFLER)S?',
    '(?:EXHAUST(?: PIPE)?|MUFFLER)S?[ ,/&-]{1,3}(?:AND |& )?SILENCERS?',
    'SILENCERS? (?:PIPE|EXHAUST|MUFFLER|BOX|FOR (?:CAR|TRUCK|EXHAUST|GENERATOR|ENGINE))S?',
  ],
  unverified: 'the threads, D cell cups, and the negative contexts besides automotive silencers',
});

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
