import { shortForms } from '../addresses/address-words.js';
import { wordsOf } from './words.js';

/**
 * Placeholders for what is not known, in English, Spanish, French, Dutch, Haitian Creole, Papiamento and Portuguese, as
 * words in ASCII upper case: of names, identifiers, phones, emails and addresses alike. As keys they would link
 * strangers.
 */
const nothing: readonly string[] = phrases(`
  NA|N A|NONE|NIL|NULL|UNKNOWN|UNKNWN|UNKOWN|UNK|TBA|TBD|TBC|TBN|TBS|TO BE ADVISED|TO BE ANNOUNCED|TO BE DETERMINED
  |TO BE CONFIRMED|TO BE PROVIDED|TO FOLLOW|WILL FOLLOW|NOT PROVIDED|NOT AVAILABLE|NOT APPLICABLE|NOT GIVEN|NOT KNOWN
  |NOT STATED|NOT DECLARED|NOT LISTED|NOT ON FILE|NOT SUPPLIED|NOT REQUIRED|NOT ASSIGNED|NONE GIVEN|NONE PROVIDED
  |NONE AVAILABLE|NONE ON FILE|NO NAME|NO ID|NO PHONE|NO TELEPHONE|NO NUMBER|NO EMAIL|NO MAIL|NO E MAIL|NO ADDRESS|NO INFO
  |NO INFORMATION|NO DATA|NO DETAILS|ADDRESS UNKNOWN|UNKNOWN ADDRESS|NAME UNKNOWN|UNKNOWN NAME|UNAVAILABLE|UNDEFINED
  |PENDING|STILL PENDING|MISSING|ON FILE|SEE ATTACHED|SEE ATTACHMENT|SEE BELOW|SEE ABOVE|SEE INVOICE|REFUSED|WITHHELD
  |EXPIRED|APPLIED FOR|IN PROCESS|IN PROGRESS|TEST|TESTING|TEST TEST|DUMMY|PLACEHOLDER|DOES NOT HAVE|DONT HAVE|FOREIGN ENTITY
  |DESCONOCIDO|DESCONOCIDA|NINGUNO|NINGUNA|NINGUN|NO TIENE|NO TENGO|NO APLICA|NO DISPONIBLE|NO CONSTA|NO INDICA|NO INDICADO
  |NO SE SABE|NO HAY|NO DEFINIDO|NO ESPECIFICADO|NO IDENTIFICADO|NO REGISTRADO|SIN DATOS|SIN DATO|SIN INFORMACION|SIN NOMBRE|SIN NUMERO|SIN CEDULA|SIN PASAPORTE|SIN RNC|SIN RUC
  |S N|SN|SIN TELEFONO|SIN CORREO|SIN EMAIL|SIN MAIL|SIN DIRECCION|SIN IDENTIFICACION|SIN DOCUMENTO|POR CONFIRMAR
  |POR DEFINIR|POR ASIGNAR|PENDIENTE|EN TRAMITE|EN PROCESO|ND|N D|PRUEBA|VER ADJUNTO
  |INCONNU|INCONNUE|AUCUN|AUCUNE|NEANT|SANS NOM|SANS NUMERO|SANS TELEPHONE|SANS ADRESSE|SANS EMAIL|SANS OBJET
  |NON COMMUNIQUE|NON COMMUNIQUEE|NON DISPONIBLE|NON APPLICABLE|NON RENSEIGNE|NON RENSEIGNEE|NON FOURNI|NON CONNU
  |PAS DE NUMERO|PAS DE TELEPHONE|PAS CONNU|A DEFINIR|A CONFIRMER|A PRECISER|A VENIR|EN COURS|EN ATTENTE|VOIR ANNEXE
  |ONBEKEND|GEEN|VOLGT|NIHIL|GEEN NUMMER|GEEN NAAM|GEEN ADRES|GEEN EMAIL|GEEN TELEFOON|NIET BEKEND|NIET BESCHIKBAAR|NIET OPGEGEVEN
  |NVT|N V T|NIET VAN TOEPASSING|VOLGT NOG|IN AANVRAAG|ZIE BIJLAGE
  |PA KONNEN|PA KONEN|ENKONI|PA GENYEN|PA GEN|PA DISPONIB|OKENN|SAN NON|SAN NIMEWO|SAN ADRES|SAN TELEFON|AN ATANT
  |NO TIN|NO KONOSI|DESKONOSI|NO TA KONOSI|NINGUN TELEFON
  |DESCONHECIDO|DESCONHECIDA|NENHUM|NENHUMA|NAO TEM|NAO INFORMADO|NAO DISPONIVEL|SEM NUMERO|SEM NOME|PENDENTE
`);

