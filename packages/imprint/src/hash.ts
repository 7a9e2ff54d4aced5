import { nameSketch } from '@hammerhead/parties';

/** FNV-1a over the UTF-16 code units of a text: 32 bits, unsigned. */
export function fnv1a(text: string, seed = 0x811c9dc5): number {
  let hash = seed;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/** 32 bits of a text, unsigned; 0 for the empty text alone. */
export const textHash = (text: string): number => (text === '' ? 0 : fnv1a(text) || 1);

/**
 * 32 bits of a party's name, unsigned, equal for the spellings of one name (`nameSketch`); 0 for nobody.
 * @param name as written
 * @param normal the same normalized, where the caller has it
 */
export const nameHash = (name: string, normal?: string): number => textHash(nameSketch(name, normal));
