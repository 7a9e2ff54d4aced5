/**
 * Where the next page of an answer is, as `Link` says it (RFC 8288): this request with another cursor.
 * @param url of this request, without its host
 */
export function nextLink(url: string, nextCursor: string): string {
  const next = new URL(url, 'http://host');
  next.searchParams.set('cursor', nextCursor);
  return `<${next.pathname}${next.search}>; rel="next"`;
}
