import type { z } from 'zod';
import { type InputFault, pathText } from './problem.js';

type Issue = z.core.$ZodIssue;

/**
 * Turns Zod's issues into faults with the path that a person would write. An unknown key is a fault of its own, at its
 * own path; for a union, the faults of the alternative that got furthest are reported, since they are the likely ones.
 */
export const faultsOf = (issues: readonly Issue[], base: readonly PropertyKey[] = []): InputFault[] =>
  issues.flatMap((issue) => faultsOfIssue(issue, [...base, ...issue.path]));

const faultsOfIssue = (issue: Issue, path: PropertyKey[]): InputFault[] => {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: pathText([...path, key]), message: 'is not known here' }));
  if (issue.code === 'invalid_union') {
    const alternatives = issue.errors.filter((alternative) => alternative.length > 0);
    const furthest = alternatives.toSorted((a, b) => depth(b) - depth(a) || a.length - b.length)[0];
    if (furthest !== undefined && depth(furthest) > 0) return faultsOf(furthest, path);
  }
  return [{ path: pathText(path), message: issue.message }];
};

const depth = (issues: readonly Issue[]): number => Math.max(...issues.map((issue) => issue.path.length));
