import type { Shipment } from '@hammerhead/contracts';
import { likelyKind } from '@hammerhead/parties';
import { findTerm, hsDigits, normalizeText, speaks } from '@hammerhead/reference';
import { partBits } from './imprint.js';

const { barrel, bolt, receiver, magazine, trigger } = partBits;

/** The class of part that the words found by the lists of firearm parts name. */
const namedBy: readonly (readonly [RegExp, number])[] = [
  [/BARREL|MUZZLE/, barrel],
  [/BCG|BOLT|SLIDE|FIRING PIN|EXTRACTOR/, bolt],
  [/(?:UPPER|LOWER)(?!S? PARTS?)|RECEIVER|FRAME|80 ?(?:%|PERCENT|PCT)/, receiver],
  [/\bP ?MAG|MAGAZINE|\bMAGS?\b|DRUM|CLIP/, magazine],
  [/LPK|PARTS? KIT|TRIGGER|SEAR|SWITCH/, trigger],
];

/** Parts whose names mean nothing else, wherever they occur in a description. */
const named: readonly (readonly [RegExp, number])[] = [
  [/\b(?:RIFLE|PISTOL|GLOCK|AR ?-?1[05]|RIFLED|THREADED) BARRELS?\b|\bBARREL BLANKS?\b/, barrel],
  [/\bBOLT CARRIERS?\b|\bBCG\b/, bolt],
  [/\b(?:UPPER|LOWER) RECEIVERS?\b|\b80 ?(?:%|PERCENT|PCT) (?:LOWER|FRAME|RECEIVER)/, receiver],
  [/\bP ?-?MAGS?\b|\b[0-9]{2,3} ?-?(?:RD|ROUND)S? MAG/, magazine],
  [/\bLPK\b|\bLOWER PARTS? KITS?\b|\bTRIGGER (?:KIT|GROUP)S?\b|\bFIRE CONTROL GROUPS?\b/, trigger],
];

/** The lists that name a part by itself; of `partAmbiguous` only what `named` has. */
const lists = ['firearmPart', 'pmfPart', 'magazine', 'conversionDevice'] as const;

/** Goods as which such parts pass, by words in English, Spanish, French and Dutch … */
const possibleWords: readonly (readonly [RegExp, number])[] = [
  [
    /\b(?:TUB(?:ES?|ING|OS?)|PIPES?|RODS?|SHAFTS?|CYLINDERS?|MUZZLES?|VARILLAS?|TUYAUX?|TIGES?|BUI(?:S|ZEN))\b/,
    barrel,
  ],
  [/\b(?:BOLTS?|SLIDES?|CARRIERS?|CERROJOS?|CORREDERAS?|GLISSIERES?|CULASSES?)\b/, bolt],
  [
    /\b(?:MACHINE(?:D|RY)?|STEEL|METAL) PARTS?\b|\bPIEZAS? DE (?:ACERO|METAL|MAQUINA)|\bPIECES? (?:EN |DE )?(?:ACIER|METAL|MACHINE)/,
    bolt,
  ],
  [
    /\b(?:RECEIVERS?|FRAMES?|HOUSINGS?|CASTINGS?|BILLET|ALUMINI?UM|ALUMINIO|ARMAZON(?:ES)?|CARCASAS?|CARCASSES?)\b/,
    receiver,
  ],
  [/\b(?:MAGAZINES?|MAGS?|CLIPS?|[0-9]{2,3} RDS?|PEINES?)\b/, magazine],
  [/\b(?:TRIGGERS?|SPRINGS?|PINS?|LEVERS?|PARTS? KITS?|RESORTES?|MUELLES?|PASADORES|GATILLOS?)\b/, trigger],
  [/\b(?:RESSORTS?|GOUPILLES?|DETENTES?|VEREN|PENNEN)\b/, trigger],
];

/** … and by HS heading: tubes, shafts, parts of machinery, articles of aluminum, of iron or steel, of plastics. */
const possibleHeadings: ReadonlyMap<string, number> = new Map([
  ['7304', barrel],
  ['7305', barrel],
  ['7306', barrel],
  ['7608', barrel],
  ['8483', barrel],
  ['8487', bolt],
  ['8466', bolt],
  ['7616', receiver],
  ['3926', magazine],
  ['7318', trigger],
  ['7320', trigger],
  ['7326', trigger],
]);

/** A few parts weigh no more, even with their box: a rifle's barrel is 1 to 2 kg, its upper half 3. */
const lightKg = 8;

/**
 * The classes of gun parts that the goods of a shipment name, and those that they may be: ambiguous goods that go to a
 * private person by the piece.
 */
export function partClassesOf({ goods, grossWeightKg, parties }: Shipment): {
  readonly parts: number;
  readonly possibleParts: number;
} {
  const toPerson = likelyKind(parties.consignee) === 'person';
  let parts = 0;
  let possibleParts = 0;
  for (const { description, hs, weightKg } of goods) {
    parts |= namedIn(description);
    const kg = weightKg ?? grossWeightKg;
    if (!toPerson || kg === undefined || kg > lightKg) continue;
    if (hs !== undefined) possibleParts |= possibleHeadings.get(hsDigits(hs).slice(0, 4)) ?? 0;
    possibleParts |= bitsOf(normalizeText(description), possibleWords);
  }
  return { parts, possibleParts: possibleParts & ~parts };
}

function namedIn(description: string): number {
  if (!speaks(description)) return 0;
  let bits = bitsOf(normalizeText(description), named);
  for (const list of lists) {
    const words = findTerm(description, list);
    if (words !== undefined) bits |= list === 'magazine' ? magazine : bitsOf(letters(words), namedBy);
  }
  return bits;
}

function bitsOf(text: string, patterns: readonly (readonly [RegExp, number])[]): number {
  let bits = 0;
  for (const [pattern, bit] of patterns) if (pattern.test(text)) bits |= bit;
  return bits;
}

const lookalikes: Readonly<Record<string, string>> = { '0': 'O', '1': 'I', '3': 'E', '5': 'S', '4': 'A' };

/** Replaces digits in words by the letters that they stand for: the lists find `SL1DE` and quote it so. */
const letters = (words: string): string =>
  normalizeText(words).replaceAll(
    /(?<=[A-Z])[01345]|[01345](?=[A-Z]{2})/g,
    (digit) => lookalikes[digit] ?? digit,
  );
