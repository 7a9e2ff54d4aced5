import { once } from 'node:events';
import { createWriteStream, readFileSync, statSync } from 'node:fs';
import { finished } from 'node:stream/promises';
import { defaultSchemesUrl, loadSchemes, syntheticManifests } from '@hammerhead/synthetic';

/** A feed as NDJSON on disk, in as many files as are sent at once. */
export interface FeedFiles {
  readonly paths: readonly string[];
  readonly shipments: number;
  readonly manifests: number;
  readonly bytes: number;
}

const seed = 211_061;

/**
 * Writes the synthetic feed, departing from now on, so that sending it costs no more than reading files.
 * @param paths get manifests in turn
 */
export async function writeFeed(paths: readonly string[], shipments: number): Promise<FeedFiles> {
  const files = paths.map((path) => createWriteStream(path, { highWaterMark: 1_048_576 }));
  let manifests = 0;
  let counted = 0;
  const departingFrom = new Date().toISOString();
  const schemes = loadSchemes(readFileSync(defaultSchemesUrl, 'utf8'));
  for (const manifest of syntheticManifests({ shipments, seed, departingFrom, schemes })) {
    const file = files[manifests % files.length];
    manifests += 1;
    counted += manifest.shipments.length;
    if (file && !file.write(`${JSON.stringify(manifest)}\n`)) await once(file, 'drain');
  }
  for (const file of files) file.end();
  await Promise.all(files.map((file) => finished(file)));
  const bytes = paths.reduce((sum, path) => sum + statSync(path).size, 0);
  return { paths, manifests, shipments: counted, bytes };
}
