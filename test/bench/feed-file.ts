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

/** Which feed, and when it departs; as in the pipeline's bench unless said otherwise. */
export interface FeedChoice {
  readonly seed?: number;
  /** UTC, ISO 8601; now. */
  readonly departingFrom?: string;
  readonly perDay?: number;
}

export const defaultSeed = 211_061;

/**
 * Writes a synthetic feed, so that sending it costs no more than reading files.
 * @param paths get manifests in turn
 */
export async function writeFeed(
  paths: readonly string[],
  shipments: number,
  choice: FeedChoice = {},
): Promise<FeedFiles> {
  const files = paths.map((path) => createWriteStream(path, { highWaterMark: 1_048_576 }));
  let manifests = 0;
  let counted = 0;
  const schemes = loadSchemes(readFileSync(defaultSchemesUrl, 'utf8'));
  const departing = { seed: defaultSeed, departingFrom: new Date().toISOString(), ...choice };
  for (const manifest of syntheticManifests({ shipments, schemes, ...departing })) {
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
