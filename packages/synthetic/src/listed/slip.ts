import type { Random } from '@hammerhead/primitives';

/** The ways in which a listed name is written differently, one slip at a time. */
export const slipNames = ['order', 'exchanged', 'initial', 'vowel', 'surname'] as const;
export type SlipName = (typeof slipNames)[number];

export interface Slipped {
  readonly name: string;
  readonly slip: SlipName;
}

/**
 * Returns a listed name as it appears on a shipment, with one slip that the name allows. @param listed `SURNAMES,
 * Given names`
 */
export function slippedName(random: Random, listed: string): Slipped {
  const [surnames = '', givens = ''] = listed.split(',').map((part) => part.trim());
  const name = { given: wordsOf(givens), family: wordsOf(surnames).map(capitalized) };
  for (;;) {
    const slip = random.pick(slipNames);
    const written = slips[slip](random, name);
    if (written !== undefined) return { name: written, slip };
  }
}

/** Returns a listed name without a slip, given name first. */
export function plainName(listed: string): string {
  const [surnames = '', givens = ''] = listed.split(',').map((part) => part.trim());
  return [...wordsOf(givens), ...wordsOf(surnames).map(capitalized)].join(' ');
}

interface Parts {
  readonly given: readonly string[];
  readonly family: readonly string[];
}

/** Writes a name with each slip; undefined if the name cannot have it. */
const slips: Readonly<Record<SlipName, (random: Random, name: Parts) => string | undefined>> = {
  order: (_, { given, family }) => [...family, ...given].join(' '),
  exchanged: (random, { given, family }) => {
    const [first, ...others] = given;
    const turned = first === undefined ? undefined : exchanged(random, first);
    return turned === undefined ? undefined : [turned, ...others, ...family].join(' ');
  },
  initial: (_, { given: [first, middle, ...others], family }) =>
    first === undefined || middle === undefined
      ? undefined
      : [first, `${middle.charAt(0)}.`, ...others, ...family].join(' '),
  vowel: (random, { given, family }) => {
    const words = [...given, ...family];
    const at = random.between(0, words.length - 1);
    const short = withoutVowel(random, words[at] ?? '');
    return short === undefined ? undefined : words.with(at, short).join(' ');
  },
  surname: (_, { given, family: [first, second] }) =>
    first === undefined || second === undefined ? undefined : [...given, first].join(' '),
};

function exchanged(random: Random, word: string): string | undefined {
  const places = [...word]
    .slice(0, -1)
    .flatMap((letter, at) => (at > 0 && letter !== word.charAt(at + 1) ? [at] : []));
  if (places.length === 0) return undefined;
  const at = random.pick(places);
  return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
}

function withoutVowel(random: Random, word: string): string | undefined {
  if (word.length < 5) return undefined;
  const places = [...word].flatMap((letter, at) => (at > 0 && /[aeiouéèê]/i.test(letter) ? [at] : []));
  if (places.length === 0) return undefined;
  const at = random.pick(places);
  return word.slice(0, at) + word.slice(at + 1);
}

const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');
const capitalized = (word: string): string => word.charAt(0) + word.slice(1).toLowerCase();
