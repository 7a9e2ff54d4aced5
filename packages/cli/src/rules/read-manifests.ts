import { readFile } from 'node:fs/promises';
import type { Manifest } from '@hammerhead/contracts';
import { type ReadManifest, readManifest } from '@hammerhead/intake';
import { Failure } from '../failure.js';
import { printable } from '../terminal/format.js';
import { whyUnread } from './read-file.js';

/** The manifests of a file: one in JSON, or one a line. */
export async function readManifests(file: string): Promise<readonly Manifest[]> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new Failure(whyUnread(file, error, 'a file of manifests'));
  });
  const whole = readManifest(bytes);
  if (whole.ok) return [whole.manifest];
  const lines = bytes
    .toString('utf8')
    .split('\n')
    .map((text, index) => ({ text, place: `${file}:${index + 1}` }))
    .filter(({ text }) => text.trim() !== '');
  // A document over several lines is no list of documents: its own fault is what helps.
  if (lines.length < 2 || whole.code === 'invalid_manifest') throw refused(file, whole);
  const encoder = new TextEncoder();
  return lines.map(({ text, place }) => {
    const read = readManifest(encoder.encode(text));
    if (read.ok) return read.manifest;
    throw refused(place === `${file}:1` ? file : place, place === `${file}:1` ? whole : read);
  });
}

function refused(place: string, read: ReadManifest): Failure {
  const faults = read.ok ? [] : read.faults.slice(0, 5);
  const told = faults.map(({ path, message }) => printable(path === '' ? message : `${path} ${message}`));
  return new Failure(`${place} would be refused: ${told.join('; ')}`);
}
