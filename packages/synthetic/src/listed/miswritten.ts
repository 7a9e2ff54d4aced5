import type { Random } from '@hammerhead/primitives';

/** The ways in which a name is miswritten, and `none`. */
export const slips = [
  'none',
  'letters exchanged',
  'letter missing',
  'letter doubled',
  'words exchanged',
] as const;
export type Slip = (typeof slips)[number];

/** Returns the name with one slip at a place that `random` chooses; undefined if the name has no place for it. */
export function withSlip(name: string, slip: Slip, random: Random): string | undefined {
  if (slip === 'none') return name;
  if (slip === 'words exchanged') return wordsExchanged(name, random);
  const letters = [...name];
  const places = placesFor(letters, slip);
  const at = places[random.below(places.length)];
  if (at === undefined) return undefined;
  const letter = letters[at] ?? '';
  if (slip === 'letter missing') letters.splice(at, 1);
  else if (slip === 'letter doubled') letters.splice(at, 0, letter);
  else letters.splice(at, 2, letters[at + 1] ?? '', letter);
  return letters.join('');
}

const isLetter = (text: string | undefined): boolean => text !== undefined && /[\p{L}\p{N}]/u.test(text);

function placesFor(letters: readonly string[], slip: Slip): readonly number[] {
  const places: number[] = [];
  for (const [at, letter] of letters.entries()) {
    const next = letters[at + 1];
    if (!isLetter(letter)) continue;
    if (slip !== 'letters exchanged' || (isLetter(next) && next !== letter)) places.push(at);
  }
  return places;
}

function wordsExchanged(name: string, random: Random): string | undefined {
  const words = name.trim().split(/\s+/);
  if (words.length < 2) return undefined;
  const one = random.below(words.length);
  const other = (one + 1 + random.below(words.length - 1)) % words.length;
  const first = words[one] ?? '';
  words[one] = words[other] ?? '';
  words[other] = first;
  return words.join(' ');
}
