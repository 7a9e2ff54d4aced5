import { type Problem, problem } from '../problems/problem.js';

/** `"3"`, as an `ETag` gives it; `3`, as people write it; `W/"3"`, as a proxy that compresses hands it on. */
const tag = /^(?:W\/)?(?:"(\d{1,10})"|(\d{1,10}))$/;

/**
 * Which versions the client has seen of what it decides about (RFC 9110, 13.1.1). A version is never two states, so a
 * weak tag says as much as a strong one.
 * @param header of the request
 */
export function ifMatch(header: string): {
  readonly hasSeen: (version: number) => boolean;
  /** For a version that the client has not seen. */
  readonly stale: (version: number) => Problem;
} {
  const tags = header.split(',').map((one) => one.trim());
  const seen = new Set(tags.flatMap((one) => one.match(tag)?.slice(1) ?? []));
  return {
    hasSeen: (version) => tags.includes('*') || seen.has(String(version)),
    stale: (version) =>
      problem('stale', {
        detail:
          seen.size === 0
            ? `If-Match names no version; read what you decide about, and send its ETag, such as ${etagOf(version)}`
            : `the version that stands is ${version}: read it, decide again, and send If-Match: ${etagOf(version)}`,
        extensions: { version },
      }),
  };
}

/** A strong entity tag. */
export const etagOf = (version: number): string => `"${version}"`;
