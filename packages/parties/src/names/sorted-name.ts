import { normalizeName } from './normalize-name.js';

/**
 * The words of a normalized name in alphabetical order, each as often as it occurs: equal for one name whatever its
 * order, case, accents, punctuation and company form (`BROWN, Marcia` and `Márcia Brown`). `""` for nobody.
 */
export const sortedName = (name: string): string => normalizeName(name).split(' ').sort().join(' ');
