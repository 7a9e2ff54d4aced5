import { phraseFinder } from '../text/phrases.js';

/** Finds places and names of Dominica (DM) that the Dominican Republic does not have. */
export const saysDominica = phraseFinder(
  [
    '(?:COMMONWEALTH OF )?DOMINICA',
    'ROSEAU',
    'PORTSMOUTH',
    'CANEFIELD',
    'MAHAUT',
    'GRAND BAY',
    'CASTLE BRUCE',
    'LA PLAINE',
  ],
  ['DOMINICA REP(?:UBLIC)?'],
);

/** Finds places and names of the Dominican Republic (DO) that Dominica does not have. */
export const saysDominicanRepublic = phraseFinder([
  'DOMINICAN? REP(?:UBLIC)?',
  'REPUBLICA DOMINICANA',
  'DOM REP',
  'SANTO DOMINGO(?: (?:ESTE|OESTE|NORTE))?',
  '(?:RIO )?HAINA',
  'CAUCEDO',
  'BOCA CHICA',
  'PUERTO PLATA',
  'PUNTA CANA',
  'SANTIAGO(?: DE LOS CABALLEROS)?',
  'SAN PEDRO DE MACORIS',
  'SAN CRISTOBAL',
  'LA ROMANA',
  'HIGUEY',
  'LA VEGA',
  'DISTRITO NACIONAL',
]);
