import type { Random } from '@hammerhead/primitives';

/** The abbreviations that clerks use. */
const abbreviations: readonly (readonly [RegExp, string])[] = [
  [/\bPERSONAL EFFECTS\b/, 'P/EFFECTS'],
  [/\bPERSONAL EFFECTS\b/, 'PERS EFFECTS'],
  [/\bHOUSEHOLD GOODS\b/, 'HHG'],
  [/\bHOUSEHOLD\b/, 'H/HOLD'],
  [/\bAND\b/g, '&'],
  [/\bASSORTED\b/, 'ASST'],
  [/\bEQUIPMENT\b/, 'EQUIP'],
  [/\bACCESSORIES\b/, 'ACC'],
  [/\bREFRIGERATOR/, 'FRIDGE'],
  [/\bCARTRIDGE/, 'CARTR'],
  [/\bTELEVISION/, 'TV'],
  [/\bSUPPLIES\b/, 'SUPP'],
  [/\bPACKAGES?\b/, 'PKGS'],
  [/\bFURNITURE\b/, 'FURN'],
  [/\bCLOTHING\b/, 'CLOTHES'],
  [/\bWITH\b/, 'W/'],
  [/\bELECTRICAL\b/, 'ELEC'],
];

const nouns: Readonly<Record<string, string>> = {
  BA: 'BARREL',
  BX: 'BOX',
  CT: 'CTN',
  PX: 'PLT',
  DR: 'DRUM',
  PK: 'PKG',
  PC: 'PCS',
  BL: 'BALE',
};

/** Makes a typing error in a word of at least five letters. */
function mistyped(random: Random, text: string): string {
  const words = text.split(' ');
  const index = random.between(0, words.length - 1);
  const word = words[index] ?? '';
  if (word.length < 5) return text;
  const at = random.between(1, word.length - 2);
  const [before, one, two, after] = [
    word.slice(0, at),
    word.charAt(at),
    word.charAt(at + 1),
    word.slice(at + 2),
  ];
  const u = random.next();
  words[index] =
    u < 0.4 ? before + two + one + after : u < 0.75 ? before + two + after : before + one + one + two + after;
  return words.join(' ');
}

/**
 * Writes a description as a clerk does: shortened, with the packages before it, mistyped now and then, and in small
 * letters if the writer usually does so.
 */
export function worded(random: Random, text: string, packages: number, type: string): string {
  let out = text;
  const u = random.next();
  if (u < 0.1) {
    const [pattern, short] = random.pick(abbreviations);
    out = out.replace(pattern, short);
  } else if (u < 0.14) out = mistyped(random, out);
  else if (u < 0.2) {
    const noun = nouns[type];
    if (noun !== undefined) out = `${packages} ${noun}${packages > 1 && noun !== 'PCS' ? 'S' : ''} ${out}`;
  } else if (u < 0.22) out = `STC ${out}`;
  else if (u < 0.235) out = `SAID TO CONTAIN: ${out}`;
  return out;
}

/** Writes small letters after the first one of each word or sentence, as some feeds do. */
export function inSmallLetters(text: string): string {
  return text.charAt(0) + text.slice(1).toLowerCase();
}
