import { mostChangesTold, pathText, valueToldLength } from '@hammerhead/contracts';

type Scalar = string | number | boolean | null;

/** A member that two revisions state differently. */
export interface Difference {
  readonly path: readonly PropertyKey[];
  /** What it was, cut; null: it was not stated. */
  readonly from: Scalar;
  readonly to: Scalar;
}

/**
 * What differs between two revisions: each member at its path, with what it was and is. The order is that of the later
 * one's members, then come those that only the earlier one has. At most `mostChangesTold` are told.
 */
export function differencesBetween(before: unknown, after: unknown): Difference[] {
  const [was, is] = [leavesOf(before), leavesOf(after)];
  const differences: Difference[] = [];
  for (const [name, { path }] of new Map([...is, ...was])) {
    if (differences.length === mostChangesTold) break;
    const [from = null, to = null] = [was.get(name)?.value, is.get(name)?.value];
    if (from !== to) differences.push({ path, from: cut(from), to: cut(to) });
  }
  return differences;
}

interface Leaf {
  readonly path: readonly PropertyKey[];
  readonly value: Exclude<Scalar, null>;
}

/** By the text of their paths. */
function leavesOf(document: unknown): Map<string, Leaf> {
  const leaves = new Map<string, Leaf>();
  const visit = (value: unknown, path: readonly PropertyKey[]): void => {
    if (Array.isArray(value)) for (const [at, item] of value.entries()) visit(item, [...path, at]);
    else if (typeof value === 'object' && value !== null)
      for (const [name, member] of Object.entries(value)) visit(member, [...path, name]);
    else if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      leaves.set(pathText(path), { path, value });
  };
  visit(document, []);
  return leaves;
}

/** Long texts differ behind the cut, too: then both are told as far as they go. */
function cut(value: Scalar): Scalar {
  if (typeof value !== 'string' || value.length <= valueToldLength) return value;
  return `${value.slice(0, valueToldLength - 1).toWellFormed()}…`;
}
