import { readManifest } from '@hammerhead/intake';
import type { Manifest } from '@hammerhead/contracts';

const encoder = new TextEncoder();

/**
 * A manifest as ingest reads it, from its bytes.
 * @throws Error where it would be refused
 */
export function readSynthetic(given: Manifest) {
  const read = readManifest(encoder.encode(JSON.stringify(given)));
  if (!read.ok)
    throw new Error(`manifest ${given.manifestNumber}: ${JSON.stringify(read.faults.slice(0, 3))}`);
  return read.manifest;
}
