import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { emptyDocument, withDrawing } from './document.js';
import { drawingOf, figuresOf } from './drawing.js';
import { faultsOf } from './house.js';
import { readRooms } from './rooms.js';

const documentPath = 'docs/architecture.md';

/**
 * Draws packages and services into the document on the architecture; with `--check` only says whether that is current.
 * @returns an exit code: 1 where the document is not current, or the imports are not as they must be
 */
export async function draw(
  root: string,
  args: readonly string[],
  say: (line: string) => void,
): Promise<number> {
  const rooms = await readRooms(root);
  const faults = faultsOf(rooms);
  if (faults.length > 0) {
    for (const fault of faults) say(fault);
    return 1;
  }
  const { packages, services, layers, arrows, files } = figuresOf(rooms);
  say(
    `${services} services, ${packages} packages in ${layers} layers, ${arrows} arrows; no cycle among ${files} files`,
  );
  const path = join(root, documentPath);
  const before = await readDocument(path);
  const after = withDrawing(before ?? emptyDocument, drawingOf(rooms));
  if (after === undefined) {
    say(`${documentPath} has no markers to draw between`);
    return 1;
  }
  if (after === before) return 0;
  if (args.includes('--check')) {
    say(`${documentPath} does not show the packages as they are; run \`npm run draw\``);
    return 1;
  }
  await writeFile(path, after);
  say(`${documentPath} is drawn anew`);
  return 0;
}

async function readDocument(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return undefined;
  }
}
