import { problem } from '../problems/problem.js';

/** A media range of an `Accept` header field with its weight, from 0 to 1. */
interface Range {
  readonly type: string;
  readonly weight: number;
}

function rangesOf(header: string): Range[] {
  return header.split(',').map((one) => {
    const [type = '', ...parameters] = one.split(';').map((part) => part.trim().toLowerCase());
    const weight = Number(parameters.find((part) => part.startsWith('q='))?.slice(2) ?? 1);
    return { type, weight: Number.isNaN(weight) ? 0 : weight };
  });
}

/** How much a media type is wanted: as the most specific range says that it fits (RFC 9110, 12.5.1). */
function weightOf(type: string, ranges: readonly Range[]): number {
  const [family] = type.split('/');
  for (const range of [type, `${family}/*`, '*/*']) {
    const found = ranges.find((one) => one.type === range);
    if (found !== undefined) return found.weight;
  }
  return 0;
}

/**
 * The media type to answer in: the most wanted of those offered, and the first of several that are wanted as much.
 * @param header `Accept` of the request
 * @throws Problem `not_acceptable` where none is wanted
 */
export function accepted<Type extends string>(header: string | undefined, offered: readonly Type[]): Type {
  const ranges =
    header === undefined || header.trim() === '' ? [{ type: '*/*', weight: 1 }] : rangesOf(header);
  const [best] = offered
    .map((type) => ({ type, weight: weightOf(type, ranges) }))
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight);
  if (best === undefined)
    throw problem('not_acceptable', { detail: `this resource is ${offered.join(' or ')}` });
  return best.type;
}

/** Whether a client has what it asks for already: its `If-None-Match` names the tag, weakly compared (RFC 9110, 13.1.2). */
export const hasAlready = (header: string | undefined, etag: string): boolean =>
  header !== undefined &&
  header.split(',').some((one) => one.trim() === '*' || strongOf(one.trim()) === strongOf(etag));

const strongOf = (tag: string): string => (tag.startsWith('W/') ? tag.slice(2) : tag);
