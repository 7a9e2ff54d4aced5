import type { FoundBy, WordsTold } from '../compare/told.js';
import type { ListHit } from '../hit.js';
import type { ListWeight } from './list-weight.js';
import { type ListedWords, type NameCounts, trafficShare } from './word-shares.js';

/**
 * The share of a word's worth that is left by how it was found: the less exact, the more other words could be meant.
 */
const worthBy: Readonly<Record<FoundBy, number>> = {
  same: 1,
  joined: 0.97,
  spelling: 0.9,
  abbreviation: 0.9,
  nickname: 0.8,
  sound: 0.75,
  slip: 0.75,
  initial: 1,
};
/** The most that an initial is worth: one name in ten has it, whatever it stands for. */
const initialDigits = 0.8;

/**
 * What each word costs that only one of the names has: people leave out their own words more often than they add
 * others.
 */
const addedWordDigits = 0.5;
const leftWordDigits = 0.25;
const maxApartDigits = 2;

/** What country and kind add or cost: little, since the shares are those of names in that country. */
const countryAgreesDigits = 0.5;
const countryDiffersDigits = -1.5;
/** Parties that an agency seeks, or to whom nobody may export, are meant wherever they are. */
const countryDiffersHighDigits = -0.3;
const kindDiffersDigits = -1;

/** From this many digits on (one name in 3,000) a word is called rare. */
const rareFromDigits = 3.48;

export interface Worth {
  /** −log₁₀ of the share of names that would hit so, in hundredths; at least 0. */
  readonly telling: number;
  /** `3 words, 2 of them rare: one name in 2,400,000 here has them` */
  readonly worth: string;
}

/** What the worth of a name hit depends on. */
export type MatchedName = WordsTold & Pick<ListHit, 'country'>;

/** The counts by which the rarity of words is measured. */
export interface Rarity {
  /** Counted by the baseline in force; undefined before one has counted names. */
  readonly counted: NameCounts | undefined;
  /** Counted on the version of the list. */
  readonly listed: ListedWords;
  /** The country of the party's address, ISO 3166-1 alpha-2. */
  readonly country: string | undefined;
}

/**
 * How telling a name hit is. Each word that was found adds the digits of its rarity, in the traffic or on the list,
 * whichever has it more often, and less where it was written differently. Words that the names do not share subtract;
 * country and kind add or subtract. The result depends only on the hit, the baseline and the version of the list.
 */
export function worthOf(hit: MatchedName, weight: ListWeight, { counted, listed, country }: Rarity): Worth {
  let digits = 0;
  let rare = 0;
  let words = 0;
  for (const [at, word] of hit.matched.entries()) {
    const by = hit.by[at] ?? 'slip';
    const share = Math.max(
      trafficShare(word, counted, country),
      listed.shareOf(word),
      by === 'same' || by === 'initial' ? 0 : trafficShare(hit.written[at] ?? word, counted, country),
    );
    const own = by === 'initial' ? Math.min(initialDigits, digitsOf(share)) : digitsOf(share) * worthBy[by];
    digits += own;
    if (digitsOf(share) > 0) words += 1;
    if (digitsOf(share) >= rareFromDigits) rare += 1;
  }
  const apart = Math.min(
    maxApartDigits,
    addedWordDigits * hit.added.length + leftWordDigits * hit.left.length,
  );
  const ofWords = Math.max(0, digits - apart);
  const telling = Math.max(
    0,
    ofWords + ofCountry(hit, weight) + (hit.kind === 'differs' ? kindDiffersDigits : 0),
  );
  return { telling: Math.round(telling * 100) / 100, worth: sentence(words, rare, ofWords, counted) };
}

const digitsOf = (share: number): number => -Math.log10(share);

function ofCountry({ country }: MatchedName, weight: ListWeight): number {
  if (country === 'agrees') return countryAgreesDigits;
  if (country === 'unknown') return 0;
  return weight === 'high' ? countryDiffersHighDigits : countryDiffersDigits;
}

/** The most digits shown: beyond these a number says no more. */
const mostDigits = 9;

function sentence(words: number, rare: number, digits: number, counted: NameCounts | undefined): string {
  const which =
    rare === 0
      ? `${words} common ${words === 1 ? 'word' : 'words'}`
      : rare === words
        ? `${words} rare ${words === 1 ? 'word' : 'words'}`
        : `${words} words, ${rare} of them rare`;
  const many = digits >= mostDigits ? 10 ** mostDigits : Number((10 ** digits).toPrecision(2));
  const names = `${digits >= mostDigits ? 'fewer than ' : ''}1 in ${Math.max(1, many).toLocaleString('en-US')} names`;
  return `${which}: ${names} ${counted === undefined ? 'by the list and common names alone' : 'here'}`;
}
