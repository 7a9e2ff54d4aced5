import { compilePhrases, quoteSpan, type Span, without } from './phrases.js';
import { readingOf } from './reading.js';
import { type TermLanguage, termLists } from './terms/index.js';

/** The names of languages that people are told; English is not. */
const languageNames: Readonly<Record<Exclude<TermLanguage, 'en'>, string>> = {
  de: 'German',
  es: 'Spanish',
  fr: 'French',
  ht: 'Haitian Creole',
  nl: 'Dutch',
  pt: 'Portuguese',
};

type Explanation = { readonly finder: RegExp; readonly meaning: string };
type Dictionary = {
  readonly language: TermLanguage;
  readonly not: readonly string[];
  readonly explanations: readonly Explanation[];
};

const dictionaries = (): readonly Dictionary[] =>
  termLists.flatMap(({ language, not, meanings }) =>
    meanings === undefined
      ? []
      : {
          language,
          not,
          explanations: Array.from(meanings, ([phrase, meaning]) => ({
            finder: compilePhrases([phrase]),
            meaning,
          })),
        },
  );
let compiled: readonly Dictionary[] | undefined;

type Gloss = { readonly at: Span; readonly meaning: string; readonly languages: readonly string[] };

const length = ({ at: [start, end] }: Gloss): number => end - start;
const overlap = ({ at: [start, end] }: Gloss, { at: [from, to] }: Gloss): boolean => start < to && from < end;
const same = (one: Gloss, other: Gloss): boolean =>
  one.meaning === other.meaning && one.at[0] === other.at[0] && one.at[1] === other.at[1];

const glossesIn = (text: string): readonly Gloss[] => {
  compiled ??= dictionaries();
  const all = compiled.flatMap(({ language, not, explanations }) => {
    const rest = without(text, not);
    const languages = language === 'en' ? [] : [languageNames[language]];
    return explanations.flatMap(({ finder, meaning }) =>
      Array.from(
        rest.matchAll(finder),
        (match): Gloss => ({ at: [match.index, match.index + match[0].length], meaning, languages }),
      ),
    );
  });
  const kept: Gloss[] = [];
  // The longest phrase explains best; where several languages have it, all of them are told.
  for (const gloss of all.toSorted((one, other) => length(other) - length(one))) {
    const place = kept.findIndex((other) => overlap(gloss, other));
    const other = kept[place];
    if (other === undefined) kept.push(gloss);
    else if (same(gloss, other))
      kept[place] = {
        ...other,
        languages: [...new Set([...other.languages, ...gloss.languages])].toSorted(),
      };
  }
  return kept.toSorted((one, other) => one.at[0] - other.at[0]);
};

const word = /[A-Z]{3}/;

/**
 * Returns what the foreign, coded and trade words of a text mean, such as `Dutch, German: cartridges`, or undefined
 * where every word is plain English or unknown. Where the text has other words, the one that is meant is named first.
 */
export const glossOf = (text: string): string | undefined => {
  const read = readingOf(text).repaired;
  const glosses = glossesIn(read.text);
  if (glosses.length === 0) return undefined;
  const [only] = glosses;
  const alone =
    glosses.length === 1 &&
    only !== undefined &&
    !word.test(read.text.slice(0, only.at[0]) + '|' + read.text.slice(only.at[1]));
  return glosses
    .map(({ at, meaning, languages }) => {
      const named = languages.join(', ');
      if (alone) return named === '' ? meaning : `${named}: ${meaning}`;
      const words = quoteSpan(text, read, at);
      return named === '' ? `${words}: ${meaning}` : `${words} is ${named} for ${meaning}`;
    })
    .join('; ');
};
