import { mix } from '../random.js';
import { Random } from '@hammerhead/primitives';
import { type Destination, destinations } from '../world/destination.js';
import { type Culture, nameSets } from '../world/names.js';

/** How rare the words of a listed name are among people who ship: nobody bears them, or many do. */
type Rarity = 'three rare words' | 'two rare words' | 'three words, one rare' | 'two common words';

/** A person on a watchlist, invented like everybody here. */
export interface ListedPerson {
  readonly id: string;
  /** The name as lists write it: `QUINTANILLA ORMAECHEA, Casilda`. */
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  /** The rarity of its words, by which results are counted. */
  readonly rarity: string;
  /**
   * Whether the name is rare enough to identify the person. Such people are planted; the ordinary traffic has
   * namesakes of the others.
   */
  readonly telling: boolean;
}

interface RareWords {
  readonly given: readonly string[];
  readonly family: readonly string[];
  /** Whether people have two surnames. */
  readonly double: boolean;
}

const rare = (given: string, family: string, double = false): RareWords => ({
  given: given.split(' '),
  family: family.split(' '),
  double,
});

const english = rare(
  'Thaddeus Evadne Lancelot Merlene Ambrose Isolyn Cuthbertson Rosabelle Ferdinand Zephaniah Ethelbert Gwendolyn Hezekiah Leopold Philbert Ianthe Clothilde Obadiah Sylburn Icilda',
  'Quashie Pommells Tavernier Fenwick Daubon Outram Maragh Crosdale Lubrin Yearwood Penniston Scantlebury Trowers Goulbourne Hepburn Ashmeade Cudjoe Frater Burnside Wigglesworth Malabre Delapenha Kerridge Tomblin',
);
const spanish = rare(
  'Casilda Evaristo Ludovina Eleuterio Fredesvinda Anselmo Gumersindo Leocadia Nicanor Primitivo Saturnino Teodolinda Wenceslao Zenaida Aquilino Epifania Hermenegildo Idelisa Policarpo Remigio',
  'Quintanilla Ormaechea Zambrano Echavarria Urdaneta Garaycoa Lizarraga Arzuaga Cifuentes Belliard Carrasquillo Goicochea Izaguirre Landestoy Mondragon Olavarria Perdomo Rijo Sarmiento Tezanos Uribarri Villavicencio Yturralde Zorrilla',
  true,
);
const french = rare(
  'Anacréon Philomise Théogène Clermontine Dieuseul Euphrasie Fénelon Hilarion Islande-Rose Lysius Mérovée Nérilia Onésime Princivil Quettely Roselore Sénatus Ulysse Vertilie Wisnel',
  'Bazelais Chérestal Délinois Exumé Florvil Gourgue Hérard Jolibois Kernizan Lhérisson Mompremier Narcénat Obas Poitevien Rigaud Saintilus Télémaque Valbrun Woolley Zamor Brédy Cayemitte Dumornay Estinvil',
);
const indian = rare(
  'Bhanmattie Chaitram Dookhran Ezekiel Gangadai Harrilal Indarjit Jagmohan Kowsilla Lilawattie Mahadaye Nandkishore Oudit Pooran Ramrattan Sewnarine Tulsidas Udaipaul Vindra Yudhisthir',
  'Bhagirathee Cheddie Dharamdass Etwaroo Gajraj Hardowar Inderjali Jadunauth Katwaroo Lachmansingh Motilall Nauth Outar Paramanand Ragoonath Sewpersaud Tilakdhari Udit Vidyanand Yankarran Bahadoor Chatterpaul Dalchand Gangaram',
);

const rareWords: Readonly<Record<Culture, RareWords>> = {
  english,
  creole: french,
  french,
  haitian: french,
  indian,
  dominican: spanish,
  dutch: spanish,
};

/** The rarities of ten people on the list. */
const mix10: readonly Rarity[] = [
  'three rare words',
  'two common words',
  'three rare words',
  'two rare words',
  'three words, one rare',
  'three rare words',
  'two common words',
  'two rare words',
  'three rare words',
  'three words, one rare',
];

/**
 * Returns the people of a list, the same for the same seed. About a third of them have names that are rare in the
 * traffic.
 */
export function listedPeople(seed: number, count = 120): readonly ListedPerson[] {
  const random = new Random(mix(seed, 0x11_57));
  const people: ListedPerson[] = [];
  const names = new Set<string>();
  while (people.length < count) {
    const to = random.pick(destinations);
    const rarity = mix10[people.length % mix10.length] ?? 'three rare words';
    const name = nameOf(random, to, rarity);
    if (names.has(name)) continue;
    names.add(name);
    people.push({
      id: `W${people.length + 1}`,
      name,
      country: to.country,
      rarity,
      telling: rarity !== 'two common words',
    });
  }
  return people;
}

function nameOf(random: Random, to: Destination, rarity: Rarity): string {
  const culture = random.pick(to.cultures);
  const [few, many] = [rareWords[culture], nameSets[culture]];
  const surname = (words: readonly string[]): string => random.pick(words).toUpperCase();
  switch (rarity) {
    case 'three rare words': {
      if (few.double) return `${two(random, few.family).toUpperCase()}, ${random.pick(few.given)}`;
      return `${surname(few.family)}, ${two(random, few.given)}`;
    }
    case 'two rare words':
      return `${surname(few.family)}, ${random.pick(few.given)}`;
    case 'three words, one rare':
      return `${surname(few.family)}, ${two(random, many.given)}`;
    case 'two common words':
      return `${surname(many.family)}, ${random.pick(many.given)}`;
  }
}

/** Returns two different words. */
function two(random: Random, words: readonly string[]): string {
  const first = random.pick(words);
  const others = words.filter((word) => word !== first);
  return `${first} ${random.pick(others)}`;
}
