import { makers } from './makers.js';
import { explained, type TermList } from './term-list.js';

const of = '(?:DE |PARA |CON )?(?:LA |EL )?';
const ofMaker = '(?:[\\s_-]{1,3}(?:DE|PARA))?[\\s_-]{1,3}';
const model = '(?: [A-Z]?[0-9]{2}X?)?';
const tools =
  '(?:SILICONAS?|PINTURAS?|PINTAR|CALOR|AGUA|JUGUETES?|MASAJES?|GRAPAS?|CLAVOS?|CLAVAR|PEGAMENTOS?|PEGAR|COLA|IMPACTO|AIRE|ENGRASE|ENGRASAR|GRASA|LAVADO|LAVAR|HIDROLAVADORA|SOLDAR|SOLDADURA|RIEGO|REGAR|PULVERIZAR|CALAFATEAR|SELLADOR|ESPUMA|BURBUJAS|TATUAR|TATUAJES?|PRECIOS?|ETIQUETAS?|ETIQUETAR|COMBUSTIBLE|GASOLINA|INFLAR|REMACHES?|SOPLAR|MANGUERA|SILICON|TEXTURA|BALINES|BENGALAS?|SENALES)';
const kinds =
  '(?:ASPERSORAS?|DE GRAVEDAD|PULVERIZADORAS?|NEUMATICAS?|TERMICAS?|TERMOFUSIBLES?|APLICADORAS?|ENGRASADORAS?|DOSIFICADORAS?|ATORNILLADORAS?|ETIQUETADORAS?|MASAJEADORAS?|SOPLADORAS?|SELLADORAS?|GRAPADORAS?|CLAVADORAS?|INFRARROJAS?|PLASTICAS?|NERF)';

