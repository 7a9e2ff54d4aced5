import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

/**
 * Remembers what a step was last done for, so that it is done again only when that changes.
 * @param {string} name of the step
 * @param {readonly string[]} files whose content it depends on, from the top folder
 */
export function stamp(name, files) {
  const file = join(root, 'node_modules', `.hammerhead-${name}`);
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`);
  for (const path of files) hash.update(`\n${path}\n`).update(readFileSync(join(root, path)));
  const now = hash.digest('hex');
  return {
    isCurrent() {
      try {
        return readFileSync(file, 'utf8') === now;
      } catch {
        return false;
      }
    },
    set: () => writeFileSync(file, now),
  };
}
