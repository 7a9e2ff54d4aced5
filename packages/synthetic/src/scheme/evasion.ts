import type { Random } from '@hammerhead/primitives';

/** Words that reveal the goods, in the languages of the region; a trafficker would disguise these. */
const telling =
  /\b(pistol(?:s|as?|es|è|e)?|pist[eo]l(?:et|ets|en)|pistool|rifles?|revolvers?|rev[oó]lver(?:es)?|shotguns?|firearms?|hand ?guns?|guns?|glocks?|taurus|ruger|beretta|draco|mossberg|smith|wesson|ammunition|ammo|munitions?|municion(?:es)?|munitie|cartridges?|cartouches?|cartuchos?|patronen|bullets?|rounds?|balas|balles|bal|katouch|magazines?|mags?|cargador(?:es)?|chargeurs?|receivers?|lowers?|uppers?|slides?|barrels?|triggers?|suppressors?|silencers?|fusils?|fusiles|fizi|escopetas?|armas?|armes?|zam|wapens?|geweer|geweren|switch(?:es)?|auto ?sears?)\b/giu;

const lookalike: Readonly<Record<string, string>> = { o: '0', i: '1', l: '1', e: '3', s: '5', a: '4' };

/** Disguises one word: a digit for a letter, a letter left out, doubled or exchanged, or its letters spaced. */
function disguised(random: Random, word: string): string {
  const candidates = [...word].flatMap((letter, index) =>
    lookalike[letter.toLowerCase()] === undefined ? [] : [index],
  );
  const u = random.next();
  if (u < 0.42 && candidates.length > 0) {
    const at = random.pick(candidates);
    return word.slice(0, at) + (lookalike[word.charAt(at).toLowerCase()] ?? '') + word.slice(at + 1);
  }
  if (word.length < 4) return `${word.charAt(0)}.${word.slice(1)}`;
  const at = random.between(1, word.length - 2);
  if (u < 0.62) return word.slice(0, at) + word.slice(at + 1);
  if (u < 0.78) return word.slice(0, at) + word.charAt(at) + word.slice(at);
  if (u < 0.93 && word.charAt(at) !== word.charAt(at + 1)) {
    return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
  }
  return [...word].join(' ');
}

/** Misspells the revealing words of a description; returns the same text if it has none. */
export const misspelt = (random: Random, description: string): string =>
  description.replace(telling, (word) => disguised(random, word));
