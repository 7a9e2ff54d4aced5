import type { ReadPath } from '../explain/path.js';
import { fieldOf, type Type } from '../language/types.js';
import { variableOf, type Vocabulary } from '../language/vocabulary.js';

/**
 * The sources of the facts at these paths, sorted. Each field has its own source or, where it names none, that of its
 * holder.
 * @param item the kind of the current item, and the path of the list that it comes from
 */
export function sourcesOf(
  paths: readonly ReadPath[],
  vocabulary: Vocabulary,
  item: { readonly kind: string; readonly path: string } | undefined,
): readonly string[] {
  const sources = new Set<string>();
  for (const { variable, steps } of paths) {
    const fields = steps.flatMap((step) => (step.kind === 'field' ? [step.name] : []));
    const start = variable === item?.kind ? item.path.split('.') : [variable];
    const source = sourceAlong([...start, ...fields], vocabulary);
    if (source !== undefined) sources.add(source);
  }
  return [...sources].toSorted();
}

function sourceAlong(
  [variable = '', ...names]: readonly string[],
  vocabulary: Vocabulary,
): string | undefined {
  let field = variableOf(vocabulary, variable);
  let source = field?.source;
  for (const name of names) {
    const holder: Type | undefined = field && withoutLists(field.type);
    field = holder?.kind === 'object' ? fieldOf(holder, name) : undefined;
    source = field?.source ?? source;
  }
  return source;
}

function withoutLists(type: Type): Type {
  return type.kind === 'list' ? withoutLists(type.of) : type;
}
