import type { TermList } from './term-list.js';

const of = '(?:DE |PARA |CON )?(?:LA |EL )?';
const tools =
  '(?:SILICONAS?|PINTURAS?|PINTAR|CALOR|AGUA|JUGUETES?|MASAJES?|GRAPAS?|CLAVOS?|CLAVAR|PEGAMENTOS?|PEGAR|COLA|IMPACTO|AIRE|ENGRASE|ENGRASAR|GRASA|LAVADO|LAVAR|HIDROLAVADORA|SOLDAR|SOLDADURA|RIEGO|REGAR|PULVERIZAR|CALAFATEAR|SELLADOR|ESPUMA|BURBUJAS|TATUAR|TATUAJES?|PRECIOS?|ETIQUETAS?|ETIQUETAR|COMBUSTIBLE|GASOLINA|INFLAR|REMACHES?|SOPLAR|MANGUERA|SILICON|TEXTURA|BALINES|BENGALAS?|SENALES)';
const kinds =
  '(?:ASPERSORAS?|DE GRAVEDAD|PULVERIZADORAS?|NEUMATICAS?|TERMICAS?|TERMOFUSIBLES?|APLICADORAS?|ENGRASADORAS?|DOSIFICADORAS?|ATORNILLADORAS?|ETIQUETADORAS?|MASAJEADORAS?|SOPLADORAS?|SELLADORAS?|GRAPADORAS?|CLAVADORAS?|INFRARROJAS?|PLASTICAS?|NERF)';

/** Spanish; the negative contexts are Spanish too, and of their own. */
export const spanish: readonly TermList[] = [
  {
    class: 'gun',
    language: 'es',
    alone: true,
    phrases: ['PISTOLAS?'],
    not: [
      `PISTOLAS? ${of}${tools}`,
      `PISTOLAS? ${kinds}`,
      'PISTOLAS? ELECTRICAS? DE (?:PINTAR|PINTURA|SILICONA?|CALOR)',
      'MANGUERAS? (?:CON|Y) PISTOLAS?',
    ],
    unverified: 'the negative contexts',
  },
  {
    class: 'firearm',
    language: 'es',
    alone: true,
    phrases: [
      'REVOLVER(?:ES)?',
      'FUSIL(?:ES)?',
      'RIFLES?',
      'ESCOPETAS?',
      'CARABINAS?',
      'ARMAS? (?:DE FUEGO|CORTAS?|LARGAS?)',
      '(?:SUB)?AMETRALLADORAS?',
      'ARMAMENTOS?',
      '(?:PARTES|PIEZAS|REPUESTOS|ACCESORIOS) (?:DE |PARA |P/)ARMAS?',
    ],
    not: [
      'FUSIL(?:ES)? (?:DE )?(?:PESCA|AGUA|JUGUETE|SUBMARINOS?)',
      '(?:RIFLES?|ESCOPETAS?|CARABINAS?|AMETRALLADORAS?) (?:DE )?(?:JUGUETE|AGUA|BURBUJAS|AIRE|BALINES|PLASTICO)',
    ],
    unverified: 'the negative contexts, carabina and ametralladora',
  },
  {
    class: 'ammunition',
    language: 'es',
    alone: true,
    phrases: [
      'MUNICION(?:ES)?',
      'CARTUCHOS? (?:DE )?(?:CALIBRE|CAL) (?:12|16|20)',
      'TIROS? (?:DE )?(?:PISTOLAS?|FUSIL|ESCOPETAS?)',
    ],
    not: ['MUNICION(?:ES)? (?:DE |PARA )?(?:JUGUETE|PAINTBALL|BOCA|GEL|AGUA|NERF)'],
    unverified: 'the negative contexts and tiros',
  },
  {
    class: 'magazine',
    language: 'es',
    alone: true,
    phrases: [
      '(?:CARGADOR(?:ES)?|PEINES?) (?:DE |PARA )?(?:PISTOLAS?|FUSIL(?:ES)?|RIFLES?|GLOCK|ARMAS?)',
      // Half in English, as shops sell them.
      '(?:DRUM|EXTENDED|TAMBOR) CARGADOR(?:ES)?',
      'CARGADOR(?:ES)? (?:DE TAMBOR|(?:DE |PARA )?[0-9]{2,3} (?:TIROS|BALAS|CARTUCHOS|MUNICIONES))',
    ],
    not: ['CARGADOR(?:ES)? (?:DE |PARA )?PISTOLAS? (?:DE )?(?:MASAJES?|MASAJEADORAS?|SILICONA?|CALOR)'],
    unverified: 'the whole list',
  },
  {
    class: 'ammunitionAmbiguous',
    language: 'es',
    alone: false,
    phrases: ['CAPSULAS?', 'BALAS?', 'CARGADOR(?:ES)?', 'CARTUCHOS?'],
    not: [
      'CARGADOR(?:ES)? (?:DE |PARA |DEL )?(?:EL |LA )?(?:TELEFONOS?|TEL|CEL|CELULAR(?:ES)?|MOVIL(?:ES)?|PHONE|IPHONE|SAMSUNG|LAPTOPS?|TABLETAS?|COMPUTADORAS?|BATERIAS?|PILAS|CARRO|AUTO|COCHE|PARED|RELOJ|CAMARAS?|USB)',
      'CARGADOR(?:ES)? (?:USB|INALAMBRICOS?|SOLAR(?:ES)?|RAPIDOS?|PORTATIL(?:ES)?|UNIVERSAL(?:ES)?|FRONTAL(?:ES)?)',
      'CARTUCHOS? (?:DE |PARA )?(?:LA )?(?:TINTAS?|TONER|GAS|FILTROS?|SILICONA?|IMPRESORAS?|GRASA|AGUA|DUCHA|GRIFO|HIDRAULICOS?)',
      'CAPSULAS? (?:DE |PARA |CON )?(?:CAFE|VITAMINAS?|GELATINA|OMEGA|ACEITE|HIERBAS?|COLAGENO|SUPLEMENTOS?|NESPRESSO|DETERGENTE)',
      'BALAS? (?:DE )?(?:ALGODON|PAPEL|HENO|PAJA|ROPA|CARTON|GOMA EVA)',
    ],
    unverified: 'cartucho, and the negative contexts beyond the phone charger',
  },
  {
    class: 'armor',
    language: 'es',
    alone: false,
    phrases: ['CHALECOS? (?:ANTIBALAS?|BLINDADOS?)', 'CHALECOS? PORTA ?PLACAS?'],
    not: [],
    unverified: 'the whole list',
  },
  {
    class: 'household',
    language: 'es',
    alone: false,
    phrases: ['EFECTOS PERSONALES', 'ENSERES DEL HOGAR', 'MENAJE DE CASA', 'ARTICULOS DEL HOGAR'],
    not: [],
    unverified: 'the whole list',
  },
];
