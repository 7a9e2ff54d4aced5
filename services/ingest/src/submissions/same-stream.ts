import type { ReadManifest, StreamedManifest } from '@hammerhead/intake';
import { problem } from '@hammerhead/service-kit';
import { manifests, type Pool, submissions } from '@hammerhead/storage';

/** What a submission has on one of its lines; a manifest that stood already leaves nothing there. */
interface KnownLine {
  readonly line: number;
  readonly manifestNumber: string | null;
  /** Null where the line was refused. */
  readonly revision: number | null;
}

/** The first line of a submission of which something is known, or undefined. */
async function firstKnown(pool: Pool, feedId: string, id: string): Promise<KnownLine | undefined> {
  const [[accepted], [refused]] = await Promise.all([
    manifests.listBySubmission(pool, feedId, id, { afterLine: 0, noticed: false }, 1),
    submissions.findErrors(pool, feedId, id, 0, 1),
  ]);
  if (refused && (!accepted || accepted.line === null || refused.line < accepted.line))
    return { line: refused.line, manifestNumber: refused.manifestNumber, revision: null };
  if (!accepted || accepted.line === null) return undefined;
  return { line: accepted.line, manifestNumber: accepted.number, revision: accepted.revision };
}

/**
 * Refuses a stream that is sent from line 1 under the id of another stream: it would count that one's lines anew, and
 * they would never be asked for again. Looks at the first line alone; it may have been refused before and be mended now.
 * @returns the stream, of which nothing is lost
 */
export async function ofSameStream(
  streamed: AsyncIterable<StreamedManifest>,
  { pool, feedId, id }: { readonly pool: Pool; readonly feedId: string; readonly id: string },
): Promise<AsyncIterable<StreamedManifest>> {
  const known = await firstKnown(pool, feedId, id);
  if (!known) return streamed;
  const lines = streamed[Symbol.asyncIterator]();
  const first = await lines.next();
  const read = first.done ? undefined : first.value.read();
  if (first.done || (first.value.line === known.line && isOther(known, read)))
    throw problem('submission_conflict', {
      detail: `this Submission-Id belongs to another stream: its line ${known.line} was ${nameOf(known)}, ${
        first.done ? 'and this stream is empty' : 'this one is another'
      }; choose an id of its own for each stream, or send the rest of that one with Submission-Line`,
    });
  const { line } = first.value;
  return (async function* again() {
    if (read) yield { line, read: () => read };
    yield* { [Symbol.asyncIterator]: () => lines };
  })();
}

function isOther({ manifestNumber, revision }: KnownLine, read: ReadManifest | undefined): boolean {
  if (manifestNumber === null || !read) return false;
  const number = read.ok ? read.manifest.manifestNumber : read.manifestNumber;
  if (number !== manifestNumber) return true;
  return revision !== null && read.ok && read.manifest.revision !== revision;
}

const nameOf = ({ manifestNumber, revision }: KnownLine): string =>
  manifestNumber === null
    ? 'no manifest'
    : `manifest ${manifestNumber}${revision === null ? '' : `, revision ${revision}`}`;
