import type { Use } from '../check/scope.js';
import type { CodeLists } from '../language/parameters.js';
import { isMap, isScalar, isSeq } from './document.js';
import type { RuleSet } from './rule-set.js';

/**
 * Everything that decides an outcome, in one spelling: the content of the rule file (without comments, spacing, quoting
 * and the order of keys), the code lists that its rules name, and the content of its other literals. Its hash
 * distinguishes versions; together with the version of the vocabulary it decides every evaluation.
 */
export function canonicalText(ruleSet: RuleSet): string {
  return ruleSet.canonical;
}

/** Builds the canonical text of a file when it is loaded. */
export function canonicalOf(root: unknown, use: Use, lists: CodeLists): string {
  return JSON.stringify({
    language: 1,
    file: contentOf(root),
    lists: [...use.codeLists].toSorted().map((name) => [name, lists.get(name) ?? []]),
    literals: [...use.literals].toSorted(),
  });
}

/** The content of a node. Mappings become lists of pairs sorted by key, so that no key is special. */
export function contentOf(node: unknown): unknown {
  if (isMap(node)) {
    const pairs = node.items.map(({ key, value }): [string, unknown] => [
      isScalar(key) ? String(key.value) : '',
      contentOf(value),
    ]);
    return { mapping: pairs.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)) };
  }
  if (isSeq(node)) return node.items.map(contentOf);
  if (!isScalar(node)) return null;
  // A number is kept as written, since its text could be a code such as 0301.
  return typeof node.value === 'number' ? { number: node.source ?? String(node.value) } : node.value;
}
