import { nameSketch } from '@hammerhead/parties';
import { fnv1a } from '@hammerhead/primitives';

/** 32 bits of a text, unsigned; 0 for the empty text alone. */
export const textHash = (text: string): number => (text === '' ? 0 : fnv1a(text) || 1);

/**
 * 32 bits of a party's name, unsigned, equal for the spellings of one name (`nameSketch`); 0 for nobody.
 * @param name as written
 * @param normal the same normalized, where the caller has it
 */
export const nameHash = (name: string, normal?: string): number => textHash(nameSketch(name, normal));
