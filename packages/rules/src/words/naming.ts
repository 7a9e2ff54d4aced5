import type { Node, VariableNode } from '../check/node.js';
import { fieldOf } from '../language/types.js';
import { renamedTo, type Vocabulary, variableOf } from '../language/vocabulary.js';
import type { Words } from '../language/words.js';

/** The lists that the variables of macros go through, by their slot. */
export type Bound = ReadonlyMap<number, string>;

/** Naming what expressions read. */
export class Naming {
  readonly vocabulary: Vocabulary;
  readonly words: Words;

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
    this.words = vocabulary.words ?? {
      fields: {},
      owners: {},
      absences: {},
      calls: {},
      flags: {},
      items: {},
    };
  }

  /** The path of what a node reads, from the variable or the kind of item on; undefined where it reads no path. */
  pathOf(node: Node, bound: Bound): string | undefined {
    if (node.kind === 'variable') return this.#variablePath(node, bound);
    if (node.kind === 'field') {
      const of = this.pathOf(node.of, bound);
      return of === undefined ? undefined : `${of}.${node.name}`;
    }
    if (node.kind === 'index') return this.itemPath(this.pathOf(node.of, bound));
    return node.kind === 'macro' && node.macro === 'filter' ? this.pathOf(node.list, bound) : undefined;
  }

  #variablePath(node: VariableNode, bound: Bound): string {
    return bound.get(node.slot) ?? renamedTo(this.vocabulary, node.name) ?? node.name;
  }

  /** The kind of the items of a list; the path itself where no kind goes through it. */
  itemPath(list: string | undefined): string | undefined {
    if (list === undefined) return undefined;
    const kind = Object.entries(this.vocabulary.items).find((entry) => entry[1].list === list)?.[0];
    return kind ?? `${list}[]`;
  }

  /** `the shipper's phone` */
  nameOf(path: string): string {
    const whole = this.words.fields[path];
    if (whole !== undefined) return whole;
    const cut = path.lastIndexOf('.');
    const holder = path.slice(0, Math.max(cut, 0));
    const own = path.slice(cut + 1);
    const owner = this.words.owners[holder];
    const alike = this.words.fields[`*.${own}`] ?? spelledOut(own);
    if (owner !== undefined) return owner === '' ? `the ${alike}` : `${owner} ${alike}`;
    return holder === '' ? `the ${alike}` : `the ${alike} of ${this.nameOf(holder)}`;
  }

  /** The items of a list in the singular: `line of goods`. */
  itemName(list: string | undefined): string {
    const path = this.itemPath(list) ?? '';
    return this.words.items[path] ?? spelledOut(path.replace('[]', '').split('.').at(-1) ?? 'item');
  }

  /** Says that a flag is set, or that it is not; undefined where the vocabulary has no words for it. */
  flagOf(path: string, denied: boolean): string | undefined {
    const cut = path.lastIndexOf('.');
    const words = this.words.flags[path] ?? this.words.flags[`*.${path.slice(cut + 1)}`];
    const holder = path.slice(0, Math.max(cut, 0));
    return (denied ? words?.denies : words?.says)?.replace('{0}', this.words.owners[holder] ?? 'its');
  }

  absenceOf(path: string): string {
    const flag = this.flagOf(path, false);
    return (
      this.words.absences[path] ??
      (flag === undefined ? `${this.nameOf(path)} is not stated` : `it cannot be told whether ${flag}`)
    );
  }

  /** Whether what a node reads may be absent by itself. */
  isOptional(node: Node): boolean {
    if (node.kind === 'variable') return variableOf(this.vocabulary, node.name)?.optional ?? false;
    if (node.kind !== 'field' || node.of.type.kind !== 'object') return false;
    return fieldOf(node.of.type, node.name)?.optional ?? false;
  }
}

const units: readonly (readonly [ending: RegExp, unit: string])[] = [
  [/Kg$/, ' in kilograms'],
  [/Usd$/, ' in US dollars'],
  [/Days$/, ' in days'],
];

/** `grossWeightKg` → `gross weight in kilograms` */
export function spelledOut(name: string): string {
  const [ending, unit] = units.find(([form]) => form.test(name)) ?? [/$^/, ''];
  const words = name
    .replace(ending, '')
    .replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    .trim();
  return `${words}${unit}`;
}
