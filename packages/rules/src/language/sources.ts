import type { ReadPath } from '../explain/path.js';
import { type Field, fieldOf, type Type } from './types.js';
import { variableOf, type Vocabulary } from './vocabulary.js';

/** The list that the item in hand comes from, as a path of fields, and what the item is called. */
interface ItemPlace {
  readonly kind: string;
  readonly path: string;
}

/**
 * The sources that a path rests on, sorted. A field counts by its own sources or, where it names none, by those of what
 * holds it; whatever stands in a list rests on the sources of the list, too, because these decided what is in it.
 */
export function sourcesAlong(
  { variable, steps }: Pick<ReadPath, 'variable' | 'steps'>,
  vocabulary: Vocabulary,
  item: ItemPlace | undefined,
): readonly string[] {
  const names = variable === item?.kind ? item.path.split('.') : [variable];
  for (const step of steps) if (step.kind === 'field') names.push(step.name);
  const [first = '', ...rest] = names;
  let field: Field | undefined = variableOf(vocabulary, first);
  let sources = field?.sources ?? none;
  const ofLists: string[] = [];
  for (const name of rest) {
    if (field?.type.kind === 'list') ofLists.push(...sources);
    const holder: Type | undefined = field && withoutLists(field.type);
    field = holder?.kind === 'object' ? fieldOf(holder, name) : undefined;
    sources = field?.sources ?? sources;
  }
  return inOrder([...sources, ...ofLists]);
}

const none: readonly string[] = [];

function withoutLists(type: Type): Type {
  return type.kind === 'list' ? withoutLists(type.of) : type;
}

/** Each once, sorted. */
export const inOrder = (sources: readonly string[]): readonly string[] => [...new Set(sources)].toSorted();
