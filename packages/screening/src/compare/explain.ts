import { filiations, isPatronymic, marriages } from '../name/classes.js';
import type { PreparedName } from '../name/prepare.js';
import type { Pair } from './align.js';
import type { Comparison } from './score.js';

/** Explains in a few words each why two names match: what they share, how it is written, what is left. */
export function explain(one: PreparedName, other: PreparedName, { pairs, turned }: Comparison): string[] {
  const found = pairs.filter(({ from, to }) => one.words.slice(from, to).some(counts));
  const inFound = found.reduce(
    (sum, { from, to }) => sum + one.words.slice(from, to).filter(counts).length,
    0,
  );
  const said = [`tokens ${inFound} of ${one.words.filter(counts).length}`];
  for (const pair of pairs) {
    const sentence = likeness(one, other, pair);
    if (sentence !== undefined) said.push(sentence);
  }
  if (turned) said.push('order differs');
  const left = unmatched(one, (index) => pairs.some(({ from, to }) => index >= from && index < to));
  const listed = unmatched(other, (index) =>
    pairs.some(({ otherFrom, otherTo }) => index >= otherFrom && index < otherTo),
  );
  if (left.forms !== listed.forms) {
    said.push(`company form ${left.forms || 'none'}, listed ${listed.forms || 'none'}`);
  }
  const sameTitles = one.titles.join(' ') === other.titles.join(' ');
  if (!sameTitles && one.titles.length > 0) said.push(`title left out: ${one.titles.join(' ')}`);
  if (!sameTitles && other.titles.length > 0) said.push(`listed with title ${other.titles.join(' ')}`);
  if (left.words !== '') said.push(`not listed: ${left.words}`);
  for (const [what, words] of Object.entries(listed.kinds)) said.push(`${what}: ${words.join(' ')}`);
  return said;
}

const counts = ({ class: kind }: PreparedName['words'][number]): boolean =>
  kind !== 'form' && kind !== 'particle';

function unmatched(name: PreparedName, isMatched: (index: number) => boolean) {
  const kinds: Record<string, string[]> = {};
  const words: string[] = [];
  const forms: string[] = [];
  for (const [at, word] of name.words.entries()) {
    if (isMatched(at)) continue;
    if (word.class === 'form') forms.push(word.text);
    if (!counts(word)) continue;
    words.push(word.text);
    (kinds[whatIsLeft(name, at)] ??= []).push(word.text);
  }
  return { words: words.join(' '), forms: forms.join(' '), kinds };
}

/** Names what a word is that the listed name has and the party's has not. */
function whatIsLeft({ words, person, parted, surnameAt }: PreparedName, at: number): string {
  const word = words[at];
  if (word?.class === 'trade') return 'line of trade left out';
  if (!person || word?.class !== 'own') return 'listed, too';
  const before = words[at - 1]?.text ?? '';
  if (filiations.has(before)) return "father's name left out";
  if (at > 0 && isPatronymic(word.text)) return 'patronymic left out';
  if (!parted || at <= surnameAt) return 'listed, too';
  return marriages.has(before) ? "husband's or second surname left out" : 'second surname left out';
}

function likeness(one: PreparedName, other: PreparedName, pair: Pair): string | undefined {
  const text = textOf(one, pair.from, pair.to);
  const listed = textOf(other, pair.otherFrom, pair.otherTo);
  switch (pair.why) {
    case 'same':
    case 'none':
      return undefined;
    case 'doubled':
      return `letter doubled: ${text} for ${listed}`;
    case 'exchanged':
      return `letters transposed: ${text} for ${listed}`;
    case 'missing':
      return text.length < listed.length
        ? `letter missing: ${text} for ${listed}`
        : `letter too many: ${text} for ${listed}`;
    case 'changed':
      return `letter changed: ${text} for ${listed}`;
    case 'two':
      return `two letters differ: ${text} for ${listed}`;
    case 'nickname':
      return `nickname: ${text} for ${listed}`;
    case 'abbreviation':
      return `abbreviated: ${text} for ${listed}`;
    case 'spelling':
      return `${text} is ${listed} spelled otherwise`;
    case 'sound':
      return `${text} sounds like ${listed}`;
    case 'initial':
      return text.length === 1
        ? `initial ${text} for ${listed}`
        : `listed with initial ${listed} for ${text}`;
    case 'joined':
      return `${text} written as ${listed}`;
  }
}

const textOf = (name: PreparedName, from: number, to: number): string =>
  name.words
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');
