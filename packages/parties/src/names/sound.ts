import { remembering } from '@hammerhead/primitives';

/**
 * A phonetic key of a word of a name, for the spellings of the region: letters that English, French, Spanish, Dutch,
 * Creole and transliterated Hindustani or Arabic exchange become one, doubled letters single, and vowels are dropped,
 * except the first letter, a last A or O (`MARIA`, `MARIO`, `MARIE` are three people) and the first vowel of a very
 * short result. Equal for `PERSAUD` and `PRASAD`, `MOHAMMED` and `MUHAMAD`, `ETIENNE` and `ETIEN`. Digits are kept.
 * Cached up to a bound.
 * @param word capital letters and digits only, at least one
 */
export const soundOf = remembering(32_768, reduce);

/** Letters that are written for the same sound, in the order in which they are replaced. */
const exchanged: readonly (readonly [RegExp, string])[] = [
  // Dutch IJ, before other letters become a J: `IVANOVICH` does not end as `IVANOV` does.
  [/IJ/g, 'Y'],
  [/CHR/g, 'KR'],
  [/TCH|TSJ|TJ|CH|SH|SJ|DJ/g, 'J'],
  [/PH/g, 'F'],
  [/^AU/, 'O'],
  [/GH/g, 'G'],
  [/C(?=[EIY])/g, 'S'],
  [/^G(?=[EIY])/, 'J'],
  [/CK|KH|QU|[CQX]/g, 'K'],
  [/Z/g, 'S'],
  [/V|^W(?=[AEIOUY])/g, 'B'],
  [/Y/g, 'I'],
  [/^H(?=[AEIOU])/, ''],
];

/** The shortest sound that is left without a vowel. */
const minSoundLength = 3;

/**
 * The phonetic key of a word with its vowels: of those that transliterations exchange (E and I, O and U) one is kept.
 * Equal for `LADEN` and `LADIN`, `OTAIBI` and `UTAYBI`, and not for `MARIA` and `MARIE`.
 * @param word capital letters and digits only, at least one
 */
export function spokenOf(word: string): string {
  let text = word;
  for (const [pattern, letter] of exchanged) text = text.replace(pattern, letter);
  return single(text.replace(/[IE]/g, 'I').replace(/[OU]/g, 'O'));
}

function reduce(word: string): string {
  const text = spokenOf(word);
  const first = text.charAt(0);
  const last = text.length > 2 ? (/[AO]$/.exec(text)?.[0] ?? '') : '';
  const sound = first + text.slice(1).replace(/[AIOHW]/g, '') + last;
  if (sound.length >= minSoundLength) return sound;
  return sound + (/[AIO]/.exec(text.slice(1))?.[0] ?? '');
}

/** Doubled letters written once; numbers stay as they are. */
const single = (text: string): string => text.replace(/([A-Z])\1+/g, '$1');
