import { degrees, withoutPhones, wordsOf } from '@hammerhead/parties';
import { plainText } from '@hammerhead/text';
import { classOf } from '../name/classes.js';
import { isOneByOne } from '../name/scripts.js';
import { withLettersForFigures } from './figures.js';
import { withFormsApart } from './glued.js';
import { namesIn } from './parties-in-field.js';
import type { Reading } from './reading.js';
import { writtenOnce } from './twice.js';

/**
 * Names of letters, spaces and the punctuation of names, without a word of a single letter: they are read as written,
 * except for words that separate names.
 */
const plainName = /^[A-Za-z]{2,}(?:(?:[ '-]|\. |, )[A-Za-z]{2,})*\.?$/;
const SPACED_ASCII = /^[ -~]+$/;

/** The most characters of a name that fits a field: what is longer is read as written. */
const longestRead = 512;

/** The most readings of one name: each is searched for. */
const mostReadings = 8;

/**
 * Returns every way to read a name field, the likeliest first and each once: the names in it (`A c/o B`, `A d/b/a B`,
 * `A / B`), without phones and other things that are not a name, with letters for figures, company forms separated,
 * initials together or apart, and characters in ASCII. A plain name is read as written.
 */
export function readingsOf(name: string): readonly Reading[] {
  if (name.length > longestRead) return [{ text: name, notes: [] }];
  const { text, notes } = cleaned(name);
  const readings: Reading[] = [];
  for (const one of namesIn(text)) {
    const said = writtenOnce(one.text);
    const about = [...notes, ...one.notes, ...(said === one.text ? [] : ['written twice'])];
    add(readings, { text: said, notes: about });
    for (const other of variants(said)) add(readings, { ...other, notes: [...about, ...other.notes] });
  }
  return readings.slice(0, mostReadings);
}

function add(readings: Reading[], reading: Reading): void {
  const isSame = (known: Reading): boolean =>
    known.text === reading.text &&
    known.initials === reading.initials &&
    known.spelledOut === reading.spelledOut;
  if (reading.text.trim() !== '' && !readings.some(isSame)) readings.push(reading);
}

function cleaned(name: string): { readonly text: string; readonly notes: readonly string[] } {
  if (plainName.test(name) && !ESTATE.test(name)) return { text: name, notes: [] };
  const { text: plain, undone } =
    SPACED_ASCII.test(name) && !name.includes('&') ? asWritten(name) : plainText(name);
  const text = withoutPhones(plain)
    .replace(PREFIX, '')
    .replace(LABEL, '')
    .replace(ESTATE, '')
    .replace(initialBefore, '$1. ');
  const notes = [
    ...(undone.includes('lookAlike') ? ['letters of another script'] : []),
    ...(text === plain || /[0-9]{3}/.test(plain) === /[0-9]{3}/.test(text) ? [] : ['telephone left out']),
  ];
  return { text, notes };
}

const asWritten = (text: string): { readonly text: string; readonly undone: readonly string[] } => ({
  text,
  undone: [],
});

/** `M/V` before a ship's name. */
const PREFIX = /^\s*[MSFT]\s?\/\s?[VTYS]\b[\s.]*/i;

/** Labels that forms print before a name; a name of nothing else is kept. */
const LABEL =
  /^\s*(?:(?:full )?name|nombre|nom|naam|non|consignee|consignatario|shipper|embarcador|sender|remitente|exp[eé]diteur|receiver|recipient|destinatario|destinataire|ontvanger|afzender|buyer|exporter|importer)\s{0,2}:\s*(?=\p{L})/iu;
const ESTATE =
  /^\s*(?:the )?(?:estate of|late|heirs of|herederos de|succession de)\s+(?:the late )?(?=\p{L}+\s+\p{L})/iu;
/** An initial before a name: `J.Claude`. */
const initialBefore = /(?<!\p{L})(\p{L})\.(?=\p{L}{3})/gu;

function variants(text: string): readonly Reading[] {
  const found: Reading[] = [];
  for (const read of withLettersForFigures(text))
    found.push({ text: read, notes: ['figures read as letters'] });
  const apart = withFormsApart(text);
  if (apart !== undefined) found.push({ text: apart, notes: ['company form written together'] });
  found.push(...withInitials(text));
  if (isOneByOne(text)) found.push(...inAscii(text));
  return found;
}

/** Two to four single letters separated by spaces, periods or hyphens: `A-B-C`, `J. C.`, `A.B.` */
const lettersApart = /(?<![\p{L}\p{N}&'])\p{L}(?:[ .-]{1,2}\p{L}){1,3}(?![\p{L}\p{N}'])\.?/u;
/** Two or three letters without a vowel that begin a name: `JC Clarke`. */
const together = /^(?:[^,]*,)?\s*([B-DF-HJ-NP-TV-Z]{2,3})(?=\s+\p{L}{2}|(?<=,\s*[A-Z]{2,3})\s*$)/u;
/** Such letters after one surname: `Clarke JC`. */
const afterSurname = /^\s*(\p{L}{3,}) ([B-DF-HJ-NP-TV-Z]{2,3})\s*$/u;
const LAST_OF_ONE = /^\p{L}{3,}$/u;
const NOT_INITIALS =
  /^(?:MR|MRS|MS|DR|ST|JN|JR|SR|MD|WM|MV|MT|FV|SS|LT|GR|MC|PT|FR|PTR|LTD|LLC|SRL|JSC|SPK|PLC|BV|NV|SGT|CPT|CPL|PHD|PR|BR|SMT)$/;

/** Reads initials that are written together as one word, and each as a given name's. */
function withInitials(text: string): readonly Reading[] {
  const apart = lettersApart.exec(text);
  if (apart !== null) {
    const letters = apart[0].replace(/[^\p{L}]/gu, '').toUpperCase();
    const replaced = (by: string): string =>
      `${text.slice(0, apart.index)}${by} ${text.slice(apart.index + apart[0].length)}`.trim();
    const before = text.slice(0, apart.index).trim();
    // The surname comes first: `Rowe K.L.`.
    if (apart.index + apart[0].length === text.trimEnd().length && LAST_OF_ONE.test(before))
      return [
        { text: replaced(letters), notes: [] },
        { text: `${[...letters].join(' ')} ${before}`, notes: [], initials: true },
      ];
    if (NOT_INITIALS.test(letters))
      return [{ text: replaced([...letters].join(' ')), notes: [], initials: true }];
    return [
      { text: replaced(letters), notes: [] },
      { text: replaced([...letters].join(' ')), notes: [], initials: true },
    ];
  }
  const last = afterSurname.exec(text);
  if (
    last !== null &&
    !NOT_INITIALS.test(last[2] ?? '') &&
    classOf(last[2] ?? '') === 'own' &&
    !degrees.has(last[2] ?? '')
  )
    return [{ text: `${[...(last[2] ?? '')].join(' ')} ${last[1]}`, notes: [], initials: true }];
  const joined = together.exec(text);
  const letters = joined?.[1] ?? '';
  if (joined === null || NOT_INITIALS.test(letters)) return [];
  const at = joined.index + joined[0].length - letters.length;
  return [
    {
      text: `${text.slice(0, at)}${[...letters].join(' ')}${text.slice(at + letters.length)}`,
      notes: [],
      initials: true,
    },
  ];
}

/**
 * Reads a name of ideographs, Hangul or Arabic letters in ASCII; and its Latin words alone, if it has more than one.
 */
function inAscii(text: string): readonly Reading[] {
  const apart = [...text].map((letter) => (IDEOGRAPH.test(letter) ? ` ${letter} ` : letter)).join('');
  const spelled = wordsOf(apart, new Map()).join(' ');
  const latin =
    text
      .match(/[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{N}&.,' -]*/gu)
      ?.join(' ')
      .trim() ?? '';
  return [
    { text: spelled, notes: ['spelled in Latin letters'], spelledOut: true },
    ...(/\p{L}{3}/u.test(latin) ? [{ text: latin, notes: [] }] : []),
  ];
}
const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hangul}]/u;
