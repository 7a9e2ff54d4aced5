import { remembering } from '@hammerhead/primitives';
import { normalizeName } from './normalize-name.js';
import { soundOf } from './sound.js';

/** Words between the parts of a name, which writers join, part and drop as they like; titles among them. */
const fillers: ReadonlySet<string> = new Set(
  (
    'DE DEL DELA LA LAS LOS EL DA DO DOS DI DU DES LE LES VAN VON DER DEN TEN TER BIN BINT IBN AL Y ET AND OF THE ST STE ' +
    'SAINT SAINTE SAN SANTA JR SR II III IV MR MRS MS MISS DR REV SRA DON DONA MME MLLE'
  ).split(' '),
);

/** The same particles, written together with what follows. */
const joined = /^(?:DELAS?|DELOS|DEL|VANDE[RN]?|SAINTE?)(?=[A-Z]{4})/;

/** Words that mark a company, none of whose words may be left out. */
const business =
  /^(?:TRAD|SHIP|FREIGHT|CARGO|LOGIST|IMPORT|EXPORT|DISTRIB|SUPPL|FOOD|MARKET|SUPERM|HARDWARE|FERRET|QUINCA|AUTO|MOTOR|ELECTR|MEDIC|PHARM|FARMAC|FURNIT|MUEBL|MEUBL|MARIN|BARREL|COMPAN|GROUP|GRUPO|ENTERPR|ENTREPR|EMPRES|SERVIC|INVERS|COMERC|COMMERC|HOTEL|RESORT|STORE|SHOP|CENTRE|CENTER|INDUSTR|CONSTRU|TECHN|TECN|INTL|INTERNA|SONS|BROS|FILS|HNOS|FRERES|HERMANOS|CORP|LTD|INC|MINISTR|CHURCH|IGLESIA|EGLISE|SCHOOL|ESCUELA|ECOLE|ASSOC|ASOC|FOUNDAT|FUNDAC)/;

interface Word {
  /** `""` for fillers and initials. */
  readonly sound: string;
  readonly business: boolean;
}

/**
 * Reduces a name to what stays equal when somebody else writes it, to count people and not spellings: order, initials,
 * titles and particles do not matter, a company's form is dropped, spelling is reduced to sound, and of a person only
 * the first and the last long word are kept (`Marcia A. Brown`, `BROWN, Marcia Ann` and `Marcya Brown` are one). It is
 * coarse by intent: different names may have one sketch. `""` for nobody. Its words are cached up to a bound.
 * @param name as written: only there a comma shows that the surname comes first
 * @param normal the same normalized, where the caller has it
 */
export function nameSketch(name: string, normal: string = normalizeName(name)): string {
  if (normal === '') return '';
  const words = normal.split(' ');
  const sounds: string[] = [];
  let business = false;
  for (const text of words) {
    const word = wordOf(text);
    if (word.sound === '') continue;
    business ||= word.business;
    sounds.push(word.sound);
  }
  if (sounds.length === 0) for (const text of words) sounds.push(soundOf(text));
  const kept = business || sounds.length <= 2 ? sounds : ends(sounds, surnameFirst(name));
  return inOrder(kept);
}

const wordOf = remembering(32_768, (text): Word => {
  const drop = fillers.has(text) || /^[A-Z]$/.test(text);
  return { sound: drop ? '' : soundOf(text.replace(joined, '')), business: business.test(text) };
});

/** First and last word; where the surname comes first, the two first ones (`BROWN, Marcia Ann`). */
const ends = (words: readonly string[], turned: boolean): string[] => [
  words[0] ?? '',
  words.at(turned ? 1 : -1) ?? '',
];

/** One comma with words on both sides: `BROWN, Marcia Ann`. */
const surnameFirst = (name: string): boolean => {
  const comma = name.indexOf(',');
  return comma > 0 && name.indexOf(',', comma + 1) === -1;
};

/** Most have two words: sorting those with `sort` would take as long as all the rest. */
function inOrder(sounds: string[]): string {
  const [one, other] = sounds;
  if (one === undefined) return '';
  if (other === undefined) return one;
  if (sounds.length > 2) return sounds.sort().join(' ');
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}
