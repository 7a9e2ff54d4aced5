import type { Language } from '../world/profile.js';

/** Words of descriptions: English, then Spanish, French, Haitian Creole and Dutch. */
const words: readonly (readonly [RegExp, string, string, string, string])[] = [
  ['PERSONAL EFFECTS', 'EFECTOS PERSONALES', 'EFFETS PERSONNELS', 'EFÈ PÈSONÈL', 'PERSOONLIJKE GOEDEREN'],
  ['HOUSEHOLD (?:GOODS|ITEMS)', 'ARTICULOS DEL HOGAR', 'ARTICLES MÉNAGERS', 'BAGAY KAY', 'HUISRAAD'],
  ['USED', 'USADO', 'USAGÉ', 'DEZYÈM MEN', 'GEBRUIKT'],
  ['CLOTH(?:ES|ING)', 'ROPA', 'VÊTEMENTS', 'RAD', 'KLEDING'],
  ['SHOES|FOOTWEAR', 'ZAPATOS', 'CHAUSSURES', 'SOULYE', 'SCHOENEN'],
  ['GROCERIES|FOOD ?STUFFS?|FOOD ITEMS|FOOD', 'COMESTIBLES', 'ALIMENTS', 'MANJE', 'LEVENSMIDDELEN'],
  ['RICE', 'ARROZ', 'RIZ', 'DIRI', 'RIJST'],
  ['TOILETRIES', 'ARTICULOS DE TOCADOR', 'ARTICLES DE TOILETTE', 'PWODWI TWALÈT', 'TOILETARTIKELEN'],
  ['DETERGENT|SOAP', 'DETERGENTE', 'SAVON', 'SAVON', 'ZEEP'],
  ['TOYS?', 'JUGUETES', 'JOUETS', 'JWÈT', 'SPEELGOED'],
  ['TOOLS?', 'HERRAMIENTAS', 'OUTILS', 'ZOUTI', 'GEREEDSCHAP'],
  ['(?:AUTO|CAR) PARTS', 'REPUESTOS DE AUTO', 'PIÈCES AUTO', 'PYÈS MACHIN', 'AUTO-ONDERDELEN'],
  ['SPARE PARTS|PARTS', 'PIEZAS', 'PIÈCES', 'PYÈS', 'ONDERDELEN'],
  ['FURNITURE', 'MUEBLES', 'MEUBLES', 'MÈB', 'MEUBELS'],
  ['REFRIGERATORS?|FRIDGES?', 'NEVERA', 'RÉFRIGÉRATEUR', 'FRIJIDÈ', 'KOELKAST'],
  ['TELEVISIONS?|TV', 'TELEVISOR', 'TÉLÉVISION', 'TELEVIZYON', 'TELEVISIE'],
  ['SPEAKERS?', 'BOCINAS', 'HAUT-PARLEURS', 'BAF', 'LUIDSPREKERS'],
  ['MACHINE', 'MAQUINA', 'MACHINE', 'MACHIN', 'MACHINE'],
  ['GENERATORS?', 'PLANTA ELECTRICA', 'GÉNÉRATRICE', 'DELKO', 'GENERATOR'],
  ['GIFTS?', 'REGALO', 'CADEAU', 'KADO', 'CADEAU'],
  ['PISTOLS?|HAND ?GUNS?', 'PISTOLAS', 'PISTOLETS', 'PISTOLÈ', 'PISTOLEN'],
  ['RIFLES?', 'FUSILES', 'FUSILS', 'FIZI', 'GEWEREN'],
  ['SHOTGUNS?', 'ESCOPETAS', 'FUSILS DE CHASSE', 'FIZI LACHAS', 'JACHTGEWEREN'],
  ['FIREARMS?|GUNS?', 'ARMAS DE FUEGO', 'ARMES À FEU', 'ZAM', 'VUURWAPENS'],
  ['AMMUNITION|AMMO|BULLETS|ROUNDS', 'MUNICIONES', 'MUNITIONS', 'MINISYON', 'MUNITIE'],
  ['CARTRIDGES?', 'CARTUCHOS', 'CARTOUCHES', 'KATOUCH', 'PATRONEN'],
  ['MAGAZINES?', 'CARGADORES', 'CHARGEURS', 'CHAJÈ', 'MAGAZIJNEN'],
  ['AND', 'Y', 'ET', 'AK', 'EN'],
].map(([english = '', es = '', fr = '', ht = '', nl = '']) => [
  new RegExp(`\\b(?:${english})\\b`, 'giu'),
  es,
  fr,
  ht,
  nl,
]);

const columns: Readonly<Record<Language, 1 | 2 | 3 | 4>> = { en: 1, es: 1, fr: 2, ht: 3, nl: 4 };

/**
 * Translates a description into the language of the destination, or into Spanish if that is English; word by word, as
 * people do.
 */
export function translated(description: string, language: Language): string {
  const column = columns[language];
  return words.reduce((text, row) => text.replace(row[0], row[column]), description);
}
