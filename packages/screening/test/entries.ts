import type { ListEntry } from '../src/index.js';
import type { Random } from '../src/trial/random.js';

const given =
  "Marcia Devon Mohammed Muhammad Jean Marie Jozef Indra Ramesh Juan Maria Jose Ali Wei Abdul Abd-al-Aziz Abdulaziz Nur-al-Din Noureddine J. M. Kerry-Ann Stephen Steven Khalid Yusuf O'Neil Xiomara".split(
    ' ',
  );
const family =
  'Brown|Clarke|Persaud|Prasad|de la Cruz|Delacruz|Van der Linde|Vanderlinde|Saint-Louis|St Louis|Rodriguez|Rodrigues|Perez|Al-Suri|Suri|Hosein|Hussain|Kuznetsov|Zhang|Li|Baptiste|Jean-Baptiste|Oemrawsingh|Nembhard|Greenidge|Bin Omar|Ash'.split(
    '|',
  );
const own =
  'SUNRISE SUNSET CORAL CARIBE PIONEER STAR SEA SEASTAR OCEAN KING URALMASH GAZPROM TIANHUA KOOYMAN KOOPMAN EAGLE BEAGLE VTB MELLI IRAN 12 21 2 II III OFFICE'.split(
    ' ',
  );
const trade = 'TRADING SHIPPING FOODS BANK INTERNATIONAL INTL HARDWARE GENERAL IMPORT EXPORT COMPANY'.split(
  ' ',
);
const form = ['LTD', 'LIMITED', 'S.A.', 'S A', 'Co., Ltd.', 'LLC', 'OOO', 'C. por A.', ''];

const pick = (random: Random, values: readonly string[]): string => random.pick(values) ?? '';

/** A name of a kind, made of words that look and sound alike, so that near misses abound. */
export function madeName(random: Random, kind: ListEntry['kind']): string {
  if (kind === 'person') {
    const names = Array.from({ length: 1 + random.below(2) }, () => pick(random, given)).join(' ');
    const surname = Array.from({ length: 1 + random.below(2) }, () => pick(random, family)).join(' ');
    return random.below(2) === 0 ? `${surname.toUpperCase()}, ${names}` : `${names} ${surname}`;
  }
  const words = Array.from({ length: 1 + random.below(3) }, () => pick(random, own));
  if (kind === 'vessel') return words.join(' ');
  return `${words.join(' ')} ${pick(random, trade)} ${pick(random, form)}`.trim();
}

const kinds = ['person', 'business', 'vessel', undefined] as const;

export function madeEntries(random: Random, count: number): ListEntry[] {
  return Array.from({ length: count }, (_, id) => {
    const kind = random.pick(kinds);
    const aliases = Array.from({ length: random.below(3) }, () => madeName(random, kind ?? 'person'));
    return entry(String(id), madeName(random, kind ?? 'business'), {
      aliases,
      ...(kind === undefined ? {} : { kind }),
      countries: random.below(2) === 0 ? ['JM', 'IR'] : [],
    });
  });
}

export const entry = (id: string, name: string, rest: Partial<ListEntry> = {}): ListEntry => ({
  id,
  name,
  aliases: [],
  countries: [],
  identifiers: [],
  phones: [],
  emails: [],
  addresses: [],
  ...rest,
});
