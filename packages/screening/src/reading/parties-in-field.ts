import { wordsOf } from '@hammerhead/parties';
import { canonical, classOf, places } from '../name/classes.js';
import { isGivenName } from '../name/given-names.js';
import type { Reading } from './reading.js';

/** Words that separate two names of one party, or two parties, and the notes on what stands on either side. */
const separators: readonly (readonly [RegExp, before: string, after: string])[] = [
  [
    /(?:^|[\s,;(]{1,4})(?:c\s?\/\s?o|care of|a\/c de|al cuidado de|aux soins de|aan de zorg van|ter attentie van|t\.a\.v\.|p\/a|attn?\b[.:]?|att:|attention\b:?|(?:a la )?atenci[oó]n(?: de)?:?|notify(?: party)?\b:?|o\/b\/o|obo|on behalf of|f\/b\/o|fbo|f\/a\/o)[\s.:]{1,4}/i,
    '',
    'named after c/o',
  ],
  [
    /[\s,;(]{1,4}(?:d\s?\/\s?b\s?\/?\s?a\/?|d\.b\.a\.?|dba|doing business as|t\s?\/\s?a|t\.a\.|trading as|trad(?:e|ing) name:?|o\/a|o\/b\/a|operating as|h\/o|h\.?o\.?d\.?n\.?|handelend onder(?: de naam)?|nombre comercial:?|nombre de fantas[ií]a:?|raz[oó]n social:?|(?:exploitant )?sous le nom(?: de)?)[\s.:]{1,4}/i,
    '',
    'doing business as',
  ],
  [
    /[\s,;(]{1,4}(?:a\s?\/\s?k\s?\/\s?a\/?|a\.k\.a\.?|aka|p\/k\/a|(?:also |better |now )?known as|alias(?: comercial)?|(?:tambi[eé]n )?conocid[oa] (?:como|por)|dite?(?=\s\p{L})|(?:ook )?bekend als|alyas|(?<=\()a\))[\s.:]{1,4}/iu,
    '',
    'also known as',
  ],
  [
    /[\s,;(]{1,4}(?:f\s?\/\s?k\s?\/\s?a\/?|f\.k\.a\.?|fka|n\s?\/\s?k\s?\/\s?a|formerly(?: known as)?|previously(?: known as)?|antes|anteriormente|anciennement|voorheen|ex\.?(?=\s\p{L}{3}))[\s.:]{1,4}/iu,
    '',
    'formerly known as',
  ],
  [
    /\s{1,4}(?:and\s?\/\s?or|y\s?\/\s?o|et\s?\/\s?ou|en\s?\/\s?of|e\s?\/\s?ou|&\s?\/\s?or)\s{1,4}/i,
    'one of two names in the field',
    'one of two names in the field',
  ],
];

/** Cheap checks that rule out most texts. */
const mayPart =
  /[/;|&([\n"“«]|\s[-–—]{1,2}\s|\b(?:care of|attn?|attention|aux soins|aan de zorg|al cuidado|ter attentie|notify|obo|on behalf|dba|d\.b\.a|doing business|trad(?:e|ing) name|trading as|operating as|handelend|nombre (?:comercial|de)|sous le nom|aka|a\.k\.a|known as|alias|alyas|bekend als|dite?|fka|f\.k\.a|formerly|previously|anciennement|antes|anteriormente|voorheen|ex|and|y|et|en|e|ak)\b|\bconocid|\batenci|\braz[oó]n\b|\bh\.?o\.?d\.?n\b|[at]\.[akv]\./i;

const twoNames = 'one of two names in the field';
/** The most names read from one field. */
const mostNames = 6;

/** Returns every name in a text, in their order; the text itself where it holds one. */
export function namesIn(text: string): readonly Pick<Reading, 'text' | 'notes'>[] {
  if (!mayPart.test(text)) return [{ text, notes: none }];
  const names = inBrackets(text).flatMap(({ text: part, notes }) =>
    bySeparators(part).flatMap(({ text: name, notes: more }) =>
      together(name).map(({ text: one, notes: last }) => ({
        text: one,
        notes: [...notes, ...more, ...last],
      })),
    ),
  );
  return names.slice(0, mostNames);
}

type Name = Pick<Reading, 'text' | 'notes'>;
const none: readonly never[] = [];

function bySeparators(text: string, parted = 0): readonly Name[] {
  if (parted > mostNames) return [{ text, notes: none }];
  for (const [separator, before, after] of separators) {
    const match = separator.exec(text);
    if (match === null) continue;
    const first = text.slice(0, match.index);
    const second = text.slice(match.index + match[0].length).replace(/^[\s)]+|(?<![\s)(])[\s)(]+$/g, '');
    if (lettersIn(second) < 2) continue;
    const rest = bySeparators(second, parted + 1).map(({ text: name, notes }) => ({
      text: name,
      notes: notes.length > 0 ? notes : [after],
    }));
    return lettersIn(first) < 2
      ? rest
      : [
          ...bySeparators(first, parted + 1).map((name) => ({
            ...name,
            notes: before === '' ? name.notes : [before],
          })),
          ...rest,
        ];
  }
  return [{ text, notes: none }];
}

const lettersIn = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;

/** Reads `Name (ACRONYM)` and `Name (other name)`; a place, a form or a remark in brackets stays with the name. */
function inBrackets(text: string): readonly Name[] {
  const match = BRACKETS.exec(text);
  if (match === null) return [{ text, notes: none }];
  const inside = (match[1] ?? match[2] ?? '').trim();
  const said = match[2] === undefined ? 'brackets' : 'quotes';
  if (separators.some(([separator]) => separator.test(` ${inside} `))) {
    return [
      {
        text: text.slice(0, match.index) + ` ${inside} ` + text.slice(match.index + match[0].length),
        notes: none,
      },
    ];
  }
  const outside = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`.trim();
  const words = wordsOf(inside, canonical);
  if (lettersIn(outside) < 2 || words.every((word) => isRemark(word))) return [{ text, notes: none }];
  const without = { text: outside, notes: [`in ${said}: ${inside.toUpperCase()}`] };
  if (words.length === 1 && !isAcronym(inside, outside)) return [{ text, notes: none }, without];
  return [{ text, notes: none }, without, { text: inside, notes: [`name in ${said}`] }];
}

const BRACKETS = /[([]([^()[\]]{2,80})[)\]]|["“«]([^"“”«»]{2,80})["”»]/;

const isRemark = (word: string): boolean => places.has(word) || classOf(word) !== 'own';

/**
 * Whether a text is the acronym of a name, such as `PDVSA` after `Petroleos de Venezuela SA`: at least three capital
 * letters, all of them in the name in this order, the first its first, and every second one the first of a word.
 * `(OFFSHORE)` is not.
 */
function isAcronym(text: string, name: string): boolean {
  if (!/^[\p{Lu}\p{N}.&-]{3,10}$/u.test(text)) return false;
  // The acronym may end with the company form, which the name need not have: `CAYSA`.
  const letters = wordsOf(text, new Map())
    .join('')
    .replace(/(?<=..)(?:SA|SRL|LTD|INC|LLC)$/, '');
  const words = wordsOf(name, new Map());
  if (letters.charAt(0) !== words[0]?.charAt(0)) return false;
  const spelled = words.join(' ');
  let at = -1;
  let first = 0;
  for (const letter of letters) {
    const begins = ` ${spelled}`.indexOf(` ${letter}`, at + 1);
    const next = begins === -1 ? spelled.indexOf(letter, at + 1) : begins;
    if (next === -1) return false;
    if (begins !== -1) first += 1;
    at = next;
  }
  return first * 2 >= letters.length;
}

/** Separators of two names: `A B / C D` are two; `Import/Export` is one. */
const APART = /\s[/|]\s|[;\n]/;
const SLASHES = /[/;|\n]/;
const ANDS = /\s(?:&|and|y|et|en|e|ak)\s/i;

/**
 * Reads two names joined, as `Devon Clarke / Marcia Brown`, `John Smith and Mary Jones`, `Corey & Tessa Bovell`. Where
 * the second does not begin with a given name, it may still be one name: `Santiago Ramón y Cajal Agüero`.
 */
function together(text: string): readonly Name[] {
  const whole = { text, notes: none };
  if (/[/;|\n]/.test(text)) {
    const parts = text
      .split(SLASHES)
      .map((part) => part.trim())
      .filter((part) => lettersIn(part) > 0);
    if (parts.length > 1 && parts.every((part) => fullWords(part).length > 1))
      return [
        ...(APART.test(text) ? [] : [whole]),
        ...parts.map((part) => ({ text: part, notes: [twoNames] })),
      ];
  }
  const apart = byDashes(text);
  if (apart !== undefined) return apart;
  const parts = text.split(ANDS);
  if (parts.length > 2 && parts.map(fullWords).every((words) => words.length > 1 && isPerson(words)))
    return parts.map((part) => ({ text: part, notes: [twoNames] }));
  if (parts.length !== 2) return [whole];
  const [one = '', other = ''] = parts;
  const [words, otherWords] = [fullWords(one), fullWords(other)];
  if (!isPerson(words) || !isPerson(otherWords) || otherWords.length < 2) return [whole];
  const isOther = isGivenName(otherWords[0] ?? '');
  const isEnglish = /\s(?:&|and)\s/i.test(text);
  if (words.length === 1) {
    if (!isEnglish && !(isOther && isGivenName(words[0] ?? ''))) return [whole];
    const surname = other.trim().split(/\s+/).at(-1) ?? '';
    return [{ text: `${one} ${surname}`, notes: [twoNames] }, { text: other, notes: [twoNames] }, whole];
  }
  const two = [one, other].map((part) => ({ text: part, notes: [twoNames] }));
  return isOther || /\s&\s/.test(text) ? two : [whole, ...two];
}

const DASHES = /(?<!\s)\s{1,3}[-–—]{1,2}\s{1,3}(?!\s)/;

/**
 * Reads names separated by dashes, `Devon Clarke - Marcia Brown`, `PDVSA - Petroleos de Venezuela`; one name may also
 * continue after a dash.
 */
function byDashes(text: string): readonly Name[] | undefined {
  const parts = text.split(DASHES);
  const [one = '', other = ''] = parts;
  if (parts.length !== 2) return undefined;
  const whole = { text, notes: none };
  if (isAcronym(one.trim(), other))
    return [whole, { text: other, notes: [`acronym left out: ${one.trim()}`] }];
  if (isAcronym(other.trim(), one))
    return [whole, { text: one, notes: [`acronym left out: ${other.trim()}`] }];
  if (!parts.map(fullWords).every((words) => words.length > 1 && isPerson(words))) return undefined;
  const two = parts.map((part) => ({ text: part, notes: [twoNames] }));
  return isGivenName(fullWords(other)[0] ?? '') ? two : [whole, ...two];
}

/** Words of more than a letter. */
const fullWords = (text: string): readonly string[] =>
  wordsOf(text, canonical).filter((word) => word.length > 1);

const mostOfPerson = 5;
const isPerson = (words: readonly string[]): boolean =>
  words.length > 0 &&
  words.length <= mostOfPerson &&
  words.every((word) => {
    const kind = classOf(word);
    return kind === 'own' || kind === 'particle' || kind === 'generation';
  });