/** Texts that refer elsewhere, or say that nobody is named yet: usual on bills, and not a party. */
const elsewhere: readonly string[] = phrases(`
  SAME|SAME AS ABOVE|SAME AS BELOW|SAME AS CONSIGNEE|SAME AS CNEE|SAME AS SHIPPER|SAME AS NOTIFY|SAME AS NOTIFY PARTY
  |SAME ADDRESS|SAME AS CONSIGNEE ADDRESS|SAME AS BILL TO|AS ABOVE|AS BELOW|AS PER CONSIGNEE|DITTO|IDEM|IBID
  |EL MISMO|LA MISMA|LO MISMO|MISMO|MISMA DIRECCION|LA MISMA DIRECCION|IGUAL|IGUAL QUE ARRIBA|MISMO CONSIGNATARIO
  |MISMO QUE EL CONSIGNATARIO|EL MISMO CONSIGNATARIO|MEME|LE MEME|LA MEME|MEME ADRESSE|MEME QUE CI DESSUS
  |MEME QUE LE DESTINATAIRE|IDEM DESTINATAIRE|ZELFDE|DEZELFDE|HETZELFDE|ZELFDE ADRES|ZIE BOVEN|MENM|MENM ADRES|MENM MOUN
  |TO ORDER|TO THE ORDER|TO THE ORDER OF|TO ORDER OF SHIPPER|TO THE ORDER OF SHIPPER|A LA ORDEN|A LA ORDEN DE|A ORDRE
  |A L ORDRE|A LORDRE DE|AAN ORDER|AAN DE ORDER VAN|SHIPPER|CONSIGNEE|NOTIFY|NOTIFY PARTY
`);

/** Rows of a keyboard. */
const keyboard: readonly string[] = ['QWERTYUIOP', 'ASDFGHJKL', 'ZXCVBNM', 'QWERTZ', 'AZERTY'];

const longestRow = 10;

const nothingSaid: ReadonlySet<string> = new Set(nothing);
/** The placeholders with the abbreviations of addresses. */
const nothingInAddresses: ReadonlySet<string> = new Set(
  [...nothing, ...elsewhere].map((phrase) => wordsOf(phrase, shortForms).join(' ')),
);
const elsewhereSaid: ReadonlySet<string> = new Set(elsewhere);
/** Written as one word: `NOTPROVIDED`. Short ones may be the beginning of a number. */
const nothingGlued: ReadonlySet<string> = new Set(
  nothing.map((phrase) => phrase.replaceAll(' ', '')).filter((word) => word.length >= 4),
);
const noSpellings: ReadonlyMap<string, string> = new Map();

/** The most words of a placeholder. */
export const longestPlaceholder = 5;

/** Whether words (ASCII upper case, separated by a space) are a placeholder. */
export const isNothing = (words: string): boolean => nothingSaid.has(words) || isHeldKey(words);

/** Whether a text is a placeholder, or has neither letter nor digit. */
export function saysNothing(text: string): boolean {
  if (saysSomething(text)) return false;
  const words = wordsOf(text, noSpellings).join(' ');
  return words === '' || isNothing(words);
}

