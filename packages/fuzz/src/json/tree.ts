/**
 * A JSON document whose objects may have one key twice and whose scalars are texts, so that numbers may be written that
 * JavaScript does not have.
 */
export type Tree =
  | { readonly kind: 'scalar'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly Tree[] }
  | { readonly kind: 'object'; readonly members: readonly (readonly [key: string, value: Tree])[] };

export const scalar = (text: string): Tree => ({ kind: 'scalar', text });

/** A value as JSON has it; what JSON has no word for is left out. */
export function treeOf(value: unknown): Tree {
  if (Array.isArray(value)) return { kind: 'list', items: value.map(treeOf) };
  if (typeof value !== 'object' || value === null) return scalar(JSON.stringify(value) ?? 'null');
  const members = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return { kind: 'object', members: members.map(([key, inner]) => [key, treeOf(inner)]) };
}

export function textOf(tree: Tree): string {
  if (tree.kind === 'scalar') return tree.text;
  if (tree.kind === 'list') return `[${tree.items.map(textOf).join(',')}]`;
  return `{${tree.members.map(([key, value]) => `${JSON.stringify(key)}:${textOf(value)}`).join(',')}}`;
}

export function member(tree: Tree, key: string): Tree | undefined {
  return tree.kind === 'object' ? tree.members.find(([name]) => name === key)?.[1] : undefined;
}
