import type { LinkKind } from '@hammerhead/imprint';

const seeds = [0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35] as const;

/**
 * A key of 128 bits, as sixteen characters U+0000 to U+00FF. Where ingest takes SHA-256, so that keys cannot be made
 * to collide, FNV-1a from four seeds, each mixed once more, will do for a feed that nobody sends.
 */
export function keyOf(kind: LinkKind, value: string): string {
  const text = `${kind} ${value}`;
  let key = '';
  for (const seed of seeds) {
    let hash: number = seed;
    for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    hash ^= hash >>> 16;
    hash = Math.imul(hash, 0x85ebca6b);
    hash ^= hash >>> 13;
    key += String.fromCharCode(hash & 255, (hash >>> 8) & 255, (hash >>> 16) & 255, hash >>> 24);
  }
  return key;
}