/** The first letters of all placeholders, whatever separates their words. */
const beginnings: ReadonlySet<string> = new Set(
  nothing.map((phrase) => phrase.replaceAll(' ', '').slice(0, 3)),
);

/** A glance that spares a closer look: by the first three letters or digits of a text in ASCII. */
function saysSomething(text: string): boolean {
  let first = '';
  for (let at = 0; at < text.length && first.length < 3; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 0x7e || code === AMPERSAND) return false;
    if (isLetterOrDigit(code)) first += text.charAt(at).toUpperCase();
  }
  return first !== '' && !isHeldKey(first) && !beginnings.has(first);
}

const AMPERSAND = 0x26;
const isLetterOrDigit = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);

/** Whether the words of a name name nobody: they are a placeholder, or refer elsewhere. */
export const isNobody = (words: string): boolean =>
  nothingSaid.has(words) || elsewhereSaid.has(words) || isHeldKey(words);

/**
 * Whether a line or town of an address is a placeholder, or refers elsewhere. @param words with the abbreviations of
 * addresses
 */
export const isNowhere = (words: string): boolean =>
  // A line begins with the number of a house more often than not.
  words.charCodeAt(0) > 0x40 && (nothingInAddresses.has(words) || isHeldKey(words));

/** Whether a text refers elsewhere (`SAME AS CONSIGNEE`, `TO ORDER`). */
export const pointsElsewhere = (text: string): boolean =>
  elsewhereSaid.has(wordsOf(text, noSpellings).join(' '));

/**
 * Whether capital letters and digits are nobody's number: a placeholder word, one character repeated, digits or letters
 * in a row (`123456789`, `9876`, `QWERTY`), `123123`, zeros before a one, zeros after a letter or two or after `001`. A
 * letter before such digits makes them an ordinary number (`A1234567`): some are.
 */
export const isPlaceholderNumber = (plain: string): boolean =>
  isOneKey(plain, 1) ||
  isRun(plain, 4) ||
  (mayRepeat(plain) && repeated.test(plain)) ||
  (plain.charCodeAt(0) > 0x40 && nothingGlued.has(plain));

const repeated = /^(?:123){2,}$|^0{5,}1$|^1234+0+$|^[A-Z]{1,2}0{5,}$|^001?0{8,}$/;
/** Only these beginnings may match; most numbers begin otherwise. */
const mayRepeat = (plain: string): boolean =>
  plain.startsWith('123') || plain.startsWith('00') || plain.endsWith('00000');

/** Placeholders for the last seven digits of a North American number; no exchange begins with 0 or 1. */
const localPlaceholders: ReadonlySet<string> = new Set(['5555555', '9999999', '7654321']);

/**
 * Whether digits are nobody's phone: one digit repeated, or digits in a row, in North America also as the seven after
 * an area code. Numbers from `555-0100` to `555-0199` are not: they are assigned to nobody, but people who make up
 * numbers choose others.
 * @param number digits as written, or a number in the form `+13055550134`
 */
export function isPlaceholderPhone(number: string): boolean {
  if (!number.startsWith('+')) return number.length >= 6 && isPattern(number, 0);
  if (number.startsWith('+1') && number.length === 12) {
    if (isPattern(number, 2)) return true;
    if (!mayBePattern(number, 5)) return false;
    const first = number.charAt(5);
    return first === '0' || first === '1' ? isPattern(number, 5) : localPlaceholders.has(number.slice(5));
  }
  const at = SHORT_CODE.test(number) ? 3 : number.startsWith('+7') ? 2 : 4;
  return number.length - at >= 6 && isPattern(number, at);
}

const isPattern = (text: string, at: number): boolean =>
  mayBePattern(text, at) && (isOneKey(text.slice(at), 1) || isRun(text.slice(at), 6));

