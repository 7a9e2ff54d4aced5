import { type ReadManifest, readManifest } from '../manifest/read.js';
import { readLines } from './lines.js';

/** One manifest of a stream, which is read on request: a caller that resumes a stream skips what is known. */
export interface StreamedManifest {
  /** The number of its line in the stream, counted from 1. */
  readonly line: number;
  readonly read: () => ReadManifest;
}

/**
 * Splits NDJSON (one manifest in canonical JSON per line) into its manifests, with memory for one of them.
 * @param maxManifestBytes a longer line is refused without being held
 */
export async function* readNdjson(
  pieces: AsyncIterable<Uint8Array>,
  maxManifestBytes: number,
): AsyncGenerator<StreamedManifest, void, undefined> {
  for await (const { line, bytes } of readLines(pieces, maxManifestBytes))
    yield { line, read: () => (bytes === undefined ? tooLarge(maxManifestBytes) : readManifest(bytes)) };
}

const tooLarge = (maxManifestBytes: number): ReadManifest => ({
  ok: false,
  code: 'too_large',
  manifestNumber: null,
  faults: [
    { path: '', message: `longer than ${maxManifestBytes} bytes, the most that one manifest may have` },
  ],
});
