import { type DocumentChange, mostChangesTold, pathText, valueToldLength } from '@hammerhead/contracts';

type Scalar = DocumentChange['from'];

/**
 * What differs between two revisions: each member at its path, with what it was and is. The order is that of the later
 * one's members, then come those that only the earlier one has. At most `mostChangesTold` are told.
 */
export function changesBetween(before: unknown, after: unknown): DocumentChange[] {
  const [was, is] = [leavesOf(before), leavesOf(after)];
  const changes: DocumentChange[] = [];
  for (const path of new Set([...is.keys(), ...was.keys()])) {
    if (changes.length === mostChangesTold) break;
    const [from = null, to = null] = [was.get(path), is.get(path)];
    if (from !== to) changes.push({ path, from: cut(from), to: cut(to), source: sourceOf(path) });
  }
  return changes;
}

/** Only what is filed in AES is of EEI; the ITN itself stands on the manifest. */
const sourceOf = (path: string): DocumentChange['source'] => (/^eei\b/.test(path) ? 'eei' : 'manifest');

function leavesOf(document: unknown): Map<string, Scalar> {
  const leaves = new Map<string, Scalar>();
  const visit = (value: unknown, path: readonly PropertyKey[]): void => {
    if (Array.isArray(value)) for (const [at, item] of value.entries()) visit(item, [...path, at]);
    else if (typeof value === 'object' && value !== null)
      for (const [name, member] of Object.entries(value)) visit(member, [...path, name]);
    else if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      leaves.set(pathText(path), value);
  };
  visit(document, []);
  return leaves;
}

/** Long texts differ behind the cut, too: then both are told as far as they go. */
function cut(value: Scalar): Scalar {
  if (typeof value !== 'string' || value.length <= valueToldLength) return value;
  return `${value.slice(0, valueToldLength - 1).toWellFormed()}…`;
}
