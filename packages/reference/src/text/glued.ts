import { goodsFamilies } from '../commodity/goods-families.js';
import { strongWords } from './strong-words.js';

/*
 * Words that lost the blank between them, for example when lines of a form were joined: GUNPARTS, CLOTHESPISTOLS,
 * 9MMAMMO. A run of letters is split if it consists entirely of known words and one of them has no other use than for
 * firearms.
 */

const words = (text: string): readonly string[] => text.split(' ');
const withPlurals = (text: string): readonly string[] => words(text).flatMap((word) => [word, `${word}S`]);

/**
 * Words of which at least one must be among the parts. `GUN` alone is not included, because too many words begin with
 * it.
 */
const strong: ReadonlySet<string> = new Set([
  ...strongWords,
  ...words('GUNS WEAPONS ARMAS RUGER TAURUS AR15 AR10 AK47 AK74 TEC9 DRACO POLYMER80'),
]);

/** Words for parts and accessories of firearms. */
const parts = [
  ...withPlurals(
    'PART SLIDE BARREL FRAME RECEIVER UPPER LOWER TRIGGER MAGAZINE MAG CLIP SEAR BOLT KIT GRIP MUZZLE ROUND CARTRIDGE ' +
      'BULLET SHELL EXTRACTOR SPRING HAMMER HOLSTER SCOPE SLING CASE BUTTSTOCK HANDGUARD COMPONENT SPARE PIECE',
  ),
  ...words('SWITCH SWITCHES ACCESSORIES AMMO AMMUNITION CLEANING CONVERSION MUNICION'),
];

/** Words of forms, packages and counts. */
const around = [
  ...words(
    'AND WITH FOR THE NEW USED OLD BOX BOXES CRATE CRATES BAG BAGS CARTON CARTONS PCS PIECES UNITS SETS PACKS LOTS ' +
      'ASSORTED MIXED VARIOUS MISC OTHER PERSONAL EFFECTS HOUSEHOLD GOODS ITEMS MERCHANDISE SPORTING HUNTING SMALL LARGE ' +
      'BLACK TWO THREE FOUR FIVE SIX TEN AUTO SEMI CAR MACHINE METAL STEEL DE PARA CON PIEZAS PARTES CAJAS FUEGO POUR AVEC',
  ),
];

/**
 * Words of the families of goods that are plain words; expressions are left out, and so are words of three letters:
 * PISTOLLED.
 */
const ofFamilies = goodsFamilies.flatMap((family) =>
  family.words.flatMap((word) => {
    const [, own, plural = ''] = /^([A-Z]{4,})(S\?)?$/.exec(word) ?? [];
    return own === undefined ? [] : plural === '' ? [own] : [own, `${own}S`];
  }),
);

const known: ReadonlySet<string> = new Set([...strong, ...parts, ...around, ...ofFamilies]);
/** `GUN` is recognized only before these words: GUNSTOCK, GUNSIGHT and GUNMETAL are words. */
const afterGun: ReadonlySet<string> = new Set(parts);

/** Ordinary words that happen to consist of known ones. */
const otherWords: ReadonlySet<string> = new Set(words('GUNSHIP GUNSHOT RIFLESCOPES'));

const longestWord = Math.max(...[...known].map((word) => word.length));
const fewestLetters = 6;
const mostParts = 5;
/** Counts and calibers at the beginning: `2PISTOLS`, `9MMAMMO`. */
const head = /^(?:QTY)?[0-9]{1,4}(?:MM|CAL|GAUGE|GA|RD|X|PCS?)?(?=[A-Z])/;
/** Counts and calibers at the end: `PISTOLSX2`, `PISTOL9MM`, `PISTOLS2`. */
const tail = /(?<=[A-Z]{4})(?:X[0-9]{1,3}|[0-9]{1,2}|[0-9]{1,3}(?:MM|CAL|PCS?|EA))$/;
/** The number of a model: `GLOCK19SLIDE`. */
const modelNumber = /^[0-9]{2}[X]?(?![0-9])/;

type Split = { readonly at: readonly number[]; readonly strong: boolean };

/** Finds where `token` must be cut from `from` on, so that it consists entirely of known words. */
const splitFrom = (token: string, from: number, before: string, left: number): Split | undefined => {
  if (from === token.length) return { at: [], strong: false };
  if (left === 0) return undefined;
  const next = (end: number, word: string): Split | undefined => {
    const rest = splitFrom(token, end, word, left - 1);
    return rest && { at: [end, ...rest.at], strong: rest.strong || strong.has(word) };
  };
  if (before.startsWith('GLOCK')) {
    const number = modelNumber.exec(token.slice(from));
    if (number !== null) return next(from + number[0].length, number[0]);
  }
  for (let end = Math.min(token.length, from + longestWord); end >= from + 2; end -= 1) {
    const word = token.slice(from, end);
    if (!known.has(word) || (before === 'GUN' && !afterGun.has(word))) continue;
    const found = next(end, word);
    if (found !== undefined) return found;
  }
  if (token.startsWith('GUN', from)) {
    const found = next(from + 3, 'GUN');
    if (found !== undefined && found.at.length > 1) return { at: found.at, strong: true };
  }
  return undefined;
};

/** Texts without any of these hold no glued words. */
const hint =
  /PISTOL|RIFLE|GLOCK|HANDGUN|SHOTGUN|REVOLVER|FIREARM|CARBINE|SILENCER|SUPPRESSOR|BERETTA|MOSSBERG|AMMUNITION|AMMO|GUN(?=[A-Z]{3})|GUNS|WEAPON|ARMAS|RUGER|TAURUS|AR1[05]|AK[47]|TEC9|DRACO|ESCOPETA|MUNICION|FUSIL|CARABINE|MUNITION|KATOUCH/;

/** Whether a folded text may hold glued words at all. */
export const mayBeGlued = (text: string): boolean => hint.test(text);

const placesIn = (token: string, start: number, { at }: Split): readonly number[] => {
  const inner = at.filter((place) => place < token.length);
  return start === 0 ? inner : [start, ...inner];
};

/**
 * Returns the places within a run of letters and digits where glued words must be separated; none if no words were
 * glued.
 */
export const gluedAt = (token: string): readonly number[] => {
  if (token.length < fewestLetters || known.has(token) || otherWords.has(token) || !hint.test(token))
    return [];
  const start = head.exec(token)?.[0].length ?? 0;
  const split = splitFrom(token, start, '', mostParts);
  if (split !== undefined && split.strong) return placesIn(token, start, split);
  const end = tail.exec(token)?.index;
  if (end === undefined) return [];
  const before = splitFrom(token.slice(0, end), start, '', mostParts);
  return before?.strong === true ? placesIn(token, start, before) : [];
};
