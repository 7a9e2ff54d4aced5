/**
 * Words that have no other use than for firearms and ammunition, in the languages of the lists; traffickers therefore
 * write them so that a search misses them (`PIST0L`, `AMMUNITON`, `G L O C K`). Upper case, no accents.
 */
const singular =
  'PISTOL RIFLE GLOCK HANDGUN SHOTGUN REVOLVER FIREARM CARBINE SILENCER SUPPRESSOR BERETTA MOSSBERG AMMUNITION ' +
  'PISTOLA ESCOPETA MUNICION FUSIL PISTOLET CARABINE MUNITION KATOUCH';
export const strongWords: readonly string[] = [
  ...singular.split(' ').flatMap((word) => [word, `${word}S`]),
  'AMMO',
  'MUNICIONES',
  'REVOLVERES',
  'FUSILES',
];

/**
 * Names of parts and ammunition that have other uses: recognized with digits in place of letters (`SL1DE`), never when
 * misspelled.
 */
export const partWords: readonly string[] =
  'SLIDE BARREL TRIGGER MAGAZINE RECEIVER LOWER UPPER BULLET CARTRIDGE ROUND SWITCH TAURUS RUGER'
    .split(' ')
    .flatMap((word) => [word, `${word}S`]);

/** Strong words that are long enough to be recognized with a wrong letter. */
export const comparedWords: readonly string[] = (
  'HANDGUN SHOTGUN REVOLVER FIREARM CARBINE SILENCER SUPPRESSOR BERETTA MOSSBERG AMMUNITION ESCOPETA MUNICION ' +
  'PISTOLET CARABINE MUNITION KATOUCH MAGAZINE RECEIVER'
)
  .split(' ')
  .flatMap((word) => [word, `${word}S`]);

/** Returns how many letters may be wrong in a strong word; ammunition is misspelled in many ways. */
export const lettersWrong = (word: string): number => (word.startsWith('AMMUNITION') ? 2 : 1);

/** Misspellings of words that are too short to be compared letter by letter: piston, ripple and block are near. */
export const knownMisspellings: ReadonlyMap<string, string> = new Map([
  ...'PISTEL PISTAL PISTTOL PISSTOL PITSOL PSITOL PISTLO PIZTOL'
    .split(' ')
    .map((word) => [word, 'PISTOL'] as const),
  ...'PISTELS PISTALS PITSOLS PISTLOS PIZTOLS'.split(' ').map((word) => [word, 'PISTOLS'] as const),
  ...'RIFEL RIFFEL RFILE RIFLLE'.split(' ').map((word) => [word, 'RIFLE'] as const),
  ...'RIFELS RIFFELS RFILES RIFLLES'.split(' ').map((word) => [word, 'RIFLES'] as const),
  ...'GLOK GLOCC GLOOCK GLCOK GLOKC GLLOCK'.split(' ').map((word) => [word, 'GLOCK'] as const),
  ...'GLOKS GLOOCKS GLCOKS'.split(' ').map((word) => [word, 'GLOCKS'] as const),
  ['MUNICIONS', 'MUNICIONES'],
  ['AMUNICION', 'MUNICION'],
]);

/**
 * Words of these languages, including names, that are one letter (two for long words) away from a strong word and mean
 * something else. Found by comparing the strong words with word lists of English, Spanish and French of more than a
 * million forms.
 */
export const otherWords: ReadonlySet<string> = new Set(
  (
    'ADMONITION AMMONIATION AMMUNITIONED BIRETTA BRETTA CABINE CAMBINE CARABIN CARABINA CARABINEE ' +
    'CARABINER CARBINER CARBENE CARBIDE CARBIE CARBONE CARINE CARLINE CARMINE ENCOPETA ESCOBETA ESCOLETA ESCONETA ' +
    'ESCOPETEA FOREARM MONICION MONITION MUNICIONA MUNICIONE MUNICIONO MUNIRION PISTOLE PISTOLED PISTOLEA ' +
    'PISTOLEE PISTOLEO PISTOLETE RESOLVER REVOLER REVOLTER REVOLVE REVOLVED REVOLVEIS REVOLVERA REVOLVERE ' +
    'SHOGUN SILENCE SILENCED SILENTER MAGAZINED MAGAZINER RECEIVE RECEIVED DECEIVER'
  )
    .split(' ')
    .flatMap((word) => [word, `${word}S`]),
);