/** Spanish; the negative contexts are Spanish too, and of their own. */
export const spanish: readonly TermList[] = [
  explained({
    class: 'gun',
    language: 'es',
    alone: true,
    phrases: {
      'PISTOLAS?': 'pistols',
    },
    not: [
      `PISTOLAS? ${of}${tools}`,
      `PISTOLAS? ${kinds}`,
      'PISTOLAS? ELECTRICAS? DE (?:PINTAR|PINTURA|SILICONA?|CALOR)',
      'MANGUERAS? (?:CON|Y) PISTOLAS?',
    ],
    unverified: 'the negative contexts',
  }),
  explained({
    class: 'firearm',
    language: 'es',
    alone: true,
    phrases: {
      REVOLVER: '',
      REVOLVERES: 'revolvers',
      'FUSIL(?:ES)?': 'rifles',
      'RIFLES?': '',
      'ESCOPETAS?': 'shotguns',
      'CARABINAS?': 'carbines',
      'ARMAS? (?:DE FUEGO|CORTAS?|LARGAS?)': 'firearms',
      '(?:SUB)?AMETRALLADORAS?': 'machine guns',
      'ARMAMENTOS?': 'arms',
      '(?:PARTES|PIEZAS|REPUESTOS|ACCESORIOS) (?:DE |PARA |P/)ARMAS?': 'parts of guns',
    },
    not: [
      'FUSIL(?:ES)? (?:DE )?(?:PESCA|AGUA|JUGUETE|SUBMARINOS?)',
      '(?:RIFLES?|ESCOPETAS?|CARABINAS?|AMETRALLADORAS?) (?:DE )?(?:JUGUETE|AGUA|BURBUJAS|AIRE|BALINES|PLASTICO)',
    ],
    unverified: 'the negative contexts, carabina and ametralladora',
  }),
  explained({
    class: 'firearmPart',
    language: 'es',
    alone: true,
    // Each is a part of other things too, a corredera the rail of a drawer: only beside a maker of firearms alone.
    phrases: {
      [`CORREDERAS?${ofMaker}${makers}`]: 'slide of a pistol',
      [`${makers}${model} CORREDERAS?`]: 'slide of a pistol',
      [`(?:CANON|ARMAZON|CARGADOR|PERCUTOR)(?:ES)?${ofMaker}${makers}`]: 'part of a gun',
      [`${makers}${model} (?:CANON|ARMAZON|CARGADOR|PERCUTOR)(?:ES)?`]: 'part of a gun',
      [`GATILLOS?${ofMaker}${makers}`]: 'trigger of a gun',
      [`${makers}${model} GATILLOS?`]: 'trigger of a gun',
    },
    not: [],
    unverified: 'the whole list',
  }),
  explained({
    class: 'ammunition',
    language: 'es',
    alone: true,
    phrases: {
      'MUNICION(?:ES)?': 'ammunition',
      'CARTUCHOS? (?:DE )?(?:CALIBRE|CAL) (?:12|16|20)': 'shotgun cartridges',
      'TIROS? (?:DE )?(?:PISTOLAS?|FUSIL|ESCOPETAS?)': 'rounds for a gun',
    },
    not: ['MUNICION(?:ES)? (?:DE |PARA )?(?:JUGUETE|PAINTBALL|BOCA|GEL|AGUA|NERF)'],
    unverified: 'the negative contexts and tiros',
  }),
  explained({
    class: 'magazine',
    language: 'es',
    alone: true,
    phrases: {
      '(?:CARGADOR(?:ES)?|PEINES?) (?:DE |PARA )?(?:PISTOLAS?|FUSIL(?:ES)?|RIFLES?|GLOCK|ARMAS?)':
        'magazines of guns',
      // Half in English, as shops sell them.
      '(?:DRUM|EXTENDED|TAMBOR) CARGADOR(?:ES)?': 'magazines',
      'CARGADOR(?:ES)? (?:DE TAMBOR|(?:DE |PARA )?[0-9]{2,3} (?:TIROS|BALAS|CARTUCHOS|MUNICIONES))':
        'magazines, by the rounds that they hold',
    },
    not: ['CARGADOR(?:ES)? (?:DE |PARA )?PISTOLAS? (?:DE )?(?:MASAJES?|MASAJEADORAS?|SILICONA?|CALOR)'],
    unverified: 'the whole list',
  }),
  explained({
    class: 'ammunitionAmbiguous',
    language: 'es',
    alone: false,
    phrases: {
      'CAPSULAS?': 'cartridges, or capsules',
      'BALAS?': 'bullets, or bales',
      'CARGADOR(?:ES)?': 'magazines, or chargers',
      'CARTUCHOS?': 'cartridges',
    },
    not: [
      'CARGADOR(?:ES)? (?:DE |PARA |DEL )?(?:EL |LA )?(?:TELEFONOS?|TEL|CEL|CELULAR(?:ES)?|MOVIL(?:ES)?|PHONE|IPHONE|SAMSUNG|LAPTOPS?|TABLETAS?|COMPUTADORAS?|BATERIAS?|PILAS|CARRO|AUTO|COCHE|PARED|RELOJ|CAMARAS?|USB)',
      'CARGADOR(?:ES)? (?:USB|INALAMBRICOS?|SOLAR(?:ES)?|RAPIDOS?|PORTATIL(?:ES)?|UNIVERSAL(?:ES)?|FRONTAL(?:ES)?)',
      'CARTUCHOS? (?:DE |PARA )?(?:LA )?(?:TINTAS?|TONER|GAS|FILTROS?|SILICONA?|IMPRESORAS?|GRASA|AGUA|DUCHA|GRIFO|HIDRAULICOS?)',
      'CAPSULAS? (?:DE |PARA |CON )?(?:CAFE|VITAMINAS?|GELATINA|OMEGA|ACEITE|HIERBAS?|COLAGENO|SUPLEMENTOS?|NESPRESSO|DETERGENTE)',
      'BALAS? (?:DE )?(?:ALGODON|PAPEL|HENO|PAJA|ROPA|CARTON|GOMA EVA)',
    ],
    unverified: 'cartucho, and the negative contexts beyond the phone charger',
  }),
  explained({
    class: 'armor',
    language: 'es',
    alone: false,
    phrases: {
      'CHALECOS? (?:ANTIBALAS?|BLINDADOS?)': 'bulletproof vests',
      'CHALECOS? PORTA ?PLACAS?': 'plate carriers',
    },
    not: [],
    unverified: 'the whole list',
  }),
  explained({
    class: 'household',
    language: 'es',
    alone: false,
    phrases: {
      'EFECTOS PERSONALES': 'personal effects',
      'ENSERES DEL HOGAR': 'household goods',
      'MENAJE DE CASA': 'household goods',
      'ARTICULOS DEL HOGAR': 'household goods',
    },
    not: [],
    unverified: 'the whole list',
  }),
];
