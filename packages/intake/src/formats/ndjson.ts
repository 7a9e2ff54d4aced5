import { wrongType } from '@hammerhead/contracts';
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
  let isFirst = true;
  // Within one document over several lines: its lines are one fault, up to one that is a manifest of its own.
  let isWithin = false;
  for await (const { line, bytes } of readLines(pieces, maxManifestBytes)) {
    const read = (): ReadManifest =>
      bytes === undefined ? tooLarge(maxManifestBytes) : atLine(readManifest(bytes), line);
    if (isFirst && bytes !== undefined && opensDocument(bytes)) {
      isWithin = true;
      yield { line, read: spread };
    } else if (isWithin) {
      const found = read();
      isWithin = !found.ok && found.manifestNumber === null;
      if (!isWithin) yield { line, read: () => found };
    } else yield { line, read };
    isFirst = false;
  }
}

const decoder = new TextDecoder();
/** Longer lines hold more than the beginning of a document. */
const longestOpening = 16;
const openings: ReadonlySet<string> = new Set(['{', '[', '[{']);

/** Whether a line is the first one of a document that was written over several lines. */
const opensDocument = (bytes: Uint8Array): boolean =>
  bytes.length <= longestOpening && openings.has(decoder.decode(bytes).replace(/\s/g, ''));

const spread = (): ReadManifest => ({
  ok: false,
  code: 'json_malformed',
  manifestNumber: null,
  faults: [
    { path: '', message: 'one manifest a line; this is one document over several lines: write it on one' },
  ],
});

/** A fault of the syntax names the line of its text, which is a line of the stream here. */
function atLine(read: ReadManifest, line: number): ReadManifest {
  if (read.ok || (read.code !== 'json_malformed' && read.manifestNumber !== null)) return read;
  const faults = read.faults.map(({ path, message }) => ({
    path,
    message:
      message === listReceived && path === ''
        ? `${message}: one manifest a line, without a list around them`
        : message.replace(/^line 1,/, `line ${line},`),
  }));
  return { ...read, faults };
}

const listReceived = wrongType('object', []);

const tooLarge = (maxManifestBytes: number): ReadManifest => ({
  ok: false,
  code: 'too_large',
  manifestNumber: null,
  faults: [
    { path: '', message: `longer than ${maxManifestBytes} bytes, the most that one manifest may have` },
  ],
});
