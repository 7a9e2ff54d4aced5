import type { Finding, FindingCode } from '@hammerhead/contracts';
import type { Check } from '@hammerhead/reference';

/** Collects the irregularities of one shipment, or of the transport. */
export type Note = (code: FindingCode, path: string, message: string) => void;

/**
 * The most findings of one code that are kept for one shipment: more would add no information, and a manifest may have
 * millions.
 */
export const mostOfOneCode = 100;

export const collector = (): { found: Finding[]; note: Note } => {
  const found: Finding[] = [];
  const counts = new Map<FindingCode, number>();
  return {
    found,
    note: (code, path, message) => {
      const count = counts.get(code) ?? 0;
      counts.set(code, count + 1);
      if (count < mostOfOneCode) found.push({ code, path, message });
    },
  };
};

/** An answer names at least so many findings of a shipment, and mostly more. */
const fewestTold = 10;

/** The first of each code first, where there may be more than an answer names: so each code is among those. */
export function eachCodeFirst(found: Finding[]): Finding[] {
  if (found.length <= fewestTold) return found;
  const codes = new Set<FindingCode>();
  const [first, further]: [Finding[], Finding[]] = [[], []];
  for (const finding of found) {
    (codes.has(finding.code) ? further : first).push(finding);
    codes.add(finding.code);
  }
  return [...first, ...further];
}

/** The form of a value in a sentence: one line, at most 64 characters. */
export const shown = (value: string): string => {
  const line = value.replace(/\s+/g, ' ').trim();
  return line.length <= 64 ? line : `${line.slice(0, 63)}…`;
};

/** Notes a failed check: `container CSQU3054384: the check digit should be 3`. An empty text is no identifier. */
export const noteCheck = (
  note: Note,
  check: Check,
  at: { code: FindingCode; path: string; what: string; value: string },
): void => {
  if (!check.ok && at.value.trim() !== '')
    note(at.code, at.path, `${at.what} ${shown(at.value)}: ${check.reason}`);
};