/** Whether the first two digits allow a pattern; those of most numbers do not. */
function mayBePattern(text: string, at: number): boolean {
  const step = Math.abs(text.charCodeAt(at + 1) - text.charCodeAt(at));
  return step <= 1 || step === 9;
}

/** Calling codes of two digits (ITU-T E.164, list of assigned codes); all others but 1 and 7 have three. */
const SHORT_CODE = /^\+(?:2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;

/** Mailboxes and host labels of addresses that are nobody's, whatever the rest. */
const noMailbox: ReadonlySet<string> = new Set(
  `none noemail nomail nonemail unknown unk null pending test tests testing tester noreply donotreply noresponder tba tbd
   notprovided notavailable notapplicable noaddress nocontact noaplica notiene notengo sincorreo sinemail sinmail nocorreo
   ninguno ninguna desconocido desconocida prueba inconnu aucun sansemail sansadresse onbekend geen geenemail nvt nepasrepondre
   enkoni pakonnen okenn dummy fake nobody noone nadie personne example sample asdf qwerty asdfgh`.split(
    /\s+/,
  ),
);
/** Hosts that are nobody's. `example` is not among them: examples such as those here use it for a real host. */
const noHost: ReadonlySet<string> = new Set(
  'none noemail nomail unknown noemailaddress noaddress sincorreo sinemail notprovided notavailable pending nowhere'.split(
    ' ',
  ),
);
/** Mailboxes that are nobody's only together with such a host. */
const weakMailbox: ReadonlySet<string> = new Set(
  'na no nil x xx xxx abc a email mail user name me correo customer client pasdemail yourname'.split(' '),
);
const weakHost: ReadonlySet<string> = new Set(
  'na no nil x xx xxx abc a email mail domain company test aaa'.split(' '),
);

/** Whether an email address, in lower case, is a placeholder: `none@none.com`, `test@gmail.com`, `a@a.com`. */
export function isPlaceholderEmail(address: string): boolean {
  const at = address.indexOf('@');
  const mailbox = address.slice(0, at).replaceAll(/[._-]/g, '');
  const dot = address.indexOf('.', at);
  const host = address.slice(at + 1, dot === -1 ? undefined : dot).replaceAll('-', '');
  if (noMailbox.has(mailbox) || noHost.has(host)) return true;
  if (weakMailbox.has(mailbox) && weakHost.has(host)) return true;
  return (
    mailbox === host && (isOneKey(mailbox, 1) || isRun(mailbox.toUpperCase(), 3) || weakMailbox.has(mailbox))
  );
}

/** One character alone, so many times at least. */
function isOneKey(text: string, least: number): boolean {
  if (text.length < least) return false;
  const first = text.charCodeAt(0);
  for (let at = 1; at < text.length; at += 1) if (text.charCodeAt(at) !== first) return false;
  return text.length > 0;
}

/** `XXXX`: a key that was held down for a moment. */
const isHeldKey = (words: string): boolean => words.length <= 16 && isOneKey(words, 3);

/** Digits, letters or keys one after the other, up or down, from 9 on to 0. */
function isRun(text: string, least: number): boolean {
  if (text.length < least) return false;
  const step = text.charCodeAt(1) - text.charCodeAt(0);
  if (Math.abs(step) === 1 || Math.abs(step) === 9) {
    const up = step === 1 || step === -9 ? 1 : -1;
    let at = 1;
    while (at < text.length && follows(text.charCodeAt(at - 1), text.charCodeAt(at), up)) at += 1;
    if (at === text.length) return true;
  }
  // Keys are letters, and longer than any row of them is no run.
  return text.length <= longestRow && text.charCodeAt(0) > 0x40 && keyboard.some((row) => row.includes(text));
}

const follows = (one: number, next: number, up: number): boolean =>
  next - one === up || (one === (up === 1 ? 0x39 : 0x30) && next === (up === 1 ? 0x30 : 0x39));

function phrases(text: string): string[] {
  return text.split('|').map((phrase) => phrase.trim());
}
