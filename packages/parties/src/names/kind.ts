import type { Party } from '@hammerhead/contracts';
import { Memo } from '@hammerhead/primitives';
import { companyForms, normalWords } from './normalize-name.js';
import { organization } from './organization.js';

export type PartyKind = NonNullable<Party['kind']>;

/** Words of trade that are also given names: they mark a business where they do not come first (`Marine Joseph`). */
const alsoGiven: ReadonlySet<string> = new Set(['MARINE']);

/** Words that follow an `and` in names of companies; with another word it may be a couple. */
const joined: ReadonlySet<string> = new Set('FILS HIJOS PARTNER SONS COMPANY'.split(' '));

/** `María Altagracia de los Santos de la Cruz` has eight. */
const mostWords = 8;
const particles: ReadonlySet<string> = new Set(
  'DE DEL DELA LA LAS LOS LE LES EL Y VAN DER DEN VON ST STE DA DO DOS MR MRS MS MISS DR REV'.split(' '),
);

/** By name; null where it shows neither. */
const remembered = new Memo<PartyKind | null>(16_384);

/**
 * Whether a party is a person or a business: as stated, or else by the form of its name. A company's form (`Ltd`, `C.
 * por A.`), a word of trade or a digit marks a business; two to eight words of letters, initials among them, a person.
 * Numbers at the end (a phone, an apartment) do not matter. A name that shows neither (one word, a couple, `TO ORDER`)
 * gives undefined, which is not "no".
 */
export function likelyKind({ kind, name }: Pick<Party, 'kind' | 'name'>): PartyKind | undefined {
  if (kind !== undefined) return kind;
  const told = remembered.get(name);
  return (told === undefined ? remembered.set(name, kindByName(name) ?? null) : told) ?? undefined;
}

function kindByName(name: string): PartyKind | undefined {
  const { words: all, form } = normalWords(name);
  if (form) return 'business';
  const words = all.slice(0, all.findLastIndex((word) => !/^\d+$/.test(word)) + 1);
  const telling = (word: string, at: number): boolean =>
    organization.test(word) ||
    /\d/.test(word) ||
    (at > 0 && (alsoGiven.has(word) || isForm(word, words[at + 1])));
  if (words.some(telling)) return 'business';
  if (words.length > mostWords || words.includes('AND')) return undefined;
  const own = words.filter((word) => !particles.has(word));
  return own.length >= 2 && own.some((word) => word.length > 1) ? 'person' : undefined;
}

const isForm = (word: string, next: string | undefined): boolean =>
  word === 'AND' ? next !== undefined && joined.has(next) : companyForms.has(word);
