/**
 * Descriptions that name nothing. Sources: 15 CFR 732 supplement 3, the cases of barrels declared as
 * personal effects, and the United Nations Panel of Experts on Haiti. Common in lawful barrel trade.
 */
export const vagueDescriptions: readonly string[] = [
  'personal effects?',
  'household goods',
  'household items',
  'household effects',
  'used household',
  'general merchandise',
  'general cargo',
  'freight all kinds',
  'fak',
  'said to contain',
  'stc',
  'consolidated cargo',
  'gift shipments?',
  'gifts?',
  'spare parts',
  'auto parts',
  'parts',
  'accessories',
  'miscellaneous',
  'various items',
  'goods',
  'food ?stuffs?',
  'clothing',
  'used clothes',
  'groceries',
  'toiletries',
  'samples',
  'machinery',
  'electronics',
  'toys',
  'tools',
];

/** Words that may surround a vague description without indicating the contents. */
const fillers = [
  'barrels?',
  'boxes',
  'box',
  'cartons?',
  'drums?',
  'bags?',
  'pallets?',
  'packages?',
  'parcels?',
  'pieces',
  'pcs',
  'ctns?',
  'bbls?',
  'used',
  'new',
  'assorted',
  'misc',
  'mixed',
  'various',
  'other',
  'of',
  'and',
  'with',
  'the',
  'no commercial value',
  'ncv',
  '[0-9]{1,9}',
];

const words = (list: readonly string[]): RegExp =>
  new RegExp(`(?<![A-Z0-9])(?:${list.join('|').toUpperCase()})(?![A-Z0-9])`, 'g');
const vague = words(vagueDescriptions);
const filler = words(fillers);

/** Whether a folded text contains nothing but vague words, counts and packages. */
export const saysOnlyVague = (folded: string): boolean => {
  const text = folded.replace(/\s+/g, ' ');
  const rest = text.replace(vague, '|');
  return rest !== text && !/[A-Z0-9]/.test(rest.replace(filler, ' '));
};
