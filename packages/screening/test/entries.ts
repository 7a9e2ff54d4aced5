import type { ListEntry } from '@hammerhead/contracts';
import type { Random } from '@hammerhead/primitives';

const given =
  "Marcia Devon Mohammed Muhammad Jean Marie Jozef Indra Ramesh Juan Maria Jose Ali Wei Abdul Abd-al-Aziz Abdulaziz Nur-al-Din Noureddine J. M. JC J.M. Kerry-Ann Stephen Steven Steve Bob Robert Liz Elizabeth Pepe Md Ma. Capt. Dr Khalid Yusuf O'Neil Xiomara M0hammed".split(
    ' ',
  );
const family =
  'Brown|Clarke|Persaud|Prasad|de la Cruz|Delacruz|Van der Linde|Vanderlinde|Saint-Louis|St Louis|Rodriguez|Rodrigues|Perez|Al-Suri|Suri|Hosein|Hussain|Kuznetsov|Zhang|Li|Baptiste|Jean-Baptiste|Oemrawsingh|Nembhard|Greenidge|Bin Omar|bin Ali bin Omar|Ivanovich|Fernandez|Hernandez|Clarke PhD|Brown de Perez|Ash'.split(
    '|',
  );
const own =
  'SUNRISE SUNSET CORAL CARIBE PIONEER STAR SEA SEASTAR OCEAN KING URALMASH GAZPROM TIANHUA KOOYMAN KOOPMAN EAGLE BEAGLE VTB MELLI IRAN 12 21 2 II III ONE 1ST G9 G-9 A-B ABC OOOVEKTOR VEKTOR KISKADEE C0RAL OFFICE'.split(
    ' ',
  );
const trade = 'TRADING SHIPPING FOODS BANK INTERNATIONAL INTL HARDWARE GENERAL IMPORT EXPORT COMPANY'.split(
  ' ',
);
const form = [
  'COMP',
  'Sp. z o.o.',
  'Aktiengesellschaft',
  'LTD',
  'LIMITED',
  'S.A.',
  'S A',
  'Co., Ltd.',
  'LLC',
  'OOO',
  'C. por A.',
  '',
];

const between = [' c/o ', ' / ', ' d/b/a ', ' & ', ', ', ' '];
const characters = '王张章李伟国强公司京北Ж金철'.split('');

/** A name as a field may have it: at times two of them, one twice, with a phone, or in another script. */
export function fieldName(random: Random, kind: ListEntry['kind']): string {
  const name = madeName(random, kind);
  switch (random.below(14)) {
    case 0:
      return `${name}${random.pick(between)}${madeName(random, kind)}`;
    case 1:
      return `${name} ${name}`;
    case 2:
      return `${name} (${random.below(2) === 0 ? 'PDVSA' : '809-555-0101'})`;
    case 3:
      return Array.from({ length: 2 + random.below(3) }, () => random.pick(characters)).join('');
    default:
      return name;
  }
}

/** A name of a kind, made of words that look and sound alike, so that near misses abound. */
export function madeName(random: Random, kind: ListEntry['kind']): string {
  if (kind === 'person') {
    const names = Array.from({ length: 1 + random.below(2) }, () => random.pick(given)).join(' ');
    const surname = Array.from({ length: 1 + random.below(2) }, () => random.pick(family)).join(' ');
    return random.below(2) === 0 ? `${surname.toUpperCase()}, ${names}` : `${names} ${surname}`;
  }
  const words = Array.from({ length: 1 + random.below(3) }, () => random.pick(own));
  if (kind === 'vessel') return words.join(' ');
  return `${words.join(' ')} ${random.pick(trade)} ${random.pick(form)}`.trim();
}

const kinds = ['person', 'business', 'vessel', undefined] as const;

export function madeEntries(random: Random, count: number): ListEntry[] {
  return Array.from({ length: count }, (_, id) => {
    const kind = kinds[random.below(kinds.length)];
    const aliases = Array.from({ length: random.below(3) }, () => fieldName(random, kind ?? 'person'));
    return entry(String(id), fieldName(random, kind ?? 'business'), {
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
