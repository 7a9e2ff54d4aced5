import { type ReadManifest, readManifest } from '../manifest/read.js';
import { readNdjson, type StreamedManifest } from './ndjson.js';

/** Reads a body that is one manifest. Never throws, whatever the bytes. */
export interface BodyReader {
  readonly takes: 'body';
  readonly mediaType: string;
  read(body: Uint8Array): ReadManifest;
}

/** Reads a stream of manifests of any length, with memory for one of them. */
export interface StreamReader {
  readonly takes: 'stream';
  readonly mediaType: string;
  read(pieces: AsyncIterable<Uint8Array>, maxManifestBytes: number): AsyncIterable<StreamedManifest>;
}

/** The formats in which feeds may send: an entry each. */
const readers: readonly (BodyReader | StreamReader)[] = [
  { takes: 'body', mediaType: 'application/json', read: readManifest },
  { takes: 'stream', mediaType: 'application/x-ndjson', read: readNdjson },
];

/**
 * Returns the reader of a media type, or undefined.
 * @param contentType the content type of a request: parameters and case are ignored
 */
export function readerFor(contentType: string): BodyReader | StreamReader | undefined {
  const [type = ''] = contentType.split(';', 1);
  const wanted = type.trim().toLowerCase();
  return readers.find(({ mediaType }) => mediaType === wanted);
}

/** The media types that are read whole, or as a stream. */
export const mediaTypes = (takes: 'body' | 'stream'): string[] =>
  readers.filter((reader) => reader.takes === takes).map(({ mediaType }) => mediaType);
