import type { TermList } from './term-list.js';

const spanishTools =
  'PISTOLAS? (?:DE |PARA )?(?:SILICONA?|PINTURA|PINTAR|CALOR|AGUA|JUGUETE|MASAJES?|GRAPAS?|CLAVOS?|PEGAMENTO|IMPACTO|AIRE|ENGRASE|LAVADO|SOLDAR|RIEGO)';
const frenchTools =
  'PISTOLETS? (?:A |DE |POUR )?(?:COLLE|PEINTURE|EAU|CALFEUTRER|SILICONE|SOUDER|CHALEUR|AGRAFES?|MASSAGE|ARROSAGE|LAVAGE)';

/** Spanish, French and Haitian Creole. */
export const otherLanguages: readonly TermList[] = [
  {
    class: 'firearm',
    language: 'es',
    alone: true,
    phrases: ['PISTOLAS?', 'REVOLVER(?:ES)?', 'FUSIL(?:ES)?', 'ESCOPETAS?', 'ARMAS? DE FUEGO'],
    not: [spanishTools, 'FUSIL(?:ES)? (?:DE PESCA|SUBMARINOS?)'],
    unverified: 'the negative contexts',
  },
  {
    class: 'ammunition',
    language: 'es',
    alone: true,
    phrases: ['MUNICION(?:ES)?'],
    not: [],
  },
  {
    class: 'ammunitionAmbiguous',
    language: 'es',
    alone: false,
    phrases: ['CAPSULAS?', 'BALAS?', 'CARGADOR(?:ES)?', 'CARTUCHOS?'],
    not: [
      'CARGADOR(?:ES)? (?:DE |PARA )?(?:TELEFONOS?|TEL|CEL|CELULAR(?:ES)?|PHONE|LAPTOP|BATERIAS?)',
      'CARTUCHOS? (?:DE )?(?:TINTA|TONER|GAS|FILTRO)',
    ],
    unverified: 'cartucho',
  },
  {
    class: 'household',
    language: 'es',
    alone: false,
    phrases: ['EFECTOS PERSONALES', 'ENSERES DEL HOGAR', 'MENAJE DE CASA'],
    not: [],
    unverified: 'the whole list',
  },
  {
    class: 'firearm',
    language: 'fr',
    alone: true,
    phrases: ['PISTOLETS?', 'FUSILS?', 'CARABINES?', 'ARMES? A FEU'],
    not: [frenchTools, 'FUSILS? (?:A )?(?:HARPON|AIGUISER)S?'],
    unverified: 'the negative contexts',
  },
  {
    class: 'ammunition',
    language: 'fr',
    alone: true,
    phrases: ['MUNITIONS?'],
    not: [],
  },
  {
    class: 'ammunitionAmbiguous',
    language: 'fr',
    alone: false,
    phrases: ['CARTOUCHES?', 'CHARGEURS?'],
    not: [
      "CARTOUCHES? (?:DE |D')?(?:ENCRE|TONER|GAZ|FILTRE|CIGARETTES?)",
      'CHARGEURS? (?:DE |POUR )?(?:TELEPHONES?|TEL|PORTABLES?|BATTERIES?)',
    ],
  },
  {
    class: 'household',
    language: 'fr',
    alone: false,
    phrases: ['EFFETS PERSONNELS'],
    not: [],
    unverified: 'the whole list',
  },
  {
    class: 'firearm',
    language: 'ht',
    alone: true,
    phrases: ['ZAM', 'FIZI', 'PISTOLE'],
    not: ['ZAM ZAM'],
  },
  {
    class: 'ammunition',
    language: 'ht',
    alone: true,
    phrases: ['KATOUCH'],
    not: [],
  },
  {
    class: 'ammunitionAmbiguous',
    language: 'ht',
    alone: false,
    phrases: ['BAL'],
    not: [],
  },
  {
    class: 'haiti',
    language: 'en',
    alone: false,
    phrases: [
      'HAITI',
      'HAYTI',
      'AYITI',
      'PORT AU PRINCE',
      'CAP HAITIEN',
      'PORT DE PAIX',
      'GONAIVES',
      'OUANAMINTHE',
    ],
    not: [],
  },
];
