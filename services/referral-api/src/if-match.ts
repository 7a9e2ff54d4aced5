import { problem } from '@hammerhead/service-kit';

/**
 * What the client has seen of what it decides about (RFC 9110, 13.1.1): a test for the version that stands.
 * @param header of the request
 * @throws Problem `precondition_required` where it says nothing
 */
export function ifMatch(header: string | undefined): (version: number) => void {
  if (header === undefined) throw problem('precondition_required');
  const tags = header.split(',').map((tag) => tag.trim());
  return (version) => {
    if (tags.includes('*') || tags.includes(etagOf(version))) return;
    throw problem('stale', {
      detail: `the version that stands is ${version}: read it, and decide again`,
      extensions: { version },
    });
  };
}

/** A strong entity tag. */
export const etagOf = (version: number): string => `"${version}"`;
